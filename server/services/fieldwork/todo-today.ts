/** What waits for a person today, most urgent first; nothing where nothing waits. */
import type { Progress } from "../../contract/office";
import { addDays } from "../../domain/clock";
import type { CaseSummary, Wave } from "../../store/records";
import type { Context } from "../context";
import { waitingChange } from "./follow-definition";
import { countDoubts } from "./list-doubts";

type Task = Progress["todo"][number];
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export async function todoToday(ctx: Context, wave: Wave, cases: readonly CaseSummary[]): Promise<Task[]> {
  const now = ctx.now();
  const inState = (state: string): number => cases.filter((each) => each.state === state).length;
  const doubts = await countDoubts(ctx.store, wave.id);
  const forms = await ctx.store.forms(wave.id);
  const halfKeyed = forms.filter((form) => form.state === "being-keyed").length;
  const planned = (await ctx.store.allSendings(wave.id)).filter(
    (sending) => sending.state === "planned" && sending.at <= addDays(now, 7),
  ).length;
  const asked = await ctx.store.countRequests(wave.id, now);
  const waits = await waitingChange(ctx, ctx.store, wave.id);
  const tasks: (Task & { count: number })[] = [
    {
      key: "questionnaire",
      count: waits ? 1 : 0,
      title: { fr: "Déclarer un changement du questionnaire", en: "Declare a change of the questionnaire" },
      detail: {
        fr: "Les fichiers du questionnaire mesurent autre chose que la vague\u00a0: elle garde le sien.",
        en: "The questionnaire’s files measure something else than the wave: it keeps its own.",
      },
      link: "/office/questionnaire",
    },
    {
      key: "supervisor",
      count: inState("supervisor"),
      title: { fr: "Décider des cas en attente", en: "Decide the cases that wait" },
      detail: {
        fr: `${plural(inState("supervisor"), "cas attend", "cas attendent")} une décision de l’encadrement.`,
        en: `${plural(inState("supervisor"), "case waits", "cases wait")} for a supervisor’s decision.`,
      },
      link: "/office/cases?state=supervisor",
    },
    {
      key: "requests",
      count: asked,
      title: { fr: "Répondre aux demandes", en: "Answer requests" },
      detail: {
        fr: `${plural(asked, "demande d’un foyer attend", "demandes de foyers attendent")} le bureau.`,
        en: `${plural(asked, "request of a household waits", "requests of households wait")} for the office.`,
      },
      link: "/office/requests",
    },
    {
      key: "identity",
      count: doubts,
      title: { fr: "Vérifier qui a répondu", en: "Check who answered" },
      detail: {
        fr: `${plural(doubts, "réponse ne correspond", "réponses ne correspondent")} pas à la personne tirée.`,
        en: `${plural(doubts, "response does", "responses do")} not match the sampled person.`,
      },
      link: "/office/identity",
    },
    {
      key: "appointments",
      count: inState("appointment"),
      title: { fr: "Tenir les rendez-vous", en: "Keep the appointments" },
      detail: {
        fr: `${plural(inState("appointment"), "rendez-vous promis", "rendez-vous promis")} par téléphone.`,
        en: `${plural(inState("appointment"), "appointment", "appointments")} promised by telephone.`,
      },
      link: "/office/cases?state=appointment",
    },
    {
      key: "keying",
      count: halfKeyed,
      title: { fr: "Finir la saisie des livrets", en: "Finish keying the forms" },
      detail: {
        fr: `${plural(halfKeyed, "livret est saisi", "livrets sont saisis")} en partie.`,
        en: `${plural(halfKeyed, "form is keyed", "forms are keyed")} in part.`,
      },
      link: "/office/keying",
    },
    {
      key: "mailing",
      count: planned,
      title: { fr: "Valider le prochain envoi", en: "Approve the next mailing" },
      detail: {
        fr: `${plural(planned, "courrier prévu", "courriers prévus")} dans les sept jours.`,
        en: `${plural(planned, "letter planned", "letters planned")} within seven days.`,
      },
      link: "/office/cases?state=invited",
    },
  ];
  return tasks.filter((task) => task.count > 0).map(({ count: _count, ...task }) => task);
}
