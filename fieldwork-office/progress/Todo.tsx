import type { Progress } from "../../server/contract/office";
import type { Role } from "../../server/contract/staff";
import { useSession, useTell, useWords } from "../../staff-ui";
import { isOffice, routeOf } from "../routes";
import { sectionsFor } from "../sections";
import { PROGRESS_WORDS } from "./words";

/** A task may be somebody else's: then it is told, and has no button. Nothing leads away from this origin. */
function leadsSomewhere(link: string, role: Role): boolean {
  if (!link.startsWith("/") || link.startsWith("//")) return false;
  if (!isOffice(link)) return true;
  const { section } = routeOf(link.split(/[?#]/)[0] ?? "");
  return sectionsFor(role).some(({ name }) => name === section);
}

export function Todo({ todo }: { todo: Progress["todo"] }) {
  const w = useWords(PROGRESS_WORDS);
  const tell = useTell();
  const { me } = useSession();
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
                {leadsSomewhere(one.link, me.role) && (
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
