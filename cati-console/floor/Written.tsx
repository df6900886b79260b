/** Observations as they were written, newest first: no sum, no mean, nothing beside anybody else's. */
import type { Monitorings } from "../../server/contract/coaching";
import { day, useLanguage, useLoad, useTell, useWords } from "../../staff-ui";
import { FLOOR } from "../words/floor";

export function Written({ of, about = false }: { of: Monitorings; about?: boolean }) {
  const w = useWords(FLOOR);
  const told = useTell();
  const { language } = useLanguage();
  if (of.written.length === 0) return <p>{w.noneWritten}</p>;
  return (
    <ul className="observations">
      {of.written.map((one) => (
        <li key={one.id} data-observed={one.day}>
          <h3>
            {about && `${one.interviewer}, `}
            {w.byObserver(one.observer, day(`${one.day}T12:00:00Z`, language))}
          </h3>
          <dl>
            {of.items.map(({ key, label }) => {
              const mark = one.marks[key];
              const words = mark ? of.marks[mark - 1] : undefined;
              return (
                <div key={key} style={{ display: "contents" }}>
                  <dt>{told(label)}</dt>
                  <dd>{mark && words ? `${mark}, ${told(words)}` : w.notHeard}</dd>
                </div>
              );
            })}
          </dl>
          {one.note && <p>{one.note}</p>}
        </li>
      ))}
    </ul>
  );
}

/** The page of an interviewer: everything that was written of their calls. */
export function OwnObservations() {
  const w = useWords(FLOOR);
  const loaded = useLoad<Monitorings>("/api/interviewer/monitorings");
  return (
    <div className="floor">
      <header>
        <h1>{w.ownTitle}</h1>
        <p className="why">{w.ownHint}</p>
      </header>
      {loaded.data ? <Written of={loaded.data} /> : <p>{loaded.state === "failed" ? w.failed : w.loading}</p>}
    </div>
  );
}
