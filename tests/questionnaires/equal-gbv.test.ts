import { againstSurveyCore } from "../../bench/prove/equalities";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { EACH, holds } from "./equality";

const gbv = loadQuestionnaire("questionnaires/gbv-2026");
holds(againstSurveyCore(gbv, "web"), EACH / 2);
holds(againstSurveyCore(gbv, "phone"), EACH / 2);
holds(againstSurveyCore(gbv, "paper"), 60);
