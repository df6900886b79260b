import { againstSurveyCore } from "../../bench/prove/equalities";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { EACH, holds } from "./equality";

holds(againstSurveyCore(loadQuestionnaire("questionnaires/vrs-2026"), "phone"), EACH / 2);
