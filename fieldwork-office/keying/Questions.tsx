import { number, useLanguage, useWords } from "../../staff-ui";
import { Asking } from "./Asking";
import type { useKeying } from "./useKeying";
import { KEYING_WORDS } from "./words";

/** What is asked before it counts: blanks at the end of a page, pages passed over, the end of the booklet. */
export function Questions({ bench }: { bench: ReturnType<typeof useKeying> }) {
  const w = useWords(KEYING_WORDS);
  const { language } = useLanguage();
  const { question, closeQuestion } = bench;
  if (!question) return null;
  const back = { label: w.backToPage, keyCap: w.escape, do: closeQuestion };
  switch (question.kind) {
    case "blanks":
      return (
        <Asking
          title={w.blanks(question.count, number(question.count, language))}
          main={{ label: w.confirmBlanks, keyCap: w.enter, do: () => void bench.saveAndGoOn() }}
          others={[back, { label: w.skip, do: bench.skip }]}
          onLeave={closeQuestion}
        >
          <p>{w.blanksWhy}</p>
        </Asking>
      );
    case "finish":
      return (
        <Asking
          title={w.readyTitle}
          main={{ label: w.confirmFinish, keyCap: w.enter, do: () => void bench.finish() }}
          others={[back]}
          onLeave={closeQuestion}
        >
          <p>{w.readyWhy}</p>
        </Asking>
      );
    case "left": {
      const goThere = () => {
        closeQuestion();
        bench.goToPage(bench.pages.findIndex((page) => page.page === question.pages[0]));
      };
      return (
        <Asking
          title={w.leftTitle(question.pages.map((page) => number(page, language)).join(", "))}
          main={{ label: w.goOn, keyCap: w.enter, do: goThere }}
          others={[back]}
          onLeave={closeQuestion}
        />
      );
    }
  }
}
