import type { CallingView } from "../../server/contract/calling";
import { type Column, Rows, useWords } from "../../staff-ui";
import type { Save } from "./CallingPage";
import { CALLING_WORDS } from "./words";

type Interviewer = CallingView["interviewers"][number];
const LANGUAGES = ["fr", "en"] as const;

/** A tick is kept at once: there is nothing else to decide about it. */
export function SkillsTable({ view: { interviewers }, save }: { view: CallingView; save: Save }) {
  const w = useWords(CALLING_WORDS);
  const set = ({ staffId, languages, converts }: Interviewer, part: Partial<Interviewer>) =>
    save("skills", { staffId, languages, converts, ...part });
  const columns: Column<Interviewer>[] = [
    {
      key: "who",
      head: w.interviewer,
      cell: (row) => (
        <>
          {row.name} <span className="code">{row.login}</span>
        </>
      ),
    },
    {
      key: "languages",
      head: w.languages,
      cell: (row) => (
        <span className="ticks">
          {LANGUAGES.map((language) => (
            <label className="check" key={language}>
              <input
                type="checkbox"
                aria-label={w.of(w[language], row.name)}
                checked={row.languages.includes(language)}
                onChange={({ target: { checked } }) =>
                  set(row, {
                    languages: LANGUAGES.filter((each) => (each === language ? checked : row.languages.includes(each))),
                  })
                }
              />
              {w[language]}
            </label>
          ))}
        </span>
      ),
    },
    {
      key: "converts",
      head: w.conversion,
      cell: (row) => (
        <label className="check">
          <input
            type="checkbox"
            aria-label={w.of(w.converts, row.name)}
            checked={row.converts}
            onChange={(event) => set(row, { converts: event.target.checked })}
          />
          {w.converts}
        </label>
      ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="skills">
      <h2 id="skills">{w.skills}</h2>
      <p className="sub">{w.skillsSub}</p>
      <Rows
        caption={w.skills}
        hideCaption
        columns={columns}
        rows={interviewers}
        rowKey={(row) => row.staffId}
        none={w.noSkills}
      />
    </section>
  );
}
