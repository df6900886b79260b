/** Accounts of staff, and the audit of what they did. No route here knows a case's contact or an answer. */
import { Type } from "typebox";
import { Account, AccountChange, AccountList, AccountReady, AuditPage, NewAccount } from "../../contract/accounts";
import { addAccount } from "../../services/accounts/add-account";
import { changeAccount, resetFactor, resetPassword } from "../../services/accounts/change-account";
import { listAccounts } from "../../services/accounts/list-accounts";
import { readAudit } from "../../services/accounts/read-audit";
import type { Context } from "../../services/context";
import { PageNumber, pageNumber } from "../page-number";
import { loginOf, type Routes } from "../types";

const config = { policy: "manage-accounts" } as const;
const OfAccount = Type.Object({ staffId: Type.String({ maxLength: 60 }) });
const Filter = Type.Object({
  who: Type.Optional(Type.String({ maxLength: 60 })),
  subject: Type.Optional(Type.String({ maxLength: 60 })),
  page: PageNumber,
});
/** An empty field of a form is no filter. */
const given = (typed: string | undefined) => typed?.trim() || undefined;

export const accountRoutes =
  (ctx: Context): Routes =>
  async (app) => {
    app.get(
      "/api/office/accounts",
      { config: { ...config, audit: "list-accounts" }, schema: { response: { 200: AccountList } } },
      () => listAccounts(ctx),
    );
    app.post(
      "/api/office/accounts",
      { config, schema: { body: NewAccount, response: { 200: AccountReady } } },
      (request) => addAccount(ctx, request.body, loginOf(request)),
    );
    app.patch(
      "/api/office/accounts/:staffId",
      { config, schema: { params: OfAccount, body: AccountChange, response: { 200: Account } } },
      (request) => changeAccount(ctx, request.params.staffId, request.body, loginOf(request)),
    );
    app.post(
      "/api/office/accounts/:staffId/password",
      { config, schema: { params: OfAccount, response: { 200: AccountReady } } },
      (request) => resetPassword(ctx, request.params.staffId, loginOf(request)),
    );
    app.delete(
      "/api/office/accounts/:staffId/factor",
      { config, schema: { params: OfAccount, response: { 200: Account } } },
      (request) => resetFactor(ctx, request.params.staffId, loginOf(request)),
    );
    app.get(
      "/api/office/audit",
      {
        config: { policy: "read-audit", audit: "read-audit" },
        schema: { querystring: Filter, response: { 200: AuditPage } },
      },
      ({ query: { who, subject, page } }) => {
        const [by, about] = [given(who)?.toLowerCase(), given(subject)];
        return readAudit(ctx, {
          ...(by ? { who: by } : {}),
          ...(about ? { subject: about } : {}),
          page: pageNumber(page),
        });
      },
    );
  };
