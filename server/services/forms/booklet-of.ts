/** The booklet as it is laid out for a language and a variant: once, then the same pages for the printer and the clerk. */
import { type Booklet, layOutBooklet, type Variant } from "../../../print/layout/booklet";
import type { PageView } from "../../../print/layout/page";
import { personalise } from "../../../print/layout/personalise";
import { commonPreload } from "../../../questionnaires/format/phases";
import type { Language } from "../../../questionnaires/format/types";
import type { Form, Wave } from "../../store/records";
import { type Context, perApp } from "../context";

/** The rotating part is printed for the third of the sample that was drawn for it (docs/decisions). */
const ROTATING = "MODTOUR";
const VARIANTS = {
  standard: { [ROTATING]: 2 },
  cyber: { [ROTATING]: 1 },
} as const satisfies Record<Variant, Record<string, number>>;

export const variantFor = (preload: Record<string, number>): Variant =>
  preload[ROTATING] === 1 ? "cyber" : "standard";
const isVariant = (name: string): name is Variant => Object.hasOwn(VARIANTS, name);

const laidOut = perApp(() => new Map<string, Promise<Booklet>>());

export async function bookletOf(
  ctx: Context,
  wave: Wave,
  of: { questionnaireHash: string; language: Language; variant: string },
): Promise<Booklet> {
  const { questionnaireHash, language, variant } = of;
  if (!isVariant(variant)) throw new Error(`No booklet is printed as ${variant}`);
  const kept = laidOut(ctx);
  const key = [wave.id, questionnaireHash, language, variant].join(" ");
  const lay = async (): Promise<Booklet> => {
    const questionnaire = await ctx.questionnaire(questionnaireHash);
    return layOutBooklet({
      questionnaire,
      language,
      wave: { year: wave.year, ageFloor: wave.ageFloor },
      variant,
      // never what is known of one person: a booklet would tell it
      preload: { ...VARIANTS[variant], ...commonPreload(questionnaire, wave.phaseOneWaveId ? "second" : "first") },
      helpLines: ctx.settings.helpLines,
    });
  };
  const found = kept.get(key) ?? lay();
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  return found;
}

/** Pages that come back to a clerk: the torn-off sheet with a contact goes another way. */
export const pagesToKey = ({ pages, sheetPage }: Booklet): Booklet["pages"] =>
  sheetPage === null ? pages : pages.filter((page) => page.page < sheetPage);

/** Pages of one form, with its codes and its order of offences. */
export async function formPages(
  ctx: Context,
  wave: Wave,
  form: Form,
  choose: (booklet: Booklet) => Booklet["pages"],
): Promise<PageView[]> {
  const booklet = await bookletOf(ctx, wave, form);
  const { code: formCode, offenceOrder, questionnaireHash } = form;
  return personalise({ ...booklet, pages: choose(booklet) }, { formCode, offenceOrder, questionnaireHash });
}
