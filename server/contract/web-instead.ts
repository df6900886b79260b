/**
 * "Answer on the web instead", asked for by the person themselves on the telephone.
 *   GET  /api/interviewer/calls/:callId/web-instead   -> WebWays    (what can leave here, and whether there is an e-mail address)
 *   POST /api/interviewer/calls/:callId/web-instead   WebInstead -> GivenCode (a fresh code, once, to be said)
 * Neither shows a number or an address.
 */
import { type Static, Type } from "typebox";
import { closed, Language } from "./common";

const Way = Type.Union([Type.Literal("sms"), Type.Literal("e-mail")]);
export const WebWays = Type.Object(
  {
    /** the number of this call is a mobile, and messages can leave */
    sms: Type.Boolean(),
    email: Type.Union([Type.Literal("known"), Type.Literal("to-ask"), Type.Literal("none")]),
    /** the address of the survey, to be said where nothing is sent */
    address: Type.String(),
  },
  closed,
);
export type WebWays = Static<typeof WebWays>;
export const WebInstead = Type.Object(
  {
    /** null: nothing is sent, the address is said */
    way: Type.Union([Type.Null(), Way]),
    /** e-mail that the person spells; without it the one that is known */
    to: Type.Optional(Type.String({ maxLength: 254, format: "email" })),
    language: Language,
  },
  closed,
);
export type WebInstead = Static<typeof WebInstead>;
