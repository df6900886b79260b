import type { Progress } from "../../server/contract/office";
import { useTell, useWords } from "../../staff-ui";
import { isOffice } from "../routes";
import { PROGRESS_WORDS } from "./words";

export function Todo({ todo }: { todo: Progress["todo"] }) {
  const w = useWords(PROGRESS_WORDS);
  const tell = useTell();
  return (
    <section className="panel todo" aria-labelledby="todo">
      <h2 id="todo">{w.todo}</h2>
      {todo.length === 0 ? (
        <p className="sub">{w.nothingToDo}</p>
      ) : (
        <ol className="num">
          {todo.map((one, index) => (
            <li key={one.key} data-todo={one.key}>
              <span className="rank" aria-hidden="true">
                {index + 1}
              </span>
              <div>
                <h3>{tell(one.title)}</h3>
                <p>{tell(one.detail)}</p>
                {/* an address from the server is followed only where it stays on this origin */}
                {one.link.startsWith("/") && !one.link.startsWith("//") && (
                  <a
                    className={index === 0 ? "btn main" : "btn"}
                    href={one.link}
                    aria-label={w.openThis(tell(one.title))}
                    {...(isOffice(one.link) ? {} : { rel: "noreferrer" })}
                  >
                    {w.open}
                  </a>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
