import type { ReactNode } from "react";
import { isProblem, type Loaded, Notice, useWords } from "../../staff-ui";
import { OFFICE_WORDS } from "../words";

interface Props<Reply> {
  loaded: Loaded<Reply> & { reload: () => void };
  children: (data: Reply) => ReactNode;
}

/** A page that is being read, or could not be: the sentence stands where the page will. */
export function Reading<Reply>({ loaded, children }: Props<Reply>) {
  const w = useWords(OFFICE_WORDS);
  if (loaded.data !== undefined) return children(loaded.data);
  if (loaded.state !== "failed")
    return (
      <main className="page one" aria-busy="true">
        <p className="reading">{w.loading}</p>
      </main>
    );
  const gone = isProblem(loaded.problem) && loaded.problem.status === 404;
  const forbidden = isProblem(loaded.problem) && loaded.problem.status === 403;
  return (
    <main className="page one">
      {gone || forbidden ? (
        <Notice>{gone ? w.notFound : w.notYours}</Notice>
      ) : (
        <Notice kind="late" act={{ label: w.again, do: loaded.reload }}>
          {w.failed}
        </Notice>
      )}
    </main>
  );
}
