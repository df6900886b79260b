import { useEffect, useRef } from "react";
import type { OwnAccount as Account } from "../../server/contract/staff";
import { LanguageSwitch, useWords } from "../language";
import { Button } from "../pieces/Button";
import { Icon } from "../pieces/Icon";
import { Notice } from "../pieces/Notice";
import { Staffbar } from "../pieces/Staffbar";
import { useSession } from "../signed";
import { useLoad } from "../useLoad";
import { FactorPanel } from "./FactorPanel";
import { PasswordPanel } from "./PasswordPanel";
import { SessionsPanel } from "./SessionsPanel";
import { ACCOUNT_WORDS } from "./words";

/** A page over the open work, which waits below it as it was. */
export function OwnAccount({ onLeave }: { onLeave: () => void }) {
  const w = useWords(ACCOUNT_WORDS);
  const { me } = useSession();
  const loaded = useLoad<Account>("/api/session/account");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // a key goes on where it came from, once the work is in sight again
    return () => {
      requestAnimationFrame(() => document.querySelector<HTMLElement>("[data-own-account]")?.focus());
    };
  }, []);

  const account = loaded.data;
  return (
    <>
      <Staffbar end={<LanguageSwitch />}>
        <Button onClick={onLeave}>
          <Icon name="left" />
          {w.back}
        </Button>
      </Staffbar>
      <main className="own-account">
        <header>
          <h1 ref={heading} tabIndex={-1}>
            {w.title}
          </h1>
          <p>
            {me.name}, <span className="code">{me.login}</span>
          </p>
        </header>
        {loaded.state === "failed" && (
          <Notice kind="late" act={{ label: w.again, do: loaded.reload }}>
            {w.notReached}
          </Notice>
        )}
        {loaded.state === "loading" && !account && <p>{w.loading}</p>}
        {account && !account.password && <Notice>{w.elsewhere}</Notice>}
        {account?.password && <PasswordPanel onChanged={loaded.reload} />}
        {account?.password && <FactorPanel account={account} onChanged={loaded.reload} />}
        {account && <SessionsPanel sessions={account.sessions} />}
      </main>
    </>
  );
}
