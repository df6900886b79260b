/** What two questionnaires happen not to do, one of these does: small random ones, of everything that the format has. */
import { generatedAgainstPaperReader, generatedAgainstSurveyCore } from "../../bench/prove/equalities";
import { holds } from "./equality";

holds(generatedAgainstPaperReader(), 300);
holds(generatedAgainstSurveyCore("web"), 100);
holds(generatedAgainstSurveyCore("phone"), 100);
