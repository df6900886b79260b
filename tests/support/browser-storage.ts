import type { Page } from "playwright-core";

/** Everything that a page can keep in a browser. */
export const keptIn = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage } as Record<string, string>,
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: "caches" in window ? await caches.keys() : [],
    cookies: document.cookie,
    workers: "serviceWorker" in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  }));

export const NOTHING = { local: {}, session: [], databases: [], caches: [], cookies: "", workers: 0 };
