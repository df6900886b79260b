/**
 * Signing in, on the staff origin. A sign-in may take several steps; each reply says what is asked next, and sets a new
 * cookie. Until nothing is asked any more, the cookie opens these steps and nothing else.
 *   GET    /api/session/ways                 -> Ways        (before anybody is known)
 *   POST   /api/session          StaffSignIn -> SignedIn    (401 wrong-sign-in, 429 slow-down)
 *   POST   /api/session/code       GiveCode  -> SignedIn    (needs "code"; 401 wrong-factor)
 *   POST   /api/session/password NewPassword -> SignedIn    (needs "new-password"; 422 weak-password)
 *   POST   /api/session/factor               -> FactorKey   (needs "code-set-up")
 *   PUT    /api/session/factor  FactorProof  -> FactorReady (the same; 401 wrong-factor)
 *   GET    /api/session/provider, …/provider/callback       (OpenID Connect; both redirect)
 * Signed in:
 *   GET    /api/session                      -> Me          (401 not-signed-in)
 *   PUT    /api/session/password ChangePassword -> 204      (ends the member's other sessions)
 *   GET    /api/session/account              -> OwnAccount
 *   POST   /api/session/account/factor       -> FactorKey
 *   PUT    /api/session/account/factor ReplaceFactor -> RecoveryCodes (401 wrong-sign-in, wrong-factor; ends the others)
 *   POST   /api/session/account/recovery-codes OwnPassword -> RecoveryCodes (401 wrong-sign-in)
 *   DELETE /api/session                         204
 *   DELETE /api/session/everywhere              204
 */
import { type Static, Type } from "typebox";
import { ROLES, type Role as RoleName } from "../domain/role";
import { closed, Language } from "./common";

export const Role = Type.Unsafe<RoleName>(Type.Union(ROLES.map((role) => Type.Literal(role))));
export type Role = RoleName;

const Password = Type.String({ minLength: 1, maxLength: 200 });
const Code = Type.String({ minLength: 1, maxLength: 20 });
export const StaffSignIn = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 60 }), password: Password },
  closed,
);
export const Me = Type.Object(
  {
    login: Type.String(),
    name: Type.String(),
    role: Role,
    language: Language,
    wave: Type.Object({ id: Type.String(), year: Type.Integer(), demo: Type.Boolean() }, closed),
    /** where the browser goes after the sign-out, so that the identity provider's session ends too */
    leavesTo: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
);
export type Me = Static<typeof Me>;

/** What is asked next: the code of the second factor, a password of one's own, or to set the second factor up. */
export const SignInNeed = Type.Union([Type.Literal("code"), Type.Literal("new-password"), Type.Literal("code-set-up")]);
export type SignInNeed = Static<typeof SignInNeed>;
export const SignedIn = Type.Union([Me, Type.Object({ needs: SignInNeed }, closed)]);
export type SignedIn = Static<typeof SignedIn>;

export const GiveCode = Type.Object({ code: Code }, closed);
export const NewPassword = Type.Object({ password: Password }, closed);
export const ChangePassword = Type.Object({ current: Password, password: Password }, closed);
export const FactorKey = Type.Object(
  {
    /** to be typed where a QR code cannot be read: base32 in groups of four */
    key: Type.String(),
    /** dark modules as an SVG path, in a square of `size` with its quiet zone */
    qr: Type.Object({ size: Type.Integer(), path: Type.String() }, closed),
    /** comes back with the first code */
    ticket: Type.String(),
  },
  closed,
);
export type FactorKey = Static<typeof FactorKey>;
export const FactorProof = Type.Object({ ticket: Type.String({ maxLength: 2000 }), code: Code }, closed);
/** Recovery codes are told this once. */
export const FactorReady = Type.Object({ recoveryCodes: Type.Array(Type.String()), signedIn: SignedIn }, closed);
export type FactorReady = Static<typeof FactorReady>;

export const OwnAccount = Type.Object(
  {
    /** false: signs in elsewhere only, and has neither password nor second factor here */
    password: Type.Boolean(),
    secondFactor: Type.Boolean(),
    recoveryCodesLeft: Type.Integer(),
    /** newest first */
    sessions: Type.Array(Type.Object({ began: Type.String(), seen: Type.String(), mine: Type.Boolean() }, closed)),
  },
  closed,
);
export type OwnAccount = Static<typeof OwnAccount>;
export const OwnPassword = Type.Object({ current: Password }, closed);
export const ReplaceFactor = Type.Object({ ...OwnPassword.properties, ...FactorProof.properties }, closed);
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) }, closed);
export type RecoveryCodes = Static<typeof RecoveryCodes>;

/** Which ways in there are. */
export const Ways = Type.Object({ password: Type.Boolean(), provider: Type.Boolean() }, closed);
export type Ways = Static<typeof Ways>;
