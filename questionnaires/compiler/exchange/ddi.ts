/**
 * The definition as DDI-Codebook 2.5, the form in which data archives keep what a file of answers means. It describes
 * the questionnaire; counts and weights belong to a delivery of data.
 */
import { LANGUAGES, MODES, type Questionnaire, type WaveFacts } from "../../format/types";
import { variableId, variableXml } from "./ddi-variable";
import { element, type Xml, xmlDocument } from "./xml";

const FILE = "F1";
const COLLECTED = {
  web: { fr: "Internet", en: "Web" },
  phone: { fr: "Téléphone", en: "Telephone" },
  paper: { fr: "Papier", en: "Paper" },
} as const;
const MISSING_NOTE = {
  fr: "Une valeur manquante est dite par son code en toutes lettres (missType) dans les fichiers de texte, par le nombre (catValu) ailleurs.",
  en: "A missing value is told by its code in words (missType) in text files, by the number (catValu) elsewhere.",
} as const;

const study = ({ id, title, hashes, order, variables }: Questionnaire): Xml => {
  const asks = MODES.filter((mode) => order.some((name) => variables[name]?.askedIn.includes(mode)));
  return element(
    "stdyDscr",
    {},
    element(
      "citation",
      {},
      element(
        "titlStmt",
        {},
        element("titl", { "xml:lang": "en" }, title.en),
        element("parTitl", { "xml:lang": "fr" }, title.fr),
        element("IDNo", {}, id),
      ),
      // which definition the answers were given to, as the store and every export name it
      element("verStmt", {}, element("version", { type: "definition" }, hashes.whole)),
    ),
    element("stdyInfo", {}),
    element(
      "method",
      {},
      element(
        "dataColl",
        {},
        asks.flatMap((mode) =>
          LANGUAGES.map((language) => element("collMode", { "xml:lang": language }, COLLECTED[mode][language])),
        ),
      ),
    ),
  );
};

/** @param wave fills in the years of texts and bounds */
export const toDdi = (questionnaire: Questionnaire, wave: WaveFacts): string => {
  const { id, modules, order, variables } = questionnaire;
  const inModule = (module: string) => order.filter((name) => variables[name]!.module === module);
  const groups = modules.map((module) =>
    element(
      "varGrp",
      {
        ID: `G_${variableId(module.name)}`,
        type: "section",
        name: module.name,
        var: inModule(module.name).map(variableId).join(" "),
      },
      LANGUAGES.map((language) => element("labl", { "xml:lang": language }, module.title[language])),
    ),
  );
  const missing = LANGUAGES.map((language) =>
    element("notes", { type: "missing", "xml:lang": language }, MISSING_NOTE[language]),
  );
  return xmlDocument(
    element(
      "codeBook",
      { xmlns: "ddi:codebook:2_5", version: "2.5", "xml:lang": "en" },
      study(questionnaire),
      element("fileDscr", { ID: FILE }, element("fileTxt", {}, element("fileName", {}, `${id}.csv`)), missing),
      element(
        "dataDscr",
        {},
        groups,
        order.map((name) => variableXml(variables[name]!, wave, FILE)),
      ),
    ),
  );
};
