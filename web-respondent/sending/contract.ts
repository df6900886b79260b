/** Types of the contract under one roof. Types only: the schemas behind them belong to the server. */
import type { RespondentSettings } from "../../server/contract/respondent";

export type { Language } from "../../questionnaires/format/types";
export type { Fault, Problem } from "../../server/contract/common";
export type { AskRequest, RequestDone, RequestsView } from "../../server/contract/requests";
export type { GivenAnswers, ListHits, RespondentSettings, Sitting } from "../../server/contract/respondent";
export type {
  Answer,
  EndView,
  Paradata,
  QuestionView,
  SaveReply,
  SaveRequest,
  ScreenView,
  StepView,
} from "../../server/contract/screen";
export type HelpLine = RespondentSettings["helpLines"][number];
