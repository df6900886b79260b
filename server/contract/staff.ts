/**
 * Signing in, on the staff origin:
 *   POST   /api/session   StaffSignIn -> Me   (sets the cookie; 401 wrong-sign-in, 429 slow-down)
 *   GET    /api/session   -> Me               (401 not-signed-in)
 *   DELETE /api/session   204
 */
import { type Static, Type } from "typebox";
import { ROLES, type Role as RoleName } from "../domain/role";
import { closed, Language } from "./common";

export const Role = Type.Unsafe<RoleName>(Type.Union(ROLES.map((role) => Type.Literal(role))));
export type Role = RoleName;
export const StaffSignIn = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 60 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  closed,
);
export const Me = Type.Object(
  {
    login: Type.String(),
    name: Type.String(),
    role: Role,
    language: Language,
    wave: Type.Object({ id: Type.String(), year: Type.Integer(), demo: Type.Boolean() }, closed),
  },
  closed,
);
export type Me = Static<typeof Me>;
