/** What two questionnaires happen not to do, one of these does: small random ones, of everything that the format has. */
import { generatedAgainstPaperReader, generatedAgainstSurveyCore } from "../../bench/prove/equalities";
import { holds } from "./equality";

// The same ones each time: new ones are for `npm run prove -- generated`, which says what it found and shrinks it.
const SEED = 2026;
holds(generatedAgainstPaperReader(), 300, SEED);
holds(generatedAgainstSurveyCore("web"), 100, SEED);
holds(generatedAgainstSurveyCore("phone"), 100, SEED);
