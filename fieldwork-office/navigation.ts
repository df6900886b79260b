/** The History API in a few lines: where we are, and going elsewhere without a reload. */
import { useEffect, useSyncExternalStore } from "react";
import { isOffice } from "./routes";

const listeners = new Set<() => void>();
const tellAll = () => {
  for (const listener of listeners) listener();
};
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", tellAll);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", tellAll);
  };
}

export const usePathname = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);
export const useSearch = (): string => useSyncExternalStore(subscribe, () => window.location.search);

export function goTo(href: string, how: "push" | "replace" = "push"): void {
  const url = new URL(href, window.location.href);
  const elsewhere = url.pathname !== window.location.pathname;
  window.history[how === "push" ? "pushState" : "replaceState"](null, "", url);
  tellAll();
  if (elsewhere) window.scrollTo(0, 0);
}

/** Every plain click on a link into the office is ours; a new tab, a download or another place is the browser's. */
export function useOfficeLinks(): void {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.hasAttribute("download") || (link.target !== "" && link.target !== "_self")) return;
      const url = new URL(link.href, window.location.href);
      if (url.origin !== window.location.origin || !isOffice(url.pathname) || url.hash !== "") return;
      event.preventDefault();
      goTo(url.pathname + url.search);
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);
}
