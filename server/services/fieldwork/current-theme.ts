/** How the current wave's questionnaire looks to a household: the same for everybody, before anybody has entered a code. */
import { themeCss } from "../../../questionnaires/compiler/theme/theme";
import type { Text } from "../../../questionnaires/format/types";
import type { Context } from "../context";
import { currentWave } from "./current-wave";

export interface ShownTheme {
  /** custom properties, to stand behind the app's own style sheets */
  css: string;
  /** a checked drawing to write into the page, or "" */
  logoSvg: string;
  /** of the office, in the header */
  name: Text;
}

export async function currentTheme(ctx: Pick<Context, "store" | "now" | "theme">): Promise<ShownTheme> {
  const wave = await currentWave(ctx);
  const theme = ctx.theme(wave.questionnaireId);
  return { css: themeCss(theme), logoSvg: theme.logoSvg, name: theme.name };
}
