import { useEffect } from "react";

/** A new page is read from its heading, and seen from its top. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("main .page:not([hidden]) h1")?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

export function usePageFocus(wanted = true): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page appears
  useEffect(() => {
    if (wanted) focusHeading();
  }, []);
}
