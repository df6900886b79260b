/** One loaded definition, and what is worked out of it once: sittings, booklets, the paths that were followed. */
import type { Language, Mode, Questionnaire, Variable, WaveFacts } from "../../../../questionnaires/format/types";
import type { ScreenView } from "../../../contract/screen";
import { showScreen } from "../../../services/interviews/show-step";
import { type Book, Books } from "./paper";
import { itemId, pathAfter, printedPathAfter } from "./path";
import { asInterview, routeOf, type Sitting, sitAt, stepOf } from "./sitting";
import { trialsOf } from "./trials";

export interface Followed {
  paths: number;
  /** questions whose printed path leads elsewhere */
  differing: string[];
}

/** Room between two questions for whoever waits for a page. Milliseconds. */
const BREATH = 1;

export class Edition {
  readonly books: Books;
  followed: Followed | null = null;
  private readonly sittings = new Map<string, Sitting | null>();

  constructor(
    readonly questionnaire: Questionnaire,
    readonly wave: WaveFacts,
  ) {
    this.books = new Books(questionnaire, wave);
  }

  /** null: not asked in this mode, or no answer leads there. */
  sitting(variable: Variable, mode: Mode): Sitting | null {
    const key = `${variable.name} ${mode}`;
    const known = this.sittings.get(key);
    if (known !== undefined) return known;
    const found = variable.origin === "asked" ? sitAt(this.questionnaire, variable, mode, this.wave) : null;
    this.sittings.set(key, found);
    return found;
  }

  /** The booklet that prints the question; the first variant where none does. */
  book(variable: Variable, language: Language): Book {
    const preload = this.sitting(variable, "paper")?.around.preload ?? this.usualPreload();
    return this.books.of(language, preload);
  }

  private usualPreload(): Record<string, number> {
    const first = this.questionnaire.order.map((name) => this.questionnaire.variables[name]!);
    const asked = first.find((variable) => this.sitting(variable, "paper") !== null);
    return (asked && this.sitting(asked, "paper")?.around.preload) ?? {};
  }

  /** The screen or question at which the sitting stands, and which one it is; null where a stop cuts it off. */
  screen(sitting: Sitting): { view: ScreenView; at: number } | null {
    const { questionnaire } = this;
    const step = stepOf(routeOf(questionnaire, sitting), sitting);
    if (!step) return null;
    const open = asInterview(questionnaire, sitting);
    const own = open.route.steps.find(({ id }) => id === step.id)!;
    return { view: showScreen(open, own), at: open.route.steps.indexOf(own) + 1 };
  }

  /** Follows every trial answer through the booklet by its print alone, and compares. Stops when it is not wanted any more. */
  async follow(isWanted: () => boolean): Promise<void> {
    const followed: Followed = { paths: 0, differing: [] };
    for (const variable of Object.values(this.questionnaire.variables)) {
      await new Promise((resolve) => setTimeout(resolve, BREATH));
      if (!isWanted()) return;
      const sitting = this.sitting(variable, "paper");
      if (!sitting) continue;
      const { routed } = this.books.of("fr", sitting.around.preload);
      for (const { cell } of trialsOf(this.questionnaire, sitting)) {
        // A line left empty has no arrow: its reader reads on, and answers more than the conditions ask.
        if (cell?.value === undefined) continue;
        const meant = pathAfter(this.questionnaire, sitting, cell).places.map(itemId);
        const printed = printedPathAfter(this.questionnaire, routed, sitting, cell).places.map(itemId);
        followed.paths += 1;
        if (meant.join() !== printed.join()) followed.differing.push(variable.name);
      }
    }
    this.followed = followed;
  }
}
