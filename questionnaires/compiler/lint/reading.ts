/** Faults that reading the definition finds by itself, before the lint: for the page that lists them all. */
export const READING_FAULTS = {
  "missing-file": ["A module that `questionnaire.yaml` names has no file.", "Write it, or take its name out."],
  "not-yaml": ["A file is no YAML.", "Mend the YAML at the line named."],
  "unknown-property": [
    "A property that the format does not know, or a mistyped one.",
    "Use one of those that the fault lists.",
  ],
  "not-a-map": ["A value that should be a map of properties is none.", "Write it as `key: value` lines."],
  "not-a-list": ["A value that should be a list is none.", "Write it with dashes or in brackets."],
  "not-a-text": ["A value that should be a text is none.", "Write a word, in quotes where YAML needs them."],
  "not-a-truth": ["A value that should be true or false is neither.", "Write true or false."],
  "not-a-number": ["A value that should be a number is none.", "Write it without quotes."],
  "not-a-bound": ["`min` or `max` is neither a number nor a year of the wave.", "Derive years from the wave: `{N-1}`."],
  "not-a-code": ["The value of an option is no whole number.", "Give every option its own whole number."],
  "not-a-condition": ["A condition is no text.", "Write an expression in quotes."],
  "not-supported": [
    "An expression that the format does not support.",
    "Write it with what docs/questionnaire-format.md lists.",
  ],
  "unknown-word": ["A word that is not one of those allowed.", "Use one of those that the fault lists."],
  "unknown-choices": ["There is no set of options of that name.", "Use one of `choices.yaml`."],
  "unknown-template": ["There is no template of that name.", "Write it in `templates.yaml`."],
  "unknown-offence": ["There is no offence of that code.", "Write it in `offences.yaml`."],
  "no-options": ["A choice question has no options.", "Give `choices`: a named set or a list."],
  "code-used-twice": ["Two options of a question have the same code.", "Give every option its own whole number."],
  untranslated: ["A text is not given in every language.", "Write `{fr: …, en: …}`, both filled."],
  "mode-changes-measure": [
    "A mode has its own codes, condition or check.",
    "A mode tells a question; it does not change what is measured.",
  ],
  "duplicate-name": [
    "Two questions have the same name, or names that differ by case only.",
    "Give each question a name of its own.",
  ],
  "unknown-variable": [
    "A condition reads what is no variable, or an opt-in names a question of another module.",
    "Check the name, or write the question.",
  ],
  "later-variable": ["A condition reads a question that comes later.", "Move one of the two."],
  cycle: ["Two conditions wait for each other, or one for its own question.", "Take one of the conditions out."],
  "wrong-scope": [
    "A condition reads an answer of an incident report like one of the response, or the other way round.",
    "Write `{panel.NAME}` inside reports, `{NAME}` elsewhere.",
  ],
  "undeclared-code": [
    "A condition compares with what is no code of its variable.",
    "Use one of the codes that the fault lists.",
  ],
  "reads-sealed": [
    "A condition outside a sealed module reads a sealed answer.",
    "No condition outside a sealed part may read a sealed answer.",
  ],
  "outside-opt-in": [
    "A question of sensitivity 2 stands outside an opt-in.",
    "Put it into a module with `optIn`, or declare `exempt: true`.",
  ],
  "text-tells-answer": [
    "A text holds braces that are no fact of the wave: an answer or a preloaded value would be shown.",
    "Take them out; `{N}`, `{N-1}` …, `{ageFloor}` and, in reports, `{offence}` are all there is.",
  ],
  "not-a-share": ["A rate, or the share of others in a batch, is not above 0 and at most 1.", "Write it as 0.25."],
  "small-batch": ["A batch of phase two may have fewer than 30 persons.", "Write `persons: 30` or more."],
  "not-preloaded": ["`phases` preloads what is no preloaded variable.", "Declare it with `preloaded: true`."],
  "unequal-preload": [
    "A group of phase two preloads other variables than the others do.",
    "Give each group and `others` a value for the same variables.",
  ],
  "booklet-tells-preload": [
    "What is preloaded of a person decides whether a question is printed.",
    "Ask the question on web and phone only, or let what is answered today decide.",
  ],
  "stop-not-last": [
    "A question that may end the interview is not the last of its screen.",
    "Begin a new screen behind it.",
  ],
} as const satisfies Record<string, readonly [what: string, mend: string]>;
