/** What is keyed and not yet saved, by booklet. Memory only: it ends with the session, and never reaches the browser's storage. */
import { type Draft, NO_DRAFT } from "./state";

export interface Drafts {
  get(formId: string): Draft;
  keep(formId: string, draft: Draft): void;
  drop(formId: string): void;
}

export function createDrafts(): Drafts {
  const drafts = new Map<string, Draft>();
  return {
    get: (formId) => drafts.get(formId) ?? NO_DRAFT,
    keep: (formId, draft) => {
      drafts.set(formId, draft);
    },
    drop: (formId) => {
      drafts.delete(formId);
    },
  };
}
