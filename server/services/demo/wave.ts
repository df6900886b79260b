/** The demo wave: it opened 45 days before now, so that every screen has something true to show. */
import { addDays, localTime } from "../../domain/clock";
import type { Wave } from "../../store/records";

export const OPENED_DAYS_AGO = 45;
const FIELD_DAYS = 159;
/** After the close: for returns that the post is late with. */
const CONTACTS_KEPT_DAYS = 60;
/** Share expected back in the end; near the first years of the real survey. */
const EXPECTED_IN_THE_END = 0.55;

/** Fast after the first letter, then with each reminder, then level. */
export const demoForecast = (): number[] =>
  Array.from({ length: FIELD_DAYS + 1 }, (_, day) => {
    const wave = (from: number, share: number, pace: number) =>
      day <= from ? 0 : share * (1 - Math.exp(-(day - from) / pace));
    const share = wave(1, 0.5, 9) + wave(16, 0.25, 10) + wave(28, 0.15, 12) + wave(40, 0.1, 14);
    return Number((EXPECTED_IN_THE_END * share).toFixed(4));
  });

export function demoWave(now: Date, questionnaire: { id: string; hash: string }): Wave {
  const year = Number(localTime(now).day.slice(0, 4));
  const opened = addDays(now, -OPENED_DAYS_AGO);
  return {
    id: `demo-${year}`,
    title: `Démonstration ${year}`,
    questionnaireId: questionnaire.id,
    questionnaireHash: questionnaire.hash,
    year,
    ageFloor: 18,
    opened,
    closes: addDays(opened, FIELD_DAYS),
    demo: true,
    reconciliation: "first-complete",
    modePrecedence: ["phone", "web", "paper"],
    phaseOneWaveId: null,
    contactsPurgeAt: addDays(opened, FIELD_DAYS + CONTACTS_KEPT_DAYS),
    forecast: demoForecast(),
    calling: null,
    training: false,
  };
}
