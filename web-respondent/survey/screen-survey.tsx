import type { ReactElement } from "react";
import { Survey } from "survey-react-ui";

/**
 * survey-react-ui without its frame: our page has its own form, header, icons and language. (The frame would also claim
 * `lang="en"` around French, because survey-core keeps no name for its default locale.)
 */
export class ScreenSurvey extends Survey {
  override doRender(): ReactElement {
    return this.renderPage(this.survey.activePage);
  }
}
