/** The demo wave: 300 invented households and what became of them. Loaded once; found again, it is left as it is. */
import { addDays, addMinutes } from "../../domain/clock";
import { PROTOCOL } from "../../domain/protocol";
import { seededRandom } from "../../domain/seeded-random";
import type { Case, Contact, Wave } from "../../store/records";
import type { Context } from "../context";
import { planLastReminder, postForm, type Scene, sendLetter } from "./acts";
import { FATE_NAMES, type FateName, fate, momentOf, needsPhone } from "./fates";
import { seedFloor } from "./floor";
import { type Clock, insideOf } from "./nested";
import { inventContact, pickStratum } from "./people";
import { inventPerson } from "./person";
import { addDemoStaff } from "./staff";
import { demoWave } from "./wave";

export interface DemoOptions {
  questionnaire: { id: string; hash: string };
  seed?: string;
  /** only so many cases; tests need few */
  cases?: number;
  /** these fates in this order, in place of all */
  fates?: readonly FateName[];
}

export async function loadDemo(
  ctx: Context,
  { questionnaire, seed = "trimode", cases, fates: wanted }: DemoOptions,
): Promise<{ wave: Wave; loaded: number }> {
  const today = ctx.now();
  const known = (await ctx.store.waves()).find((each) => each.demo);
  // a wave that was loaded in part goes on where it stopped
  const wave = known ?? demoWave(today, questionnaire);
  if (!known) await ctx.store.write((tx) => tx.putWave(wave));
  await addDemoStaff(ctx);
  await seedFloor(ctx, today);
  const fates = (wanted ?? drawFates(seed)).slice(0, cases);
  let loaded = 0;
  for (const [index, name] of fates.entries()) {
    const number = `${String(wave.year).slice(2)}-${String(index + 1).padStart(6, "0")}`;
    if (await ctx.store.caseByNumber(wave.id, number)) continue;
    await ctx.store.write(async (tx) => {
      const random = seededRandom(`${seed} ${number}`);
      const clock: Clock = { now: wave.opened };
      const { row, contact } = inventCase(wave, number, name, random);
      await tx.addCase(row, contact);
      const person = inventPerson(`${seed} ${number}`, wave.year, contact.frame, fate(name).watched);
      const { flush, ...inside } = insideOf(ctx, tx, clock);
      await live({ ...inside, clock, wave, case: row, person, random, today }, name);
      await flush();
    });
    loaded += 1;
  }
  return { wave, loaded };
}

/** Silent households first: the code that is printed at the start opens a fresh questionnaire. */
function drawFates(seed: string): FateName[] {
  const random = seededRandom(`${seed} fates`);
  const all = FATE_NAMES.flatMap((name) =>
    Array.from({ length: fate(name).cases }, () => ({ name, at: random.next() })),
  );
  all.sort((a, b) => a.at - b.at);
  const names = all.map((each) => each.name);
  names.splice(names.indexOf("silent"), 1);
  return ["silent", ...names];
}

function inventCase(
  wave: Wave,
  number: string,
  name: FateName,
  random: ReturnType<typeof seededRandom>,
): { row: Case; contact: Contact } {
  const stratum = pickStratum(random);
  const contact = inventContact(random, stratum, wave.year);
  if (needsPhone(name) && contact.phones.length === 0)
    contact.phones.push({
      id: random.uuid(),
      number: `06 39 98 ${String(random.integer(10, 99))} ${String(random.integer(10, 99))}`,
      kind: "mobile",
      source: "frame",
      state: "ok",
    });
  return {
    contact,
    row: {
      id: random.uuid(),
      waveId: wave.id,
      number,
      stratum: stratum.name,
      designWeight: stratum.weight,
      language: random.chance(0.05) ? "en" : "fr",
      state: "drawn",
      disposition: "not-worked",
      finishedMode: null,
      finishedAt: null,
      interviewer: null,
      // the rotating part goes to one third of the sample, drawn with it
      preload: { MODTOUR: random.chance(1 / 3) ? 1 : 2 },
    },
  };
}

/** Letters and acts in the order of their time. */
async function live(scene: Scene, name: FateName): Promise<void> {
  const { wave, clock, random } = scene;
  const events: { at: Date; do(): Promise<unknown> }[] = [];
  for (const step of ["invitation", "reminder-1", "reminder-2"] as const)
    events.push({
      at: addMinutes(addDays(wave.opened, PROTOCOL[step].day), 1),
      do: () => sendLetter(scene, step, step === "invitation" && name === "undeliverable"),
    });
  events.push({ at: addMinutes(wave.opened, 2), do: () => planLastReminder(scene) });
  for (const act of fate(name).acts)
    events.push({
      at: momentOf(act, scene),
      do: () => (act.form ? postForm(scene) : (act.do?.(scene) ?? Promise.resolve())),
    });
  // two acts of the same day keep their order
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const event of events) {
    clock.now = event.at > clock.now ? event.at : addMinutes(clock.now, random.integer(30, 90));
    await event.do();
  }
}
