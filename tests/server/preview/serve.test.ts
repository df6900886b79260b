import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { findQuestionnaire } from "../../../server/commands/questionnaire/find";
import { type Preview, servePreview } from "../../../server/commands/questionnaire/preview/serve";
import { root } from "../../support/root";

const WAVE = { year: 2026, ageFloor: 18 };
const VRS = join(root, "questionnaires", "vrs-2026");
const SLIP = "\n  - {";
const running: Preview[] = [];
const copies: string[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((preview) => preview.close()));
  for (const folder of copies.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const serve = async (folder = VRS, against?: string) => {
  const before = against === undefined ? null : { name: against, questionnaire: findQuestionnaire(against) };
  const preview = await servePreview({ folder, wave: WAVE, port: 0, before });
  running.push(preview);
  return async (path: string) => {
    const reply = await fetch(preview.address + path);
    return { status: reply.status, text: await reply.text() };
  };
};

const copyOf = (folder: string): string => {
  const copy = join(mkdtempSync(join(tmpdir(), "trimode-preview-")), "vrs-2026");
  cpSync(folder, copy, { recursive: true });
  copies.push(copy);
  return copy;
};
const rewrite = (folder: string, file: string, change: (text: string) => string): void => {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (before === after) throw new Error(`${file} holds nothing to change`);
  writeFileSync(path, after);
};

/** Resolves when the page would have reloaded. */
const changeHeard = async (address: string, act: () => void): Promise<void> => {
  const leave = new AbortController();
  const reply = await fetch(`${address}/events`, { signal: leave.signal });
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  act();
  let heard = "";
  while (!heard.includes("data: definition")) heard += (await reader.read()).value ?? "";
  leave.abort();
};

describe("the preview", { timeout: 60_000 }, () => {
  it("shows a question in three modes, with the components and the booklet that people will have before them", async () => {
    const get = await serve();
    const { status, text } = await get("/?question=DEMENAG");
    expect(status).toBe(200);
    expect(text).toContain('<html lang="fr">');
    for (const mode of ["web", "phone", "paper"]) expect(text).toContain(`data-mode="${mode}"`);
    expect(text).toContain('<fieldset class="question" data-question="DEMENAG"');
    expect(text).toContain("Ne pas lire l’adresse.");
    expect(text).toContain("Allez à la question\u00a05");
  });

  it("speaks English where it is asked to, at an address that says so", async () => {
    const get = await serve();
    const { text } = await get("/?question=DEMENAG&lang=en");
    expect(text).toContain('<html lang="en">');
    expect(text).toContain("Do you still live at the address on the letter?");
    expect(text).toContain("Go to question\u00a05");
    expect(text).toContain('href="/?question=COMMUNE&amp;lang=en"');
    expect(text).toContain('href="/?question=DEMENAG"');
  });

  it("tries the answer of the address, and shows where it leads", async () => {
    const get = await serve();
    const chips = (text: string) =>
      [...text.matchAll(/class="node" href="\/\?question=(\w+)"/g)].map(([, name]) => name);
    const yes = chips((await get("/?question=DEMENAG&answer=1")).text);
    const no = chips((await get("/?question=DEMENAG&answer=2")).text);
    expect(new Set(yes)).toEqual(new Set(["TYPLOG", "STOC", "ANEMM"]));
    expect(new Set(no)).toEqual(new Set(["COMMUNE", "TYPLOG", "STOC"]));
    const empty = await get("/?question=DEMENAG&answer=empty");
    expect(empty.text).toContain("Vous n’avez pas répondu à cette question.");
    const stopped = await get("/?question=IDOK&answer=3");
    expect(stopped.text).toContain("L’entretien s’arrête ici");
  });

  it("shows a module, the whole questionnaire, its variables and its checks, in both languages", async () => {
    const get = await serve();
    for (const lang of ["", "lang=en"]) {
      const module = await get(`/?module=B_CADRE_VIE&${lang}`);
      expect(module.status).toBe(200);
      for (const name of ["TYPLOG", "NBVELO", "PATR"]) expect(module.text).toContain(`data-question="${name}"`);
      for (const page of ["variables", "checks"])
        expect((await get(`/${page}?${lang}`)).text).toContain("question=ANNAIS");
    }
    const { status, text } = await get("/?all");
    expect(status).toBe(200);
    expect(text.match(/data-module=/g)).toHaveLength(14);
  });

  it("says in a sentence that there is no such question, module or page", async () => {
    const get = await serve();
    const question = await get("/?question=NOWHERE&lang=en");
    expect(question.status).toBe(404);
    expect(question.text).toContain("There is no question “NOWHERE” in this questionnaire.");
    expect((await get("/?module=NOWHERE")).text).toContain("Il n’y a pas de module «\u00a0NOWHERE\u00a0»");
    expect((await get("/?question=__proto__")).status).toBe(404);
    expect((await get("/versions")).status).toBe(404);
    expect((await get("/fonts/literata/..%2fpackage.json")).status).toBe(404);
    expect((await get("/page?question=LANGUE")).status).toBe(404);
    expect((await get("/page?question=DEMENAG")).text).toContain("Page 3 du livret");
  });

  it("tells a page that begins to listen late that the path was followed", async () => {
    const get = await serve();
    for (let turn = 0; turn < 600 && (await get("/?question=DEMENAG")).text.includes('data-following="true"'); turn++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const leave = new AbortController();
    const reply = await fetch(`${running[0]!.address}/events`, { signal: leave.signal });
    const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = "";
    while (!heard.includes("data: path")) heard += (await reader.read()).value ?? "";
    leave.abort();
  });

  it("compares with the version that was given", async () => {
    const copy = copyOf(VRS);
    rewrite(copy, "a-accueil.yaml", (text) =>
      text.replace("Do you still live at the address on the letter?", "Still there?"),
    );
    const get = await serve(copy, VRS);
    const { text } = await get("/versions?lang=en");
    expect(text).toContain("DEMENAG");
    expect(text).toContain("telling: 1 change");
  });

  it("reloads the page when the definition changes, and shows what was written", async () => {
    const copy = copyOf(VRS);
    const get = await serve(copy);
    await changeHeard(running[0]!.address, () =>
      rewrite(copy, "a-accueil.yaml", (text) =>
        text.replaceAll("Habitez-vous encore à l’adresse du courrier", "Y habitez-vous"),
      ),
    );
    expect((await get("/?question=DEMENAG")).text).toContain("Y habitez-vous\u00a0?");
  });

  it("goes on with the last good version while there are faults, says where they are, and recovers", async () => {
    const copy = copyOf(VRS);
    const get = await serve(copy);
    const { address } = running[0]!;
    const break_ = (text: string) => text.replace('visibleIf: "{DEMENAG} = 2"', 'visibleIf: "{DEMENAGE} = 2"');
    const line =
      readFileSync(join(copy, "a-accueil.yaml"), "utf8")
        .split("\n")
        .findIndex((each) => each.includes("{DEMENAG} = 2")) + 1;
    await changeHeard(address, () => rewrite(copy, "a-accueil.yaml", break_));
    const broken = await get("/?question=COMMUNE&lang=en");
    expect(broken.status).toBe(200);
    expect(broken.text).toContain("One fault in the definition");
    expect(broken.text).toContain(`vrs-2026/a-accueil.yaml:${line} COMMUNE`);
    expect(broken.text).toContain("which is no variable.");
    expect(broken.text).toContain("In which municipality do you live now?");
    await changeHeard(address, () =>
      rewrite(copy, "a-accueil.yaml", (text) => text.replace("{DEMENAGE}", "{DEMENAG}")),
    );
    expect((await get("/?question=COMMUNE&lang=en")).text).not.toContain("fault in the definition");
  });

  it("starts on a definition that has never loaded, and shows it once it is mended", async () => {
    const copy = copyOf(VRS);
    rewrite(copy, "choices.yaml", (text) => text + SLIP);
    const get = await serve(copy);
    expect((await get("/")).text).toContain("vrs-2026/choices.yaml");
    await changeHeard(running[0]!.address, () => rewrite(copy, "choices.yaml", (text) => text.slice(0, -SLIP.length)));
    expect((await get("/?question=DEMENAG")).text).toContain('data-question="DEMENAG"');
  });
});

describe("the command", () => {
  it("prints its address, serves there, and ends when it is interrupted", async () => {
    const command = spawn(
      process.execPath,
      ["--import", "tsx", "server/commands/questionnaire.ts", "preview", "vrs-2026", "--language", "en"],
      { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
    );
    const [line] = (await once(command.stdout.setEncoding("utf8"), "data")) as [string];
    const address = /http:\S+/.exec(line)?.[0] ?? "";
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?lang=en$/);
    expect(await (await fetch(address)).text()).toContain("Trial answer");
    command.kill("SIGINT");
    expect(await once(command, "exit")).toEqual([0, null]);
  }, 60_000);
});
