import { useEffect, useState } from "react";
import type { Me, SignedIn, SignInNeed, Ways } from "../../server/contract/staff";
import type { Api } from "../api";
import { LanguageSwitch, useWords } from "../language";
import { Brand } from "../pieces/Brand";
import { Notice } from "../pieces/Notice";
import { CodeSetUp } from "./CodeSetUp";
import { CodeStep } from "./CodeStep";
import { NewPasswordStep } from "./NewPasswordStep";
import { PasswordStep } from "./PasswordStep";
import { SIGN_IN_WORDS } from "./words";

interface Props {
  api: Api;
  onSignedIn: (me: Me) => void;
  /** a session ended under open work */
  over?: boolean;
}

/** The steps of a sign-in: the server says after each what it asks next. */
export function SignIn({ api, onSignedIn, over = false }: Props) {
  const w = useWords(SIGN_IN_WORDS);
  const [needs, setNeeds] = useState<SignInNeed | null>(null);
  const [ways, setWays] = useState<Ways>({ password: true, provider: false });
  useEffect(() => {
    // not told: the password is asked, and the server says the rest
    api.get<Ways>("/api/session/ways").then(setWays, () => undefined);
  }, [api]);

  const go = (signedIn: SignedIn) => {
    if ("needs" in signedIn) setNeeds(signedIn.needs);
    else onSignedIn(signedIn);
  };
  // ten minutes are over, or another browser went on: from the beginning
  const step = { api, onDone: go, onLost: () => setNeeds(null) };
  const title = { first: w.signIn, code: w.codeTitle, "new-password": w.newPasswordTitle, "code-set-up": w.setUpTitle };
  return (
    <main className="sign-in">
      <div className="panel card">
        <div className="top">
          <Brand />
          <LanguageSwitch />
        </div>
        <h1>{title[needs ?? "first"]}</h1>
        {over && needs === null && <Notice kind="note">{w.sessionOver}</Notice>}
        {needs === null && <PasswordStep {...step} ways={ways} />}
        {needs === "code" && <CodeStep {...step} />}
        {needs === "new-password" && <NewPasswordStep {...step} />}
        {needs === "code-set-up" && <CodeSetUp {...step} />}
      </div>
    </main>
  );
}
