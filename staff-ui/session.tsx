/** Who is signed in. Everything inside <Session> may take for granted that somebody is. */
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import type { Me, Role } from "../server/contract/staff";
import { OwnAccount } from "./account/OwnAccount";
import { createApi, isProblem } from "./api";
import { useLanguage, useWords } from "./language";
import { Notice } from "./pieces/Notice";
import { SignIn } from "./sign-in/SignIn";
import { Signed } from "./signed";
import { STAFF_WORDS } from "./words";

export function Session({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const w = useWords(STAFF_WORDS);
  const { setLanguage } = useLanguage();
  const [me, setMe] = useState<Me | null>(null);
  const [atAccount, setAtAccount] = useState(false);
  // asking: is anybody signed in? over: somebody was, and what they had open is kept below the sign-in page
  const [state, setState] = useState<"asking" | "in" | "out" | "over" | "unreached">("asking");

  const api = useMemo(() => createApi({ onSignedOut: () => setState((was) => (was === "in" ? "over" : was)) }), []);
  const enter = useCallback(
    (who: Me) => {
      // The same person goes on with the language they had switched to.
      setMe((before) => {
        if (before?.login !== who.login) setLanguage(who.language);
        return who;
      });
      setState("in");
    },
    [setLanguage],
  );
  const ask = useCallback(async () => {
    setState("asking");
    try {
      enter(await api.get<Me>("/api/session"));
    } catch (error) {
      setState(isProblem(error, "not-signed-in") ? "out" : "unreached");
    }
  }, [api, enter]);
  useEffect(() => {
    void ask();
  }, [ask]);

  const leavesTo = me?.leavesTo;
  const signOut = useCallback(
    async (where?: "everywhere") => {
      // Leaving must not wait for the network: the screen is emptied first.
      setMe(null);
      setState("out");
      setAtAccount(false);
      await api.delete(where ? "/api/session/everywhere" : "/api/session").catch(() => undefined);
      // the identity provider's own session ends at its own address
      if (leavesTo) window.location.assign(leavesTo);
    },
    [api, leavesTo],
  );
  const covered = state === "over" || atAccount;
  const signed = useMemo(
    () => (me ? { me, api, signOut, over: covered, openAccount: () => setAtAccount(true) } : null),
    [me, api, signOut, covered],
  );

  if (state === "asking" && !me) return <p className="sign-in">{w.loading}</p>;
  if (state === "unreached") {
    return (
      <div className="sign-in">
        <Notice kind="late" act={{ label: w.tryAgain, do: () => void ask() }}>
          {w.notReached}
        </Notice>
      </div>
    );
  }
  if (!signed || state === "out") return <SignIn api={api} onSignedIn={enter} />;
  if (!roles.includes(signed.me.role)) {
    return (
      <div className="sign-in">
        <Notice act={{ label: w.signOut, do: () => void signOut() }}>
          {w.notYours} {/* the origin's first page knows which one that is */}
          <a href="/">{w.toMine}</a>
        </Notice>
      </div>
    );
  }
  return (
    <Signed value={signed}>
      {state === "over" && <SignIn api={api} onSignedIn={enter} over />}
      {atAccount && (
        <div hidden={state === "over"} inert={state === "over"} key={`account of ${signed.me.login}`}>
          <OwnAccount onLeave={() => setAtAccount(false)} />
        </div>
      )}
      {/* inert as well as hidden: keys typed at the sign-in page must never reach an interview */}
      <div hidden={covered} inert={covered} className="app" key={signed.me.login}>
        {children}
      </div>
    </Signed>
  );
}
