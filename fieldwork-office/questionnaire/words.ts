import { words } from "../../staff-ui/language";

const FR_KIND = { first: "Première", telling: "Formulation", measure: "Mesure" } as const;
const EN_KIND = { first: "First", telling: "Wording", measure: "Measure" } as const;
const FR_STATE = { holds: "En vigueur", "to-come": "À venir", past: "Remplacée" } as const;
const EN_STATE = { holds: "In force", "to-come": "To come", past: "Replaced" } as const;

export const QUESTIONNAIRE_WORDS = words({
  fr: {
    title: "Questionnaire de la vague",
    sub: (questionnaire: string) =>
      `${questionnaire}. Qui a commencé sous une mesure la garde jusqu’au bout\u00a0; une nouvelle formulation l’atteint à sa prochaine séance.`,
    versions: "Versions",
    version: "Version",
    kind: "Ce qui change",
    kindWords: (kind: keyof typeof FR_KIND) => FR_KIND[kind],
    stateWords: (state: keyof typeof FR_STATE) => FR_STATE[state],
    state: "État",
    from: "Vaut à partir du",
    by: "Déclarée par",
    system: "automatique",
    reason: "Raison",
    content: "Contenu",
    responses: "Réponses",
    responsesSub:
      "Une réponse compte sous chaque version d’une de ses séances. Aucune réponse donnée n’est montrée ici.",
    waitingTitle: "Un changement de mesure attend une déclaration",
    waiting: (names: string) =>
      `Le questionnaire trouvé au démarrage ne mesure plus la même chose\u00a0: ${names}. La vague garde le sien. Remettez les fichiers, ou déclarez le changement avec la date à partir de laquelle il vaut\u00a0:`,
    more: (count: number) => ` et ${count} de plus`,
    exampleReason: "raison",
    exampleLogin: "IDENTIFIANT",
  },
  en: {
    title: "Questionnaire of the wave",
    sub: (questionnaire: string) =>
      `${questionnaire}. Whoever began under one measure keeps it to the end; a new wording reaches them at their next sitting.`,
    versions: "Versions",
    version: "Version",
    kind: "What changes",
    kindWords: (kind: keyof typeof EN_KIND) => EN_KIND[kind],
    stateWords: (state: keyof typeof EN_STATE) => EN_STATE[state],
    state: "State",
    from: "Holds from",
    by: "Declared by",
    system: "automatic",
    reason: "Reason",
    content: "Content",
    responses: "Responses",
    responsesSub: "A response counts under each version that one of its sittings had. No answer is shown here.",
    waitingTitle: "A change of measure waits to be declared",
    waiting: (names: string) =>
      `The questionnaire found at the start no longer measures the same: ${names}. The wave keeps its own. Put the files back, or declare the change with the date from which it holds:`,
    more: (count: number) => ` and ${count} more`,
    exampleReason: "reason",
    exampleLogin: "LOGIN",
  },
});
