import { type IdleWatch, watchIdle } from "../safety/watch-idle";

/** The dialog of the page that stands; none where no sitting is open. */
const dialog = (): HTMLDialogElement | null => document.querySelector("dialog#idle");

/** The idle lock of plain pages that run a script. Without one, style/plain.css warns and the page's refresh locks. */
export function watchPages(lock: () => void): { turned(): void; end(): void } {
  let watch: IdleWatch | undefined;
  const stay = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest("dialog#idle .stay")) dialog()?.close();
  };
  document.addEventListener("click", stay);
  const end = (): void => watch?.end();
  return {
    turned() {
      end();
      const open = dialog();
      const times = open?.dataset.times?.split(" ").map(Number);
      if (!open || !times?.[0] || !times[1]) return;
      const watching = watchIdle({ warningSeconds: times[0], lockSeconds: times[1] }, (state) => {
        if (state === "warning" && !open.open) open.showModal();
        if (state === "locked") lock();
      });
      watch = watching;
      // by its button or by Escape: whoever closes it is there
      open.addEventListener("close", () => watching.stay());
    },
    end() {
      end();
      document.removeEventListener("click", stay);
    },
  };
}
