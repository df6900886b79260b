/** One step of an interview, as a mode tells it: a screen of a household, a question of an interviewer. */
import { type Static, Type } from "typebox";
import { closed, Instant, Language, Text } from "./common";

export const ChoiceView = Type.Object(
  {
    value: Type.Integer(),
    text: Text,
    exclusive: Type.Boolean(),
    group: Type.Optional(Text),
    /** under the option's text, smaller: what helps to remember */
    hint: Type.Optional(Text),
  },
  closed,
);

export const QuestionView = Type.Object(
  {
    name: Type.String(),
    /** What a console shows in place of the name: the name, or part and ordinal ("E3") in a sealed part. */
    code: Type.String(),
    type: Type.Union([
      Type.Literal("single"),
      Type.Literal("multi"),
      Type.Literal("integer"),
      Type.Literal("text"),
      Type.Literal("list"),
    ]),
    title: Text,
    description: Type.Optional(Text),
    help: Type.Optional(Text),
    /** of a whole number: "euros", behind the field */
    unit: Type.Optional(Text),
    /** phone only: for the interviewer, never read aloud */
    note: Type.Optional(Text),
    readOut: Type.Boolean(),
    layout: Type.Optional(Type.String()),
    choices: Type.Array(ChoiceView),
    min: Type.Optional(Type.Integer()),
    max: Type.Optional(Type.Integer()),
    maxSelected: Type.Optional(Type.Integer()),
    maxLength: Type.Optional(Type.Integer()),
    list: Type.Optional(Type.String()),
    /** codes that may be offered instead of an answer; a privacy question offers none */
    missing: Type.Array(Type.Union([Type.Literal("dont-know"), Type.Literal("refused")])),
    /** survey-core expression over questions of this same screen; all else the server has settled */
    visibleIf: Type.Optional(Type.String()),
  },
  closed,
);
export type QuestionView = Static<typeof QuestionView>;

/** An answer: exactly one of value and missing. A multiple choice is a list of codes, ascending. */
export const Answer = Type.Object(
  {
    variable: Type.String({ maxLength: 40 }),
    value: Type.Optional(
      Type.Union([Type.Number(), Type.String({ maxLength: 4000 }), Type.Array(Type.Integer(), { maxItems: 40 })]),
    ),
    missing: Type.Optional(Type.String({ maxLength: 20 })),
  },
  closed,
);
export type Answer = Static<typeof Answer>;

export const PartView = Type.Object(
  {
    letter: Type.String(),
    /** neutral for a sealed part */
    title: Text,
    sealed: Type.Boolean(),
    state: Type.Union([Type.Literal("done"), Type.Literal("now"), Type.Literal("ahead"), Type.Literal("put-off")]),
  },
  closed,
);

export const ScreenView = Type.Object(
  {
    kind: Type.Literal("screen"),
    /** opaque id of the step; a save names it */
    step: Type.String(),
    /** version of the response that a save from this screen builds on */
    version: Type.Integer(),
    part: Type.Object({ letter: Type.String(), title: Text }, closed),
    parts: Type.Array(PartView),
    /** answers given here are sealed once the screen is left */
    sealed: Type.Boolean(),
    /** transition, shown (read aloud) before the questions */
    intro: Type.Optional(Text),
    /** in an incident report: what it is about, while its pages are open; never in an overview */
    report: Type.Optional(Type.Object({ ordinal: Type.Integer(), of: Type.Integer(), title: Text }, closed)),
    questions: Type.Array(QuestionView),
    /** answers already given on this screen that may be shown: unsealed, and from this sitting */
    answers: Type.Array(Answer),
    /** what the codes of long lists among them stand for, by question */
    labels: Type.Record(Type.String(), Type.String()),
    minutesLeft: Type.Integer(),
    /** 0 to 1 */
    progress: Type.Number(),
    canGoBack: Type.Boolean(),
    /** the question is asked once more ("later", "not now") */
    again: Type.Boolean(),
    /** phone: unsealed answers of this part so far, in words */
    saidInPart: Type.Array(Type.Object({ variable: Type.String(), text: Text }, closed)),
  },
  closed,
);
export type ScreenView = Static<typeof ScreenView>;

/** Nothing is left to ask: ready to submit, stopped, or already submitted. */
export const EndView = Type.Object(
  {
    kind: Type.Literal("end"),
    reason: Type.Union([Type.Literal("ready"), Type.Literal("stopped"), Type.Literal("submitted")]),
    version: Type.Integer(),
    parts: Type.Array(PartView),
    /** stopped: what is said to the respondent */
    text: Type.Optional(Text),
    /** parts were put off; they can still be answered with the same code */
    putOff: Type.Boolean(),
    canGoBack: Type.Boolean(),
    receipt: Type.Optional(Type.String()),
    submittedAt: Type.Optional(Instant),
  },
  closed,
);
export type EndView = Static<typeof EndView>;
export const StepView = Type.Union([ScreenView, EndView]);
export type StepView = ScreenView | EndView;

/** How a screen was answered, beside how long: counts, never what was chosen before. A household's page sends it. */
export const Paradata = Type.Object(
  {
    /** of the seconds that it was open: another page or app stood before it */
    secondsHidden: Type.Integer({ minimum: 0, maximum: 86400 }),
    /** how often that was */
    breaks: Type.Integer({ minimum: 0, maximum: 1000 }),
    /** answers that were given and then changed */
    changes: Type.Integer({ minimum: 0, maximum: 1000 }),
    /** by the window's size and the pointer, nothing else */
    device: Type.Union([Type.Literal("phone"), Type.Literal("tablet"), Type.Literal("computer")]),
  },
  closed,
);
export type Paradata = Static<typeof Paradata>;

export const SaveRequest = Type.Object(
  {
    /** made by the client; sent twice, it counts once */
    saveId: Type.String({ format: "uuid" }),
    baseVersion: Type.Integer({ minimum: 0 }),
    step: Type.String({ maxLength: 80 }),
    answers: Type.Array(Answer, { maxItems: 60 }),
    /** soft checks were shown and the answer stands */
    confirmed: Type.Optional(Type.Boolean()),
    /**
     * It waited in the browser, and whoever is there now may be another: the first id that its page sent it under, and the
     * version that this page had seen.
     */
    kept: Type.Optional(
      Type.Object({ first: Type.String({ format: "uuid" }), version: Type.Integer({ minimum: 0 }) }, closed),
    ),
    /** seconds the screen was open; paradata, like the next */
    secondsOpen: Type.Optional(Type.Integer({ minimum: 0, maximum: 86400 })),
    paradata: Type.Optional(Paradata),
  },
  closed,
);
export type SaveRequest = Static<typeof SaveRequest>;

/** By telephone the interviewer may remark on the question, never with a name; it is sealed with the answer. */
export const LONGEST_COMMENT = 300;
export const SaveByPhone = Type.Object(
  { ...SaveRequest.properties, comment: Type.Optional(Type.String({ minLength: 1, maxLength: LONGEST_COMMENT })) },
  closed,
);
export type SaveByPhone = Static<typeof SaveByPhone>;

export const SaveReply = Type.Object(
  {
    version: Type.Integer(),
    savedAt: Instant,
    next: StepView,
    /** the answer chose the language of the interview: the screen goes on in it */
    language: Type.Optional(Language),
  },
  closed,
);
export type SaveReply = Static<typeof SaveReply>;

export const BackRequest = Type.Object({ step: Type.String({ maxLength: 80 }) }, closed);
export const LanguageRequest = Type.Object({ language: Language }, closed);
