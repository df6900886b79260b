/** Who is signed in. Everything inside <Session> may take for granted that somebody is. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Me, Role } from "../server/contract/staff";
import { type Api, createApi, isProblem } from "./api";
import { useLanguage, useWords } from "./language";
import { Notice } from "./pieces/Notice";
import { SignIn } from "./sign-in/SignIn";
import { STAFF_WORDS } from "./words";

interface Signed {
  me: Me;
  api: Api;
  signOut: () => Promise<void>;
  /** The session ended under open work: the sign-in page lies over it, and keys typed there belong to that page. */
  over: boolean;
}
const Signed = createContext<Signed | null>(null);

export function useSession(): Signed {
  const signed = useContext(Signed);
  if (!signed) throw new Error("useSession outside <Session>");
  return signed;
}
export const useApi = (): Api => useSession().api;

export function Session({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const w = useWords(STAFF_WORDS);
  const { setLanguage } = useLanguage();
  const [me, setMe] = useState<Me | null>(null);
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
  const signOut = useCallback(async () => {
    // Leaving must not wait for the network: the screen is emptied first.
    setMe(null);
    setState("out");
    await api.delete("/api/session").catch(() => undefined);
    // the identity provider's own session ends at its own address
    if (leavesTo) window.location.assign(leavesTo);
  }, [api, leavesTo]);
  const signed = useMemo(() => (me ? { me, api, signOut, over: state === "over" } : null), [me, api, signOut, state]);

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
        <Notice act={{ label: w.signOut, do: () => void signOut() }}>{w.notYours}</Notice>
      </div>
    );
  }
  return (
    <Signed value={signed}>
      {state === "over" && <SignIn api={api} onSignedIn={enter} over />}
      {/* inert as well as hidden: keys typed at the sign-in page must never reach an interview */}
      <div hidden={state === "over"} inert={state === "over"} className="app" key={signed.me.login}>
        {children}
      </div>
    </Signed>
  );
}
