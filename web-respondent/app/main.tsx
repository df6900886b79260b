/** The app, as the plain page's small script takes it (light/main.ts): made ready behind the page, mounted at its turn. */
import { createRoot } from "react-dom/client";
import { keepLogo } from "../frame/logo";
import type { Sitting } from "../sending/contract";
import { App } from "./app";
import { Incident } from "./incident";

export function mount(sitting: Sitting): void {
  const root = document.createElement("div");
  root.id = "root";
  keepLogo();
  document.querySelector("#page")?.replaceWith(root);
  createRoot(root).render(
    <Incident>
      <App sitting={sitting} />
    </Incident>,
  );
}
