/** Every query of every subject, put together over one source. */
import { accountReads, accountWrites } from "./accounts";
import { appointmentReads, appointmentWrites } from "./appointments";
import { attemptReads, attemptWrites } from "./attempts";
import { auditReads, auditWrites } from "./audit";
import { callableReads } from "./callable";
import { keyWrites } from "./case-keys";
import { caseReads, caseWrites } from "./cases";
import { claimReads, claimWrites } from "./claims";
import { contactReads, contactWrites } from "./contacts";
import { erasureReads, erasureWrites } from "./erasures";
import { eventReads, eventWrites } from "./events";
import { floorReads, floorWrites } from "./floor";
import { figureReads, figureWrites } from "./floor-figures";
import { hoursReads, hoursWrites } from "./floor-hours";
import { formReads, formWrites } from "./forms";
import { gaugeReads } from "./gauges";
import { identityReads, identityWrites } from "./identity-events";
import { interviewReads, interviewWrites } from "./interviews";
import { outboxReads, outboxWrites } from "./outbox";
import { lineReads, lineWrites } from "./phone-legs";
import { pinReads, pinWrites } from "./pins";
import { practiceReads, practiceWrites } from "./practice";
import { requestReads, requestWrites } from "./requests";
import { responseReads, responseWrites } from "./responses";
import { sendingReads, sendingWrites } from "./sendings";
import { shiftReads, shiftWrites } from "./shifts";
import { sittingReads } from "./sittings";
import type { Source } from "./source";
import { staffReads, staffWrites } from "./staff";
import type { Reads, Writes } from "./store";
import { stratumReads, stratumWrites } from "./strata";
import { waveReads, waveWrites } from "./waves";

/** All reads over a connection or inside a transaction. */
export const readsOf = (source: Source): Reads => ({
  ...waveReads(source),
  ...caseReads(source),
  ...contactReads(source),
  ...interviewReads(source),
  ...sittingReads(source),
  ...responseReads(source),
  ...identityReads(source),
  ...pinReads(source),
  ...requestReads(source),
  ...erasureReads(source),
  ...eventReads(source),
  ...attemptReads(source),
  ...appointmentReads(source),
  ...claimReads(source),
  ...callableReads(source),
  ...stratumReads(source),
  ...sendingReads(source),
  ...formReads(source),
  ...lineReads(source),
  ...outboxReads(source),
  ...gaugeReads(source),
  ...staffReads(source),
  ...accountReads(source),
  ...auditReads(source),
  ...hoursReads(source),
  ...figureReads(source),
  ...practiceReads(source),
  ...shiftReads(source),
  ...floorReads(source),
});

/** All reads and writes inside a transaction. */
export const writesOf = (source: Source): Writes => ({
  ...readsOf(source),
  ...waveWrites(source),
  ...caseWrites(source),
  ...keyWrites(source),
  ...contactWrites(source),
  ...interviewWrites(source),
  ...responseWrites(source),
  ...identityWrites(source),
  ...pinWrites(source),
  ...requestWrites(source),
  ...erasureWrites(source),
  ...eventWrites(source),
  ...attemptWrites(source),
  ...appointmentWrites(source),
  ...claimWrites(source),
  ...stratumWrites(source),
  ...sendingWrites(source),
  ...lineWrites(source),
  ...outboxWrites(source),
  ...formWrites(source),
  ...staffWrites(source),
  ...accountWrites(source),
  ...auditWrites(source),
  ...hoursWrites(source),
  ...figureWrites(source),
  ...practiceWrites(source),
  ...shiftWrites(source),
  ...floorWrites(source),
});
