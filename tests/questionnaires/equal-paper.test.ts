import { againstPaperReader } from "../../bench/prove/equalities";
import { loadQuestionnaire } from "../../questionnaires/compiler/load";
import { EACH, holds } from "./equality";

for (const name of ["vrs-2026", "gbv-2026"])
  holds(againstPaperReader(loadQuestionnaire(`questionnaires/${name}`)), EACH);
