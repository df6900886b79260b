/** Every form of survey-core's expression language that the format takes, and some that it refuses, with the reason. */
export interface Supported {
  form: string;
  meaning: string;
  example: string;
}
const row = (form: string, meaning: string, example: string): Supported => ({ form, meaning, example });

export const SUPPORTED: Supported[] = [
  row("=", "the code is this one", "{ONE} = 1"),
  row("==", "the same", "{ONE} == 1"),
  row("equal", "the same", "{ONE} equal 1"),
  row("<>", "the code is another one", "{ONE} <> 1"),
  row("!=", "the same", "{ONE} != 1"),
  row("notequal", "the same", "{ONE} notequal 1"),
  row(">", "the number is larger", "{NUM} > 1"),
  row("greater", "the same", "{NUM} greater 1"),
  row(">=", "larger or as large", "{NUM} >= 1"),
  row("greaterorequal", "the same", "{NUM} greaterorequal 1"),
  row("<", "the number is smaller", "{NUM} < 2"),
  row("less", "the same", "{NUM} less 2"),
  row("<=", "smaller or as large", "{NUM} <= 1"),
  row("lessorequal", "the same", "{NUM} lessorequal 1"),
  row("constant first", "a comparison may be written from its other end", "2 > {NUM}"),
  row("two variables", "both have a value, and compare so", "{NUM} < {NUM2}"),
  row("two variables, unequal", "likewise", "{NUM} <> {NUM2}"),
  row("contains", "the multiple choice has this code", "{MANY} contains 1"),
  row("allof", "the same, with one code", "{MANY} allof [1]"),
  row("notcontains", "it has an answer, without this code", "{MANY} notcontains 1"),
  row("anyof", "one of these codes (of a multiple choice: at least one)", "{ONE} anyof [1, 3]"),
  row("anyof, multiple choice", "at least one of these", "{MANY} anyof [1, 3]"),
  row("noneof", "an answer, and none of these codes", "{ONE} noneof [1, 3]"),
  row("noneof, multiple choice", "likewise", "{MANY} noneof [1, 3]"),
  row("notempty", "there is a value", "{ONE} notempty"),
  row("empty", "there is none (also: a missing code)", "{ONE} empty"),
  row("missing code", "this missing code was given", "{m.ONE} = 'refused'"),
  row("any missing code", "a missing code was given", "{m.ONE} notempty"),
  row("and", "both hold", "{ONE} = 1 and {NUM} > 1"),
  row("or", "one of them holds", "{ONE} = 1 or {NUM} > 1"),
  row("brackets", "`and` binds closer than `or`", "({ONE} = 1 or {ONE} = 2) and {NUM} > 1"),
  row("without brackets", "likewise", "{ONE} = 1 or {ONE} = 2 and {NUM} > 1"),
  row("!", "the opposite of each comparison inside, so false where a value is missing", "!({ONE} = 1 and {NUM} > 1)"),
  row("negate", "the same", "negate ({ONE} = 1)"),
  row("in a report", "the answer of the same report", "{panel.ONE} = 1"),
  row("in a report, multiple choice", "likewise", "{panel.MANY} contains 1"),
  row("in a report, and outside", "both have a value, and compare so", "{panel.NUM} > {NUM2}"),
  row("in a report, two of it", "likewise", "{panel.NUM} <= {panel.NUM2}"),
  row("in a report, empty", "there is no value in the same report", "{panel.ONE} empty"),
  row("in a report, missing code", "it was given in the same report", "{panel.m.ONE} = 'refused'"),
  row("in a report, negated", "as outside", "!({panel.ONE} = 1 and {panel.NUM} > 1)"),
  row("type of the report", "what the report is about, known from the draw", "{panel.I_TYPE} = 'VPHY'"),
  row("type, one of", "likewise", "{panel.I_TYPE} anyof ['VPHY', 'VSEF']"),
  row("type, none of", "likewise", "{panel.I_TYPE} noneof ['VPHY', 'VSEF']"),
  row("wave", "a fact of the wave: `year`, `ageFloor`, `maxBirthYear`", "{NUM} < {wave.ageFloor}"),
];

export const REFUSED: { form: string; example: string; instead: string }[] = [
  { form: "functions", example: "age({NUM}) > 18", instead: "Compare with `{wave.maxBirthYear}`." },
  { form: "arithmetic", example: "{NUM} + 1 > 2", instead: "Compare with the number itself." },
  {
    form: "contains with several codes",
    example: "{MANY} contains [1, 2]",
    instead: "One `contains` for each, with `and`.",
  },
  { form: "no comparison", example: "{ONE}", instead: "`{ONE} notempty`" },
  { form: "rows and items", example: "{GRID.row1} = 1", instead: "A question for each row." },
  { form: "constants alone", example: "1 = 1", instead: "Leave it out." },
];

const cell = (text: string) => `\`${text.replaceAll("|", "\\|")}\``;
export const expressionTables = (): string =>
  [
    "| form | example | holds when |",
    "|---|---|---|",
    ...SUPPORTED.map(({ form, example, meaning }) => `| ${form} | ${cell(example)} | ${meaning} |`),
    "",
    "Refused at load, by name:",
    "",
    "| form | example | write instead |",
    "|---|---|---|",
    ...REFUSED.map(({ form, example, instead }) => `| ${form} | ${cell(example)} | ${instead} |`),
  ].join("\n");
