/** The same questionnaire on the web, by telephone and on paper: what each screen sends, in its order. */
import { randomUUID } from "node:crypto";
import type { Call, CaseCard } from "../../contract/interviewer";
import type { FormList, FormView, KeyedReply } from "../../contract/office";
import type { Sitting } from "../../contract/respondent";
import type { EndView, SaveReply, StepView } from "../../contract/screen";
import { inventPerson, type Person } from "../../services/demo/person";
import { answerScreen } from "../../services/demo/walk";
import type { Visitor } from "./visitor";

type Frame = { birthYear: number; sex: 1 | 2 };
const YEAR = new Date().getFullYear();
const somebody = (seed: string, frame: Frame): Person => inventPerson(seed, YEAR, frame);

/** Answers each screen as it comes; soft checks are confirmed, hard ones answered otherwise. */
async function answerAll(visitor: Visitor, saves: string, first: StepView, person: Person): Promise<EndView> {
  let step = first;
  while (step.kind === "screen") step = await answerOne(visitor, saves, step, person);
  return step;
}

async function answerOne(
  visitor: Visitor,
  saves: string,
  step: Extract<StepView, { kind: "screen" }>,
  person: Person,
): Promise<StepView> {
  const TRIES = 8;
  for (let attempt = 0; ; attempt += 1)
    try {
      const { next } = await visitor.post<SaveReply>(saves, {
        saveId: randomUUID(),
        baseVersion: step.version,
        step: step.step,
        answers: answerScreen(step, person, attempt),
        confirmed: attempt > 0,
        secondsOpen: 8,
      });
      return next;
    } catch (fault) {
      if (attempt === TRIES || !String(fault).includes("answers-at-fault")) throw fault;
    }
}

export async function answerOnTheWeb(visitor: Visitor, code: string, frame: Frame): Promise<void> {
  const { step } = await visitor.post<Sitting>("/api/r/sitting", { code, language: "fr" });
  await answerAll(visitor, "/api/r/saves", step, somebody("modes web", frame));
  const end = await visitor.post<EndView>("/api/r/submit", { saveId: randomUUID() });
  console.log(`web    signed in with a code, answered screen by screen, submitted: receipt ${end.receipt}`);
}

/** Returns the case that was called. */
export async function answerByPhone(visitor: Visitor): Promise<string> {
  const { case: card } = await visitor.post<{ case: CaseCard | null }>("/api/interviewer/draw");
  const number = card?.numbers[0];
  if (!card || !number) throw new Error("No case is to be called");
  const { callId } = await visitor.post<Call>(`/api/interviewer/cases/${card.caseId}/calls`, { numberId: number.id });
  const base = `/api/interviewer/calls/${callId}`;
  const step = await visitor.post<StepView>(`${base}/interview`);
  await answerAll(visitor, `${base}/saves`, step, somebody("modes phone", { birthYear: 1979, sex: 1 }));
  await visitor.post<EndView>(`${base}/submit`, { saveId: randomUUID() });
  await visitor.post(`${base}/end`, { outcome: "complete" });
  console.log("phone  drew a case, dialled, interviewed question by question, concluded the call");
  return card.caseId;
}

export async function answerOnPaper(visitor: Visitor, code: string): Promise<void> {
  const { forms } = await visitor.get<FormList>(`/api/office/forms?q=${encodeURIComponent(code)}`);
  const form = await visitor.get<FormView>(`/api/office/forms/${forms[0]?.formId}`);
  const answers = penAnswers();
  let version = form.version;
  const pages = form.pages.filter((page) => page.fields.length > 0);
  for (const page of pages) {
    const reply = await visitor.post<KeyedReply>(`/api/office/forms/${form.formId}/pages/${page.page}/keying`, {
      saveId: randomUUID(),
      baseVersion: version,
      fields: page.fields.map((field) => {
        const written = field.report === undefined ? answers(field) : undefined;
        if (written === undefined) return { field: field.id, missing: "blank" };
        return typeof written === "string" ? { field: field.id, text: written } : { field: field.id, marks: [written] };
      }),
    });
    version = reply.version;
  }
  await visitor.post(`/api/office/forms/${form.formId}/finish`, { saveId: randomUUID() });
  console.log(`paper  found the form by its code, keyed ${pages.length} pages, finished it\n`);
}

/** A quiet year on paper: no offence, so nothing that follows from one. */
function penAnswers() {
  const digits: Record<string, string> = {
    ANNAIS: "1968",
    ANEMM: "2004",
    NBPERS: "2",
    NBADULT: "2",
    NBVOIT: "1",
    NB2RM: "0",
    NBVELO: "2",
    NBENF: "0",
  };
  const follows = /^(P_|N_|NX_|SER_|CY)|_AUT$|^(COMMUNE|FSSAT)$/;
  return (field: FormView["pages"][number]["fields"][number]): string | number | undefined => {
    const { variable, kind, choices } = field;
    if (follows.test(variable)) return undefined;
    if (kind === "digits") return digits[variable] ?? "1";
    if (kind === "letters" || kind === "area") return undefined;
    if (variable.startsWith("V_") || variable === "REINT") return 2;
    return variable === "FSCTC" ? choices.at(-1)?.value : choices[0]?.value;
  };
}
