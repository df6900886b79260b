/** Plain pages as text. The first one is the same for everybody: it is drawn and compressed once for each language. */
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Language } from "../../../../questionnaires/format/types";
import { PlainDocument, type PlainPageProps } from "../../../../web-respondent/plain/document";
import { PlainIncident } from "../../../../web-respondent/plain/incident";
import type { RespondentSettings } from "../../../contract/respondent";
import type { PageAssets } from "./assets";
import { SharedPage } from "./send-page";

const LOGO = '<span class="logo" aria-hidden="true">';

/** @param logo a checked drawing (questionnaires/compiler/theme), set into the header */
export const drawPage = (props: PlainPageProps, logo: string): string =>
  `<!doctype html>${renderToStaticMarkup(createElement(PlainDocument, props)).replace(LOGO, () => LOGO + logo)}`;

export const drawIncident = (exitUrl: string, styles: readonly string[]): string =>
  `<!doctype html>${renderToStaticMarkup(createElement(PlainIncident, { exitUrl, styles }))}`;

export class FirstPages {
  readonly #drawn = new Map<string, SharedPage>();

  constructor(
    private readonly assets: PageAssets,
    private readonly logo: string,
  ) {}

  /** @param held the browser holds the cookie of a sitting: its script ends it, or takes it up after a reload */
  get(language: Language, settings: RespondentSettings, held: boolean): SharedPage {
    const key = `${language} ${held} ${JSON.stringify(settings)}`;
    let page = this.#drawn.get(key);
    if (!page) {
      // a new questionnaire or wave: the pages of the one before are of no use any more
      if (this.#drawn.size >= 8) this.#drawn.clear();
      page = this.#draw(language, settings, held);
      this.#drawn.set(key, page);
    }
    return page;
  }

  #draw(language: Language, settings: RespondentSettings, held: boolean): SharedPage {
    const place = { at: "start", code: "", note: null } as const;
    const drawn = drawPage(
      { place, language, settings, assets: this.assets.first, page: "", held, large: false },
      this.logo,
    );
    const style = this.assets.firstStyle && `<style>${this.assets.firstStyle}</style>`;
    return new SharedPage(drawn.replace("</head>", () => `${style}</head>`));
  }
}
