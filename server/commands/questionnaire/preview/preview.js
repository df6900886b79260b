// The preview's only script: reloads when the definition changed, goes to the next question by key, finds its place.
const changes = new EventSource("/events");
changes.addEventListener("change", ({ data }) => {
  // That the path was followed concerns only a page that still waits for it.
  if (data === "definition" || document.querySelector("[data-following]")) location.reload();
});

const typing = (target) => target instanceof Element && target.closest("input, textarea, select, [popover]");
const KEYS = { j: "next", ArrowRight: "next", k: "prev", ArrowLeft: "prev" };
document.addEventListener("keydown", (event) => {
  const rel = KEYS[event.key];
  if (!rel || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || typing(event.target)) return;
  const link = document.querySelector(`a[rel="${rel}"]`);
  if (link) location.assign(link.href);
});

// Not scrollIntoView, which would move the page as well.
const tree = document.querySelector(".tree");
const current = tree?.querySelector('[aria-current="true"]');
if (current)
  tree.scrollTop += current.getBoundingClientRect().top - tree.getBoundingClientRect().top - tree.clientHeight / 3;

// A screen of several questions is shown from the one that this page is about.
for (const frame of document.querySelectorAll(".frame[data-field]")) {
  const inside = frame.querySelector(".picture")?.shadowRoot;
  const question = inside?.querySelector(`[data-question="${frame.dataset.field}"]`);
  const isFirst = question === inside?.querySelector("fieldset[data-question]");
  const sheet = inside?.querySelector("link");
  if (!question || isFirst || !sheet) continue;
  const show = () => {
    frame.scrollTop += question.getBoundingClientRect().top - frame.getBoundingClientRect().top - 24;
  };
  if (sheet.sheet) show();
  else sheet.addEventListener("load", show);
}
