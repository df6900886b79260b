/**
 * Accounts of staff and the audit, for administrators.
 *   GET    /api/office/accounts                        -> AccountList
 *   POST   /api/office/accounts             NewAccount -> AccountReady  (409 login-taken)
 *   PATCH  /api/office/accounts/:staffId AccountChange -> Account       (404 unknown-account, 409 own-account)
 *   POST   /api/office/accounts/:staffId/password      -> AccountReady  (the same)
 *   DELETE /api/office/accounts/:staffId/factor        -> Account       (the same)
 *   GET    /api/office/audit?who&subject&page          -> AuditPage
 */
import { type Static, Type } from "typebox";
import { closed, Instant, Language } from "./common";
import { Role } from "./staff";

const Name = Type.String({ minLength: 1, maxLength: 80 });

export const Account = Type.Object(
  {
    staffId: Type.String(),
    login: Type.String(),
    name: Type.String(),
    role: Role,
    language: Language,
    active: Type.Boolean(),
    demo: Type.Boolean(),
    /** own: chosen by the member; one-time: handed over and not used yet; none: the identity provider only */
    password: Type.Union([Type.Literal("own"), Type.Literal("one-time"), Type.Literal("none")]),
    secondFactor: Type.Boolean(),
    /** linked to the identity provider */
    linked: Type.Boolean(),
    /** waits after wrong tries until then */
    lockedUntil: Type.Union([Instant, Type.Null()]),
  },
  closed,
);
export type Account = Static<typeof Account>;
export const AccountList = Type.Object({ accounts: Type.Array(Account) }, closed);
export type AccountList = Static<typeof AccountList>;

export const NewAccount = Type.Object(
  {
    login: Type.String({ pattern: "^[A-Za-z0-9][A-Za-z0-9._@-]{1,59}$" }),
    name: Name,
    role: Role,
    language: Language,
  },
  closed,
);
export type NewAccount = Static<typeof NewAccount>;
export const AccountChange = Type.Object(
  {
    name: Type.Optional(Name),
    role: Type.Optional(Role),
    language: Type.Optional(Language),
    active: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type AccountChange = Static<typeof AccountChange>;
/** The password is told this once; null where staff sign in through the identity provider only. */
export const AccountReady = Type.Object(
  { account: Account, oneTimePassword: Type.Union([Type.String(), Type.Null()]) },
  closed,
);
export type AccountReady = Static<typeof AccountReady>;

export const AuditPage = Type.Object(
  {
    rows: Type.Array(
      Type.Object(
        {
          id: Type.Integer(),
          at: Instant,
          who: Type.String(),
          what: Type.String(),
          subject: Type.Union([Type.String(), Type.Null()]),
          address: Type.Union([Type.String(), Type.Null()]),
          /** part of the chain already */
          sealed: Type.Boolean(),
        },
        closed,
      ),
    ),
    total: Type.Integer(),
    page: Type.Integer(),
    pageSize: Type.Integer(),
  },
  closed,
);
export type AuditPage = Static<typeof AuditPage>;
