/**
 * The accessibility statement, with what article 47 of law 2005-102 and the RGAA ask of one. Without an audit the only state
 * that may be declared is "not compliant"; docs/accessibility.md says criterion by criterion what is behind it. Not part
 * of fr.ts and en.ts: few ask for it, and nobody else should wait for it.
 */
const fr = {
  accessibilityTitle: "Accessibilité",
  /** the footer must say the state, and not only the word */
  accessibilityEntry: "Accessibilité : non conforme",
  accessibilityWhat:
    "Tout le monde doit pouvoir répondre à ce questionnaire, avec ou sans handicap. Cette page dit où nous en sommes, ce qui manque, et à qui le dire.",
  accessibilityStateTitle: "Où nous en sommes",
  accessibilityState: [
    "La loi (article 47 de la loi n° 2005-102 du 11 février 2005) demande aux services publics de suivre des règles d’accessibilité : le RGAA, version 4.1.",
    "Ce questionnaire est déclaré non conforme, car personne d’extérieur ne l’a encore examiné. Nous avons comparé nous-mêmes chaque écran aux 106 critères.",
  ] as readonly string[],
  accessibilityLacksTitle: "Ce qui manque encore",
  accessibilityLacks: [
    "Le questionnaire entier n’a pas encore été essayé avec un lecteur d’écran, une loupe d’écran ou une commande vocale, ni par des personnes qui s’en servent.",
    "Seules les premières pages existent en facile à lire et à comprendre.",
    "Rien n’est proposé en langue des signes.",
    "Le questionnaire sur papier ne convient pas à qui ne peut pas lire l’imprimé.",
  ] as readonly string[],
  accessibilityTestedTitle: "Comment nous l’avons vérifié",
  accessibilityTested: [
    "Par des programmes, à chaque changement : contrastes calculés, textes et étiquettes comparés dans les deux langues, pages dessinées à 320 pixels de large.",
    "À l’œil, sur des écrans étroits et larges, en clair et en sombre, avec un texte agrandi.",
    "Dans un seul navigateur : Chromium. Les pages sont faites de HTML et de CSS ; JavaScript s’y ajoute.",
  ] as readonly string[],
  accessibilityOtherTitle: "Répondre autrement",
  accessibilityOther: "Vous pouvez aussi répondre par téléphone : une personne vous lit les questions. Appelez le",
  accessibilityContactTitle: "Signaler une difficulté",
  accessibilityContact:
    "Une page ne se lit pas, un bouton ne répond pas : dites-le-nous, nous chercherons avec vous une autre façon de répondre. Appelez le",
  accessibilityAppealTitle: "Si notre réponse ne vous suffit pas",
  accessibilityAppeal:
    "Vous nous avez signalé une difficulté, et rien n’a changé ? Vous pouvez vous adresser au Défenseur des droits. C’est gratuit.",
  accessibilityAppealPhone: "Par téléphone :",
  accessibilityAppealPost: "Par courrier, sans timbre :",
  accessibilityAppealSite: "Par internet, avec un formulaire :",
  accessibilityWritten: "Cette page a été écrite le 24 novembre 2026.",
};
export type AccessibilityWords = typeof fr;

const en: AccessibilityWords = {
  accessibilityTitle: "Accessibility",
  accessibilityEntry: "Accessibility: not compliant",
  accessibilityWhat:
    "Everybody must be able to answer this questionnaire, with or without a disability. This page says where we stand, what is missing, and whom to tell.",
  accessibilityStateTitle: "Where we stand",
  accessibilityState: [
    "The law (article 47 of French law no. 2005-102 of 11 February 2005) asks public services to follow rules of accessibility: the RGAA, version 4.1.",
    "This questionnaire is declared not compliant, because nobody from outside has examined it yet. We have compared each screen with the 106 criteria ourselves.",
  ],
  accessibilityLacksTitle: "What is still missing",
  accessibilityLacks: [
    "The whole questionnaire has not been tried yet with a screen reader, a screen magnifier or voice control, nor by people who use them.",
    "Only the first pages exist in an easy-to-read version.",
    "Nothing is offered in sign language.",
    "The paper questionnaire does not suit people who cannot read print.",
  ],
  accessibilityTestedTitle: "How we checked",
  accessibilityTested: [
    "By programs, at each change: contrasts computed, texts and labels compared in both languages, pages drawn 320 pixels wide.",
    "By eye, on narrow and wide screens, light and dark, with enlarged text.",
    "In one browser only: Chromium. The pages are made of HTML and CSS; JavaScript comes on top.",
  ],
  accessibilityOtherTitle: "Answering in another way",
  accessibilityOther: "You can also answer by telephone: a person reads the questions to you. Call",
  accessibilityContactTitle: "Telling us of a difficulty",
  accessibilityContact:
    "A page cannot be read, a button does not react: tell us, and we will look for another way to answer with you. Call",
  accessibilityAppealTitle: "If our reply is not enough",
  accessibilityAppeal:
    "You told us of a difficulty, and nothing changed? You can turn to the Défenseur des droits, the French defender of rights. It costs nothing.",
  accessibilityAppealPhone: "By telephone:",
  accessibilityAppealPost: "By post, without a stamp:",
  accessibilityAppealSite: "On the internet, with a form:",
  accessibilityWritten: "This page was written on 24 November 2026.",
};

export const accessibility = { fr, en };
