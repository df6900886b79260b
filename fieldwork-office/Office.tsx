import { useEffect, useState } from "react";
import { Notice, Staffbar, StaffEnd, StaffNav, useSession, useWords } from "../staff-ui";
import { AccountsPage } from "./accounts/AccountsPage";
import { AuditLog } from "./audit/AuditLog";
import { CallingPage } from "./calling/CallingPage";
import { CasePage } from "./cases/CasePage";
import { CasesPage } from "./cases/CasesPage";
import { ErasuresPage } from "./erasures/ErasuresPage";
import { IdentityPage } from "./identity/IdentityPage";
import { createDrafts } from "./keying/drafts";
import { FindForm } from "./keying/FindForm";
import { KeyingPage } from "./keying/KeyingPage";
import { useOfficeLinks, usePathname } from "./navigation";
import { ProgressPage } from "./progress/ProgressPage";
import { QuestionnairePage } from "./questionnaire/QuestionnairePage";
import { RequestsPage } from "./requests/RequestsPage";
import { ResponsePage } from "./responses/ResponsePage";
import { ResponsesPage } from "./responses/ResponsesPage";
import { type Route, routeOf } from "./routes";
import { type SectionName, sectionsFor } from "./sections";
import { OFFICE_WORDS } from "./words";

function Screen({ route }: { route: Route }) {
  const w = useWords(OFFICE_WORDS);
  switch (route.section) {
    case "progress":
      return <ProgressPage />;
    case "cases":
      return route.caseId === null ? <CasesPage /> : <CasePage caseId={route.caseId} key={route.caseId} />;
    case "responses":
      return route.number === null ? <ResponsesPage /> : <ResponsePage number={route.number} key={route.number} />;
    case "erasures":
      return <ErasuresPage />;
    case "questionnaire":
      return <QuestionnairePage />;
    case "calling":
      return <CallingPage />;
    case "requests":
      return <RequestsPage />;
    case "identity":
      return <IdentityPage />;
    case "keying":
      return <FindForm />;
    case "accounts":
      return <AccountsPage />;
    case "audit":
      return <AuditLog />;
    case null:
      return (
        <main className="page one">
          <Notice>{w.noSuchPlace}</Notice>
        </main>
      );
  }
}

export function Office() {
  const w = useWords(OFFICE_WORDS);
  const { me } = useSession();
  const pathname = usePathname();
  useOfficeLinks();
  const [drafts] = useState(createDrafts);
  const mine = sectionsFor(me.role);
  const asked = routeOf(pathname);
  // the office opens on the first part that is for this role: progress, or for a clerk the keying
  const route: Route =
    asked.section === "progress" && !mine.some(({ name }) => name === "progress") ? first(mine[0]?.name) : asked;
  const allowed = route.section === null || mine.some(({ name }) => name === route.section);
  const title = route.section === null ? "" : `${w[route.section]} · `;
  useEffect(() => {
    document.title = `${title}Trimode`;
  }, [title]);

  const nav = (
    <StaffNav
      label={w.office}
      to={mine.map(({ name, href }) => ({ href, label: w[name], current: name === route.section }))}
    />
  );
  if (allowed && route.section === "keying" && route.formId !== null)
    return <KeyingPage formId={route.formId} nav={nav} drafts={drafts} key={route.formId} />;
  return (
    <div>
      <Staffbar end={<OfficeEnd year={me.wave.year} />}>{nav}</Staffbar>
      {allowed ? (
        <Screen route={route} />
      ) : (
        <main className="page one">
          <Notice>{w.notYours}</Notice>
        </main>
      )}
    </div>
  );
}

function OfficeEnd({ year }: { year: number }) {
  const w = useWords(OFFICE_WORDS);
  return (
    <>
      <span>{w.wave(year)}</span>
      <StaffEnd />
    </>
  );
}

function first(name: SectionName | undefined): Route {
  return routeOf(name === undefined || name === "progress" ? "/office/nothing" : `/office/${name}`);
}
