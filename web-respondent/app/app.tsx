import { useEffect, useState } from "react";
import { Footer, type FooterName } from "../frame/footer";
import { Header } from "../frame/header";
import { IdleWarning } from "../frame/idle-warning";
import { focusHeading } from "../frame/use-page-focus";
import { AnswersPage } from "../pages/answers-page";
import { EndPage } from "../pages/end-page";
import { ClosedPage, EndedPage } from "../pages/ended-page";
import { Panel } from "../pages/panel";
import { PinPage } from "../pages/pin-page";
import { StartPage } from "../pages/start-page";
import { Requests } from "../requests/requests";
import { FALLBACK_EXIT, leaveNow, listenForTripleShift } from "../safety/quick-exit";
import { useIdle } from "../safety/use-idle";
import { api } from "../sending/api";
import type { Language, Sitting } from "../sending/contract";
import QuestionnaireScreen from "../survey/questionnaire-screen";
import { LanguageContext, WORDS } from "../words";
import { isInside, stepName } from "./place";
import { useSettings } from "./use-settings";
import { useSitting } from "./use-sitting";

/** Used until the settings have come. */
const IDLE = { warningSeconds: 600, lockSeconds: 120 };

export function App({ sitting: first }: { sitting: Sitting }) {
  const [language, setLanguage] = useState(first.language);
  const [panel, setPanel] = useState<FooterName | null>(null);
  const settings = useSettings();
  const sitting = useSitting(first, setLanguage);
  const { place } = sitting;
  const inside = isInside(place);
  const words = WORDS[language];
  const toAnswers = sitting.mayCorrect ? sitting.answers : undefined;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => listenForTripleShift(leaveNow), []);

  const idle = useIdle(
    inside,
    settings ? { warningSeconds: settings.idleWarningSeconds, lockSeconds: settings.idleLockSeconds } : IDLE,
    () => {
      setPanel(null);
      sitting.close("locked");
    },
  );

  function switchLanguage(next: Language): void {
    setLanguage(next);
    if (inside) void api.tellLanguage(next);
  }
  function closePanel(): void {
    setPanel(null);
    // After the page below is shown again.
    requestAnimationFrame(focusHeading);
  }

  return (
    <LanguageContext value={language}>
      <Header
        office={settings?.office[language]}
        exitUrl={settings?.exitUrl ?? FALLBACK_EXIT}
        onLanguage={switchLanguage}
      />
      <main data-step={stepName(place)}>
        <div className="place" hidden={panel !== null}>
          {place.at === "opening" && <p className="page">{words.opening}</p>}
          {place.at === "start" && (
            <StartPage
              settings={settings}
              // after the lock it must be typed again
              code=""
              note={place.note}
              onStarted={sitting.started}
            />
          )}
          {place.at === "ended" && <EndedPage onCode={sitting.enterCode} />}
          {place.at === "closed" && <ClosedPage />}
          {place.at === "pin" && <PinPage onAnswered={sitting.pinAnswered} onEnded={sitting.ended} />}
          {place.at === "answers" && (
            <AnswersPage
              key={place.serial}
              given={place.given}
              corrected={place.corrected}
              notice={place.notice ? words.backUnreachable : undefined}
              onCorrect={sitting.correct}
              onContinue={sitting.goOn}
            />
          )}
          {place.at === "step" && place.view.kind === "end" && (
            <EndPage
              key={place.serial}
              view={place.view}
              notice={place.notice === "back" ? words.backUnreachable : undefined}
              onSubmitted={sitting.submitted}
              onBack={sitting.back}
              onAnswers={toAnswers}
              onMoved={sitting.moved}
              onEnded={sitting.ended}
              onClose={() => sitting.close("finished")}
            />
          )}
          {place.at === "step" && place.view.kind === "screen" && (
            <QuestionnaireScreen
              key={place.serial}
              view={place.correcting ? { ...place.view, canGoBack: true } : place.view}
              byBack={place.byBack}
              saved={sitting.saved}
              notice={place.notice ? (place.notice === "moved" ? words.moved : words.backUnreachable) : undefined}
              onSaved={sitting.savedAs}
              onBack={sitting.back}
              onAnswers={place.correcting ? undefined : toAnswers}
              onMoved={sitting.moved}
              onEnded={sitting.ended}
            />
          )}
        </div>
        {panel === "choices" && (
          <Requests
            officePhone={settings?.officePhone ?? ""}
            onClose={closePanel}
            onEnded={(declined) => {
              if (!declined) setPanel(null);
              sitting.over(declined);
            }}
          />
        )}
        {panel && panel !== "choices" && (
          <Panel
            key={panel}
            name={panel}
            settings={settings}
            onClose={closePanel}
            onPause={
              inside
                ? () => {
                    setPanel(null);
                    sitting.close("left");
                  }
                : undefined
            }
          />
        )}
      </main>
      <Footer open={panel} onPanel={setPanel} inside={inside} />
      {inside && idle.state === "warning" && (
        <IdleWarning lockSeconds={settings?.idleLockSeconds ?? IDLE.lockSeconds} onStay={idle.stay} />
      )}
    </LanguageContext>
  );
}
