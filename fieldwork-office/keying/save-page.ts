/**
 * Sends one page until it is kept. The save has one id for as long as its content is the same: sent twice, it counts
 * once. A stale save is rebased on the current version: a page's fields belong to this clerk alone.
 */
import type { Text } from "../../questionnaires/format/types";
import type { KeyedField, KeyedPage, KeyedReply, PageView } from "../../server/contract/office";
import { type Api, backoffMilliseconds, isProblem, NoConnection } from "../../staff-ui/api";

export type Saved =
  | { kind: "saved"; reply: KeyedReply }
  | { kind: "faults"; faults: Record<string, Text>; field: number }
  | { kind: "refused"; code: string };

export interface Sending {
  api: Pick<Api, "post">;
  formId: string;
  page: PageView;
  fields: KeyedField[];
  version: number;
  saveId: string;
  /** told before each wait, so that the clerk reads what is going on */
  onWaiting: () => void;
  wait: (milliseconds: number) => Promise<void>;
}

export async function savePage(sending: Sending): Promise<Saved> {
  const path = `/api/office/forms/${encodeURIComponent(sending.formId)}/pages/${sending.page.page}/keying`;
  let baseVersion = sending.version;
  for (let tries = 1; ; tries++) {
    const body: KeyedPage = { saveId: sending.saveId, baseVersion, fields: sending.fields };
    try {
      return { kind: "saved", reply: await sending.api.post<KeyedReply>(path, body) };
    } catch (error) {
      if (error instanceof NoConnection) {
        sending.onWaiting();
        await sending.wait(backoffMilliseconds(tries));
      } else if (isProblem(error, "stale-save") && error.problem.currentVersion !== undefined && tries < 20) {
        baseVersion = error.problem.currentVersion;
      } else if (isProblem(error, "answers-at-fault")) {
        return faultsOf(sending.page, error.problem.faults ?? []);
      } else if (isProblem(error)) {
        return { kind: "refused", code: error.code };
      } else throw error;
    }
  }
}

/** A fault names a variable; the page may hold it in two reports, so the field's own id is tried first. */
export function faultsOf(page: PageView, faults: readonly { variable: string; message: Text }[]): Saved {
  const found: Record<string, Text> = {};
  for (const { variable, message } of faults) {
    const exact = page.fields.filter((field) => field.id === variable);
    for (const field of exact.length > 0 ? exact : page.fields.filter((one) => one.variable === variable))
      found[field.id] = message;
  }
  const field = page.fields.findIndex(({ id }) => Object.hasOwn(found, id));
  return field === -1 ? { kind: "refused", code: "answers-at-fault" } : { kind: "faults", faults: found, field };
}
