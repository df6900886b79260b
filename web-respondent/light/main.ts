/**
 * The small script of the plain pages. The form works without it; with it nothing is left in the history, the way out is
 * quick, the idle lock warns, a line that breaks loses nothing, and the app takes over once it has come: at the turn of a
 * page, never beneath whoever reads one.
 */
import { codeFromHash, groupCode } from "../app/access-code";
import { mayResume } from "../app/arrival";
import { lyingThere } from "../keeping/shelf";
import { blank, leaveNow, listenForTripleShift, setExitUrl } from "../safety/quick-exit";
import { api } from "../sending/api";
import type { Sitting } from "../sending/contract";
import { watchPages } from "./idle-watch";
import { send } from "./send";

// First of all: a QR code's code leaves the address bar, and the history entry, before anything else is done.
const code = codeFromHash(window.location.hash);
if (window.location.href.includes("#")) window.history.replaceState(null, "", window.location.pathname);

// A page that the browser had frozen must not come back as it was.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  blank();
  window.location.reload();
});

type App = typeof import("../app/main");
let app: App | undefined;
let busy = false;
const page = (): HTMLFormElement | null => document.querySelector("#page");

const quiet = listenForTripleShift(leaveNow);
const idle = watchPages(() => window.location.replace("/"));
document.addEventListener("click", pressed);
document.addEventListener("submit", submitted);

function pressed(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(".leave")) {
    event.preventDefault();
    leaveNow();
  } else if (target?.closest("a.skip")) {
    event.preventDefault();
    begin();
  }
}

function submitted(event: SubmitEvent): void {
  const form = page();
  if (!form || event.target !== form) return;
  event.preventDefault();
  if (!busy) void turn(new FormData(form, event.submitter), event.submitter);
}

/** Reading begins at the first remark, or at the heading. */
function begin(): void {
  const at = document.querySelector<HTMLElement>("main [data-begins], main h1");
  at?.focus({ preventScroll: true });
  if (at?.closest(".question")?.querySelector(".nudge")) at.scrollIntoView({ block: "start" });
  else window.scrollTo(0, 0);
}

async function turn(fields: FormData, pressedButton: HTMLElement | null): Promise<void> {
  busy = true;
  pressedButton?.setAttribute("aria-disabled", "true");
  const reply = await send(fields, () => app !== undefined, waiting);
  busy = false;
  if (reply.kind === "page") show(reply.html);
  else take(reply.sitting);
}

function waiting(on: boolean): void {
  const line = document.querySelector<HTMLElement>("#waiting");
  if (line) line.textContent = on ? (line.dataset.says ?? "") : "";
}

function show(html: string): void {
  const next = new DOMParser().parseFromString(html, "text/html");
  const form = next.querySelector("#page");
  if (!form) return;
  const { lang, className } = next.documentElement;
  Object.assign(document.documentElement, { lang, className });
  document.title = next.title;
  page()?.replaceWith(document.adoptNode(form));
  arrive();
  begin();
  if (inside()) void prepare();
}

function take(sitting: Sitting): void {
  if (!app) return;
  quiet();
  idle.end();
  document.removeEventListener("click", pressed);
  document.removeEventListener("submit", submitted);
  app.mount(sitting);
}

function arrive(): void {
  const exit = document.querySelector<HTMLAnchorElement>("a.leave");
  if (exit) setExitUrl(exit.href);
  idle.turned();
}

function navigationType(): string | undefined {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming ? entry.type : undefined;
}

arrive();
// What has lain too long in this browser goes at the next visit, whoever comes.
lyingThere();
const field = document.querySelector<HTMLInputElement>('input[name="code"]');
if (field && code) field.value = groupCode(code);
if (document.documentElement.dataset.held !== undefined) {
  if (mayResume(code, navigationType())) {
    const resume = new FormData();
    resume.set("do", "resume");
    void turn(resume, null);
  } else void api.end();
}

window.addEventListener("load", () => {
  // Linked in the page, they would hold back its first sight.
  for (const href of document.documentElement.dataset.fonts?.split(" ") ?? [])
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
});

/** A code that was scanned is about to be sent: its reply has the line first. */
const SCANNED_MS = 2_000;
let preparing = false;

async function prepare(): Promise<void> {
  if (preparing) return;
  preparing = true;
  try {
    app = await import("../app/main");
    document.documentElement.dataset.ready = "yes";
  } catch {
    // Where it cannot be had, or cannot run, the pages stay plain to the end; a page further on it is tried again.
    preparing = false;
  }
}
const inside = (): boolean => document.querySelector("main")?.dataset.step !== "start";
const isCode = (at: unknown): boolean => at instanceof HTMLInputElement && at.name === "code";
// A page of questions may have the app at once; the first page fetches it for whoever begins to enter a code.
document.addEventListener("focusin", ({ target }) => {
  if (isCode(target)) void prepare();
});
if (inside() || isCode(document.activeElement)) void prepare();
else if (code) window.addEventListener("load", () => setTimeout(() => void prepare(), SCANNED_MS));
