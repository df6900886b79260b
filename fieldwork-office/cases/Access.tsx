import { useState } from "react";
import type { AccessView, GivenCode } from "../../server/contract/access";
import { Button, Notice, Tag, useApi, useLanguage, useLoad, useTell, useWords } from "../../staff-ui";
import { moment } from "../days";
import { OFFICE_WORDS } from "../words";
import { ACCESS_WORDS } from "./access-words";
import { Spoken } from "./Spoken";

/** The codes that a household holds, and a new one by voice. No code is shown but the one that is being given. */
export function Access({ caseId }: { caseId: string }) {
  const w = useWords(ACCESS_WORDS);
  const o = useWords(OFFICE_WORDS);
  const api = useApi();
  const path = `/api/office/cases/${encodeURIComponent(caseId)}`;
  const loaded = useLoad<AccessView>(`${path}/access`);
  const [asked, setAsked] = useState<"code" | "pin" | null>(null);
  const [given, setGiven] = useState<GivenCode | null>(null);
  const [failed, setFailed] = useState(false);
  const act = async (work: () => Promise<void>) => {
    setFailed(false);
    setAsked(null);
    await work().catch(() => setFailed(true));
    loaded.reload();
  };
  const give = (endEarlier: boolean) =>
    act(async () => setGiven(await api.post<GivenCode>(`${path}/codes`, { endEarlier })));
  const view = loaded.data;
  return (
    <section className="panel" aria-labelledby="access">
      <h2 id="access">{w.title}</h2>
      {view === undefined && loaded.state !== "failed" && <p className="reading">{o.loading}</p>}
      {view === undefined && loaded.state === "failed" && (
        <Notice kind="late" act={{ label: o.again, do: loaded.reload }}>
          {o.failed}
        </Notice>
      )}
      {failed && <Notice kind="late">{w.failed}</Notice>}
      {view && <Codes codes={view.codes} />}
      {given && <Spoken given={given} onRead={() => setGiven(null)} />}
      {view && !given && asked !== "code" && <Button onClick={() => setAsked("code")}>{w.give}</Button>}
      {asked === "code" && (
        <div className="decision">
          <p>{w.which}</p>
          <Button onClick={() => void give(true)}>{w.lost}</Button>
          <Button onClick={() => void give(false)}>{w.unreadable}</Button>
          <Button kind="quiet" onClick={() => setAsked(null)}>
            {w.no}
          </Button>
        </div>
      )}
      {view?.pin && (
        <>
          <p className="sub">{w.pin}</p>
          {asked !== "pin" && <Button onClick={() => setAsked("pin")}>{w.removePin}</Button>}
        </>
      )}
      {asked === "pin" && (
        <div className="decision">
          <p>{w.pinWhat}</p>
          <Button onClick={() => void act(() => api.delete(`${path}/pin`))}>{w.removePin}</Button>
          <Button kind="quiet" onClick={() => setAsked(null)}>
            {w.no}
          </Button>
        </div>
      )}
    </section>
  );
}

function Codes({ codes }: { codes: AccessView["codes"] }) {
  const w = useWords(ACCESS_WORDS);
  const tell = useTell();
  const { language } = useLanguage();
  if (codes.length === 0) return <p className="sub">{w.none}</p>;
  return (
    <ul className="codes">
      {codes.map(({ serial, sending, issuedAt, startsAt, state }) => (
        <li key={serial}>
          {sending ? tell(sending) : w.byVoice}{" "}
          <Tag {...(state === "live" ? { kind: "done" as const } : {})}>{w[state]}</Tag>
          <small>{moment(startsAt ?? issuedAt, language)}</small>
        </li>
      ))}
    </ul>
  );
}
