/** Why a case that is there has no contact: the person was erased, or the wave's contacts were purged on their date. */
import { ExpectedFailure } from "../../domain/problem";
import type { Reads } from "../../store/store";

export const contactGone = async (store: Reads, caseId: string): Promise<ExpectedFailure> =>
  new ExpectedFailure((await store.hasKeys(caseId)) ? "contacts-purged" : "person-erased");
