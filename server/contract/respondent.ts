/**
 * What the household's browser says to the server, all below /api/r and with the cookie of the sitting. A page that began
 * a sitting sends its `mark` as x-sitting: the cookie is the browser's, and may be another page's by now (401 sitting-ended).
 *   GET    /api/r/settings            -> RespondentSettings    (no sitting needed)
 *   POST   /api/r/sitting             SignIn -> Sitting        (sets the cookie)
 *   GET    /api/r/sitting             -> Sitting               (reload in the same browser; 401 sitting-ended)
 *   DELETE /api/r/sitting             204                      (leave: ends the sitting)
 *   PUT    /api/r/language            LanguageRequest -> 204
 *   POST   /api/r/pin                 ChoosePin -> 204         (409 pin-not-now, 422 pin-too-simple)
 *   GET    /api/r/step                -> StepView              (next unanswered)
 *   POST   /api/r/back                BackRequest -> StepView  (the screen before `step`)
 *   GET    /api/r/answers             -> GivenAnswers          (with the PIN; 409 not-this-step without)
 *   POST   /api/r/answers             BackRequest -> StepView  (one of their screens, to correct it)
 *   POST   /api/r/saves               SaveRequest -> SaveReply (409 stale-save, 422 answers-at-fault)
 *   POST   /api/r/submit              Submit -> EndView        (receipt)
 *   GET    /api/r/lists/:list?q=      -> ListHits
 */
import { type Static, Type } from "typebox";
import { closed, Language, Text } from "./common";
import { StepView } from "./screen";

export const HelpLine = Type.Object({ number: Type.String(), what: Text, hours: Text, sms: Type.Boolean() }, closed);
export type HelpLine = Static<typeof HelpLine>;

export const RespondentSettings = Type.Object(
  {
    languages: Type.Array(Language),
    helpLines: Type.Array(HelpLine),
    /** where quick exit goes: a neutral page of another site */
    exitUrl: Type.String(),
    /** the office's line for questions about the survey */
    officePhone: Type.String(),
    /** whose survey it is, in the header */
    office: Text,
    welcome: Type.Array(Text),
    /** usual time for the whole questionnaire */
    minutes: Type.Integer(),
    /** whether the law asks people to answer; left out where the survey does not say */
    compulsory: Type.Optional(Type.Boolean()),
    /** seconds without a touch before the lock warns, and from the warning to the lock */
    idleWarningSeconds: Type.Integer(),
    idleLockSeconds: Type.Integer(),
    /** whether pages measure how they are answered; false: they neither measure nor send it */
    paradata: Type.Boolean(),
  },
  closed,
);
export type RespondentSettings = Static<typeof RespondentSettings>;

export const SignIn = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 60 }),
    /** opens earlier unsealed answers; the code alone goes on at the next question */
    pin: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
    language: Type.Optional(Language),
  },
  closed,
);
export const ChoosePin = Type.Object({ pin: Type.String({ pattern: "^[0-9]{6,12}$" }) }, closed);
export const Sitting = Type.Object(
  {
    language: Language,
    step: StepView,
    mark: Type.String(),
    /** unsealed answers that wait for the network are kept under it; lives in the page's memory only (decision 0020) */
    storeKey: Type.String(),
    /** entered with the PIN: earlier unsealed answers can be gone back to */
    mayCorrect: Type.Boolean(),
    /** before the first sealed part, and none chosen yet; with the PIN, to change it */
    mayChoosePin: Type.Boolean(),
  },
  closed,
);
export type Sitting = Static<typeof Sitting>;
/** Earlier unsealed answers, in words; of a sealed part its neutral title only, alike for everybody. */
export const GivenAnswers = Type.Object(
  {
    parts: Type.Array(
      Type.Object(
        {
          letter: Type.String(),
          title: Text,
          sealed: Type.Boolean(),
          screens: Type.Array(
            Type.Object(
              {
                /** opens the screen, to correct it */
                step: Type.String(),
                /** what the questions of a grid begin with */
                lead: Type.Optional(Text),
                lines: Type.Array(
                  Type.Object(
                    {
                      question: Text,
                      answer: Type.Optional(Text),
                      /** why there is none */
                      missing: Type.Optional(Type.String()),
                      /** the answer's code in a long list */
                      listed: Type.Optional(Type.Object({ list: Type.String(), code: Type.String() }, closed)),
                    },
                    closed,
                  ),
                ),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type GivenAnswers = Static<typeof GivenAnswers>;
export const Submit = Type.Object({ saveId: Type.String({ format: "uuid" }) }, closed);
export const ListHits = Type.Object(
  { hits: Type.Array(Type.Object({ code: Type.String(), label: Type.String() }, closed)) },
  closed,
);
export type ListHits = Static<typeof ListHits>;
