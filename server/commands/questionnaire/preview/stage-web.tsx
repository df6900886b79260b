/** A screen as a household sees it: the very components of the app, drawn on the server. */
import type { Cell } from "../../../../questionnaires/format/answers";
import type { Language } from "../../../../questionnaires/format/types";
import { Header } from "../../../../web-respondent/frame/header";
import { Forward } from "../../../../web-respondent/survey/saved-state";
import { NO_REMARK, ScreenContext } from "../../../../web-respondent/survey/screen-context";
import { ScreenModel } from "../../../../web-respondent/survey/screen-model";
import { ScreenSurvey } from "../../../../web-respondent/survey/screen-survey";
import { setUpSurvey } from "../../../../web-respondent/survey/setup";
import { Above, hasStem, Where } from "../../../../web-respondent/survey/surroundings";
import { LanguageContext } from "../../../../web-respondent/words";
import type { ScreenView } from "../../../contract/screen";
import { Shadow } from "./shadow";

setUpSurvey();
const nothing = (): void => undefined;

interface Props {
  view: ScreenView;
  language: Language;
  /** the question that was left empty just now */
  empty?: string | undefined;
  /** with the bar above and the button below */
  whole: boolean;
}

export const answerView = (variable: string, { value, missing }: Cell): ScreenView["answers"] =>
  value !== undefined ? [{ variable, value }] : missing !== undefined ? [{ variable, missing }] : [];

export function WebStage({ view, language, empty, whole }: Props) {
  const model = new ScreenModel(view.questions, view.answers, language);
  const stem = hasStem(view);
  const remarks = empty === undefined ? {} : { [empty]: { ...NO_REMARK, empty: true } };
  const introId = view.intro || view.report ? "intro" : undefined;
  return (
    <Shadow sheet="web.css">
      <div className="web body" lang={language}>
        <LanguageContext value={language}>
          <ScreenContext value={{ model, remarks, introId, stem }}>
            {whole && <Header exitUrl="#" onLanguage={nothing} />}
            <main>
              {whole && <Where view={view} />}
              <div className="page">
                <Above view={view} introId="intro" stem={stem} notices={[]} loose={[]} />
                <ScreenSurvey model={model.survey} />
                {whole && <Forward phase="idle" canGoBack={view.canGoBack} onNext={nothing} onBack={nothing} />}
              </div>
            </main>
          </ScreenContext>
        </LanguageContext>
      </div>
    </Shadow>
  );
}
