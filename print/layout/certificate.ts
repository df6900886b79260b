/** The certificate of an erasure, for the person to keep. It holds no name: the office hands it to whom it knows. */
import type { Language, Text } from "../../questionnaires/format/types";
import { wrap } from "./measure";
import type { PageView } from "./page";
import { Pen } from "./pen";
import { TYPE } from "./style";

export interface CertificateContent {
  language: Language;
  number: string;
  erasedAt: Date;
  backupsReadableUntil: Date;
  exportsDelivered: { at: Date; what: string }[];
  officePhone: string;
}

const WORDS = {
  title: { fr: "Certificat d’effacement", en: "Certificate of erasure" },
  number: { fr: "Numéro", en: "Number" },
  when: { fr: "Effacé le", en: "Erased on" },
  goneTitle: { fr: "Ce qui n’existe plus", en: "What is gone" },
  gone: {
    fr: "Les deux clés qui ouvraient ce que nous gardions de vous sont détruites : nom, adresse, téléphones, courriel, toutes les réponses, les notes et le code secret. Sans ces clés, ce qui reste dans nos fichiers ne peut plus être lu par personne. Les codes d’accès ne sont plus valables et rien ne vous sera plus envoyé.",
    en: "The two keys that opened what we kept of you are destroyed: name, address, telephones, e-mail, all answers, notes and the PIN. Without these keys nobody can read what is left in our files. Access codes are no longer valid, and nothing more will be sent to you.",
  },
  staysTitle: { fr: "Ce qui reste", en: "What stays" },
  stays: {
    fr: "Une ligne sans nom : qu’une personne a été tirée au sort, dans quelle strate, et l’issue des contacts. Elle sert au calcul des taux de réponse.",
    en: "One line without a name: that a person was sampled, in which stratum, and the outcome of the contacts. Response rates are computed from it.",
  },
  backupsTitle: { fr: "Sauvegardes", en: "Backups" },
  backups: {
    fr: "D’anciennes sauvegardes des clés peuvent exister jusqu’au",
    en: "Older backups of the keys may exist until",
  },
  backupsRule: {
    fr: "Elles sont alors détruites. Si l’une d’elles devait être remise en service d’ici là, cet effacement y serait refait aussitôt.",
    en: "They are destroyed then. Should one of them have to be put back into use before, this erasure is done again at once.",
  },
  exportsTitle: { fr: "Fichiers déjà livrés", en: "Files already delivered" },
  noExports: {
    fr: "Aucun fichier de réponses n’a été livré pendant que les vôtres existaient.",
    en: "No file of answers was delivered while yours existed.",
  },
  exports: {
    fr: "Ces fichiers peuvent contenir vos réponses, sans nom et sous un autre numéro :",
    en: "These files may hold your answers, without a name and under another number:",
  },
  more: { fr: "et d’autres ; le dernier le", en: "and others; the last on" },
  question: { fr: "Une question ? Appelez le", en: "A question? Call" },
} as const satisfies Record<string, Text>;

const [LEFT, WIDTH, TOP] = [25, 160, 40];
/** More lines than the page can hold are counted, and the last is named. */
const LISTED = 12;

export const layOutCertificate = (content: CertificateContent): PageView => {
  const { language, exportsDelivered } = content;
  const word = (key: keyof typeof WORDS) => WORDS[key][language];
  const day = (at: Date) =>
    new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
      dateStyle: "long",
      timeZone: "Europe/Paris",
    }).format(at);
  const pen = new Pen();
  let y = TOP;
  const part = (title: keyof typeof WORDS, ...paragraphs: string[]) => {
    y += 4;
    pen.text(LEFT, y, word(title), TYPE.subheading, "tint");
    y += 7;
    for (const text of paragraphs)
      y = pen.lines(LEFT, y, wrap(text, TYPE.prose, WIDTH), TYPE.prose) + TYPE.prose.lead + 1;
  };

  pen.text(LEFT, y, word("title"), TYPE.heading, "tint");
  y += 12;
  pen.text(LEFT, y, word("number"), TYPE.answer);
  pen.text(LEFT + 40, y, content.number, { ...TYPE.code, size: 13 });
  y += 8;
  pen.text(LEFT, y, word("when"), TYPE.answer);
  pen.text(LEFT + 40, y, day(content.erasedAt), TYPE.answer);
  y += 6;
  part("goneTitle", word("gone"));
  part("staysTitle", word("stays"));
  part("backupsTitle", `${word("backups")} ${day(content.backupsReadableUntil)}. ${word("backupsRule")}`);
  const listed = exportsDelivered.slice(0, LISTED).map(({ at, what }) => `${day(at)}, ${what}`);
  const last = exportsDelivered.at(-1);
  const rest = exportsDelivered.length > LISTED && last ? [`${word("more")} ${day(last.at)}`] : [];
  if (exportsDelivered.length === 0) part("exportsTitle", word("noExports"));
  else part("exportsTitle", word("exports"), ...listed, ...rest);
  pen.text(LEFT, y + 4, `${word("question")} ${content.officePhone}.`, TYPE.prose);
  return { page: 1, code: "", items: pen.items, boxes: pen.boxes, fields: pen.fields };
};
