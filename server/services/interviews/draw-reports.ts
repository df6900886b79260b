/** Draws the incident reports when all before them is answered, once and for ever: the draw travels in the same event. */
import { randomBytes } from "node:crypto";
import { drawIncidents, incidentUnits } from "../../../questionnaires/format/incident-draw";
import type { AnswerPayload } from "../../store/records";
import type { OpenInterview } from "./open-interview";

/** An empty draw is kept too, so that the way goes on; it is made anew when incidents are told later. */
export const drawReports = (open: OpenInterview): NonNullable<AnswerPayload["draw"]> => {
  const { questionnaire, answers, around } = open;
  const seed = randomBytes(16).toString("hex");
  const units = incidentUnits(questionnaire, answers);
  const mode = around.mode === "phone" ? "phone" : "web";
  return { incidents: questionnaire.incident ? drawIncidents(units, questionnaire.incident, mode, seed) : [], seed };
};
