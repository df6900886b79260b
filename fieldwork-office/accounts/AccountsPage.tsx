import { useState } from "react";
import type { Account, AccountList, AccountReady } from "../../server/contract/accounts";
import { Button, type Column, Notice, Rows, Tag, useLoad, useSession, useTell, useWords } from "../../staff-ui";
import { Head } from "../parts/Head";
import { Reading } from "../parts/Reading";
import { AccountForm } from "./AccountForm";
import { ChangeForm } from "./ChangeForm";
import { ACCOUNT_WORDS, ROLE_LABELS } from "./words";

export function AccountsPage() {
  const loaded = useLoad<AccountList>("/api/office/accounts");
  return (
    <Reading loaded={loaded}>{({ accounts }) => <Accounts accounts={accounts} onChanged={loaded.reload} />}</Reading>
  );
}

function Accounts({ accounts, onChanged }: { accounts: readonly Account[]; onChanged: () => void }) {
  const w = useWords(ACCOUNT_WORDS);
  const { me } = useSession();
  const tell = useTell();
  const [open, setOpen] = useState<Account | "new" | null>(null);
  const [handed, setHanded] = useState<AccountReady | null>(null);

  const done = (ready?: AccountReady) => {
    setOpen(null);
    if (ready) setHanded(ready);
    onChanged();
  };
  const columns: Column<Account>[] = [
    { key: "login", head: w.login, cell: (row) => <span className="code">{row.login}</span> },
    { key: "name", head: w.name, cell: (row) => row.name },
    { key: "role", head: w.role, cell: (row) => tell(ROLE_LABELS[row.role]) },
    { key: "signs-in", head: w.signsIn, cell: (row) => <SignsIn account={row} /> },
    { key: "state", head: w.state, cell: (row) => <State account={row} /> },
    {
      key: "acts",
      head: <span className="sr">{w.acts}</span>,
      cell: (row) =>
        row.login === me.login ? (
          <small>{w.you}</small>
        ) : (
          <Button onClick={() => setOpen(row)} aria-label={`${w.change} ${row.login}`}>
            {w.change}
          </Button>
        ),
    },
  ];
  return (
    <main className="page one">
      <Head title={w.title} sub={w.sub}>
        <Button kind="main" onClick={() => setOpen("new")}>
          {w.add}
        </Button>
      </Head>
      {handed && <Handed ready={handed} onNoted={() => setHanded(null)} />}
      {open === "new" && <AccountForm onDone={done} onCancel={() => setOpen(null)} />}
      {open !== null && open !== "new" && (
        <ChangeForm account={open} key={open.staffId} onDone={done} onCancel={() => setOpen(null)} />
      )}
      <section className="panel list">
        <Rows caption={w.title} hideCaption columns={columns} rows={accounts} rowKey={(row) => row.staffId} />
      </section>
    </main>
  );
}

function SignsIn({ account }: { account: Account }) {
  const w = useWords(ACCOUNT_WORDS);
  const more = [account.secondFactor ? w.factor : w.noFactor, ...(account.linked ? [w.linked] : [])].join(", ");
  return (
    <>
      {w[account.password]}
      <small>{more}</small>
    </>
  );
}

function State({ account }: { account: Account }) {
  const w = useWords(ACCOUNT_WORDS);
  return (
    <>
      {account.active ? w.open : <Tag>{w.closed}</Tag>}
      {account.lockedUntil !== null && <small>{w.waits}</small>}
      {account.demo && <small>{w.demo}</small>}
    </>
  );
}

/** A password stands here once, until somebody says that it was noted. */
function Handed({ ready: { account, oneTimePassword }, onNoted }: { ready: AccountReady; onNoted: () => void }) {
  const w = useWords(ACCOUNT_WORDS);
  return (
    <Notice kind="note" act={{ label: w.noted, do: onNoted }}>
      {oneTimePassword === null ? (
        w.noPassword(account.login)
      ) : (
        <>
          {w.handed(account.login)} <b className="code">{oneTimePassword}</b>
          <br />
          {w.handedWhy}
        </>
      )}
    </Notice>
  );
}
