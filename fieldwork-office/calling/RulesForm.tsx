import { type FormEvent, useState } from "react";
import type { CallingView } from "../../server/contract/calling";
import { Field, useWords } from "../../staff-ui";
import type { Save } from "./CallingPage";
import { CALLING_WORDS } from "./words";

type Rules = CallingView["rules"];

/** As a field of time spells it, and back. */
const spelt = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const TENTHS = [3, 5, 7, 9];

export function RulesForm({ view: { rules: kept, widest }, save }: { view: CallingView; save: Save }) {
  const w = useWords(CALLING_WORDS);
  const [rules, setRules] = useState<Rules>(kept);
  const change = (part: Partial<Rules>) => setRules((before) => ({ ...before, ...part }));
  const tick = (day: number, on: boolean) =>
    change({ weekdays: on ? [...rules.weekdays, day].sort() : rules.weekdays.filter((each) => each !== day) });
  const tenths = rules.recallFirst === null ? null : Math.round(rules.recallFirst * 10);
  const offered = tenths === null || TENTHS.includes(tenths) ? TENTHS : [...TENTHS, tenths].sort((a, b) => a - b);

  function submit(event: FormEvent) {
    event.preventDefault();
    save("rules", rules);
  }
  return (
    <section className="panel" aria-labelledby="rules">
      <h2 id="rules">{w.rules}</h2>
      <p className="sub">{w.hours}</p>
      <form className="filters calling-rules" onSubmit={submit} aria-label={w.rules}>
        {(["opens", "closes"] as const).map((part) => (
          <Field label={w[part]} key={part}>
            {(wired) => (
              <input
                {...wired}
                className="input"
                type="time"
                name={part}
                min={spelt(widest.opens)}
                max={spelt(widest.closes)}
                required
                value={spelt(rules[part])}
                onChange={(event) => event.target.value !== "" && change({ [part]: minutes(event.target.value) })}
              />
            )}
          </Field>
        ))}
        {(["attemptsCap", "attemptsCapPerSlice"] as const).map((part) => (
          <Field label={part === "attemptsCap" ? w.cap : w.capPerSlice} key={part}>
            {(wired) => (
              <input
                {...wired}
                className="input"
                type="number"
                name={part}
                min={1}
                max={20}
                required
                value={rules[part]}
                onChange={(event) => change({ [part]: event.target.valueAsNumber || 1 })}
              />
            )}
          </Field>
        ))}
        <Field label={w.order}>
          {(wired) => (
            <select
              {...wired}
              className="input"
              name="recallFirst"
              value={tenths ?? ""}
              onChange={({ target: { value } }) => change({ recallFirst: value === "" ? null : Number(value) / 10 })}
            >
              <option value="">{w.byScore}</option>
              {offered.map((share) => (
                <option key={share} value={share}>
                  {w.recallsFirst(share)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className="ticks">
          <legend>{w.weekdays}</legend>
          {widest.weekdays.map((day) => (
            <label className="check" key={day}>
              <input
                type="checkbox"
                checked={rules.weekdays.includes(day)}
                onChange={(event) => tick(day, event.target.checked)}
              />
              {w.day(day)}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="btn main" disabled={rules.weekdays.length === 0}>
          {w.save}
        </button>
      </form>
    </section>
  );
}
