/** The console's side of server/contract/interviewer.ts. */
import { useMemo } from "react";
import type { GivenCode } from "../server/contract/access";
import type { Ahead } from "../server/contract/ahead";
import type { Offer } from "../server/contract/calendar";
import type { Call, CaseCard, EndCall, Outcome, Scripts } from "../server/contract/interviewer";
import type { Via } from "../server/contract/line";
import type { NumberList, TellNumber } from "../server/contract/numbers";
import type { Overview } from "../server/contract/overview";
import type { ListHits } from "../server/contract/respondent";
import type { EndView, SaveByPhone, SaveReply, StepView } from "../server/contract/screen";
import type { WebInstead, WebWays } from "../server/contract/web-instead";
import { type Api, useApi } from "../staff-ui";

const ROOT = "/api/interviewer";
const part = encodeURIComponent;

const consoleApi = (api: Api) => ({
  outcomes: () => api.get<Outcome[]>(`${ROOT}/outcomes`),
  scripts: () => api.get<Scripts>(`${ROOT}/scripts`),
  // A case that is held is given again: drawing may be sent again.
  draw: () => api.post<{ case: CaseCard | null }>(`${ROOT}/draw`, {}, 2),
  release: (caseId: string) => api.post<void>(`${ROOT}/cases/${part(caseId)}/release`, {}, 2),
  startCall: (caseId: string, numberId: string, via: Via | null = null) =>
    api.post<Call>(`${ROOT}/cases/${part(caseId)}/calls`, { numberId, ...(via ? { via } : {}) }),
  beginInterview: (callId: string) => api.post<StepView>(`${ROOT}/calls/${part(callId)}/interview`, {}, 2),
  step: (callId: string) => api.get<StepView>(`${ROOT}/calls/${part(callId)}/step`),
  ahead: (callId: string, signal: AbortSignal) => api.get<Ahead>(`${ROOT}/calls/${part(callId)}/ahead`, signal),
  overview: (callId: string) => api.get<Overview>(`${ROOT}/calls/${part(callId)}/overview`),
  jump: (callId: string, step: string) => api.post<StepView>(`${ROOT}/calls/${part(callId)}/jump`, { step }, 2),
  webWays: (callId: string) => api.get<WebWays>(`${ROOT}/calls/${part(callId)}/web-instead`),
  webInstead: (callId: string, asked: WebInstead) =>
    api.post<GivenCode>(`${ROOT}/calls/${part(callId)}/web-instead`, asked),
  back: (callId: string, step: string) => api.post<StepView>(`${ROOT}/calls/${part(callId)}/back`, { step }, 2),
  save: (callId: string, save: SaveByPhone) => api.post<SaveReply>(`${ROOT}/calls/${part(callId)}/saves`, save),
  submit: (callId: string, saveId: string) => api.post<EndView>(`${ROOT}/calls/${part(callId)}/submit`, { saveId }, 4),
  endCall: (callId: string, end: EndCall) => api.post<void>(`${ROOT}/calls/${part(callId)}/end`, end, 2),
  offer: (callId: string, wanted: { at: string; withWhom?: string }, signal: AbortSignal) =>
    api.get<Offer>(`${ROOT}/calls/${part(callId)}/offer?${new URLSearchParams(wanted)}`, signal),
  numbers: (caseId: string) => api.get<NumberList>(`${ROOT}/cases/${part(caseId)}/numbers`),
  addNumber: (caseId: string, told: TellNumber) =>
    api.post<NumberList>(`${ROOT}/cases/${part(caseId)}/numbers`, told, 2),
  markNumber: (caseId: string, numberId: string, mark: "wrong" | "preferred") =>
    api.post<NumberList>(`${ROOT}/cases/${part(caseId)}/numbers/${part(numberId)}`, { mark }, 2),
  /** supervisors alone */
  reopenNumber: (caseId: string, numberId: string) =>
    api.post<NumberList>(`${ROOT}/floor/cases/${part(caseId)}/numbers/${part(numberId)}`, { mark: "ok" }, 2),
  hits: (list: string, q: string, signal: AbortSignal) =>
    api.get<ListHits>(`${ROOT}/lists/${part(list)}?q=${part(q)}`, signal),
});
export type ConsoleApi = ReturnType<typeof consoleApi>;

export function useConsoleApi(): ConsoleApi {
  const api = useApi();
  return useMemo(() => consoleApi(api), [api]);
}
