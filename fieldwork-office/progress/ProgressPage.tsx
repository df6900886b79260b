import type { Progress } from "../../server/contract/office";
import { useLoad } from "../../staff-ui";
import { Reading } from "../parts/Reading";
import { Days } from "./Days";
import { Headline } from "./Headline";
import { Outcomes } from "./Outcomes";
import { Rates } from "./Rates";
import { States } from "./States";
import { Todo } from "./Todo";

/** First "are we on track?", then what to do today, then who and how. */
export function ProgressPage() {
  const loaded = useLoad<Progress>("/api/office/progress");
  return (
    <Reading loaded={loaded}>
      {(progress) => (
        <main className="page progress">
          <Headline progress={progress} />
          <Todo todo={progress.todo} />
          <div className="half stack-column">
            <Rates progress={progress} />
            <Days progress={progress} />
          </div>
          <div className="half stack-column">
            <States progress={progress} />
            <Outcomes progress={progress} />
          </div>
        </main>
      )}
    </Reading>
  );
}
