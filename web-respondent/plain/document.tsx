/** A whole page of plain HTML: one form around everything, so that every button takes along what was typed. */
import type { ReactNode } from "react";
import { PlainContext } from "../frame/act";
import { Footer } from "../frame/footer";
import { Header } from "../frame/header";
import { IdleWarning } from "../frame/idle-warning";
import { AnswersPage } from "../pages/answers-page";
import { EndPage } from "../pages/end-page";
import { ClosedPage, EndedPage } from "../pages/ended-page";
import { PanelContent } from "../pages/panel";
import { PinPage } from "../pages/pin-page";
import { StartPage } from "../pages/start-page";
import { RequestsPage } from "../requests/requests-page";
import type { Language, RespondentSettings } from "../sending/contract";
import { LanguageContext, WORDS } from "../words";
import { Hidden } from "./hidden";
import { IdleNote } from "./idle-note";
import { isInsidePlain, type PlainPlace, plainStepName } from "./place";
import { ScreenPage } from "./screen";

/** Files of the build; none where the apps were not built. */
export interface PlainAssets {
  styles: readonly string[];
  /** fetched behind the page, by its script where one runs: text stands in the system's face until they have come */
  fonts: readonly string[];
  /** the small script that dresses the form */
  script?: string;
}

export interface PlainPageProps {
  place: PlainPlace;
  language: Language;
  settings: RespondentSettings;
  assets: PlainAssets;
  /** names this very page: sent again after another one, it counts no more */
  page: string;
  /** the browser holds the cookie of a sitting that this page does not show */
  held: boolean;
  large: boolean;
}

const nothing = (): void => undefined;

export function PlainDocument({ place, language, settings, assets, page, held, large }: PlainPageProps) {
  const inside = isInsidePlain(place);
  return (
    <html
      lang={language}
      className={large ? "large" : undefined}
      data-held={held || undefined}
      data-fonts={assets.fonts.join(" ") || undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {/* another site is told nothing; with "no-referrer" an old browser's form would not say that it comes from here */}
        <meta name="referrer" content="same-origin" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light dark" />
        <title>{WORDS[language].name}</title>
        <link rel="icon" href="data:," />
        {inside && (
          // the idle lock without script: the address, opened anew, is the start page
          <noscript>
            <meta httpEquiv="refresh" content={`${settings.idleWarningSeconds + settings.idleLockSeconds};url=/`} />
          </noscript>
        )}
        {assets.styles.map((href) => (
          <link rel="stylesheet" href={href} key={href} />
        ))}
        {assets.script && <script type="module" src={assets.script} />}
      </head>
      <body>
        <PlainContext value={true}>
          <LanguageContext value={language}>
            <form id="page" method="post" action="/" autoComplete="off" noValidate>
              {/* Enter in a field does what the main button does, whatever button stands first */}
              <button type="submit" name="do" value={enterOf(place)} className="sr" tabIndex={-1} aria-hidden="true" />
              <Hidden
                fields={{
                  page,
                  language,
                  large: large ? "yes" : "",
                  easy: place.at === "start" && place.easy ? "yes" : "",
                }}
              />
              <Header office={settings.office[language]} exitUrl={settings.exitUrl} onLanguage={nothing} />
              <main id="main" data-step={plainStepName(place)} tabIndex={-1}>
                <div className="place">
                  <PlaceContent place={place} settings={settings} large={large} />
                </div>
                <p className="saved waiting" id="waiting" role="status" data-says={WORDS[language].waitingPage} />
              </main>
              <Footer
                open={null}
                onPanel={nothing}
                inside={inside}
                unfolds={(name) => (
                  <PanelContent name={name} settings={settings} onPause={inside ? nothing : undefined} />
                )}
              />
              {inside && <IdleNote settings={settings} />}
              {inside && (
                <IdleWarning
                  warningSeconds={settings.idleWarningSeconds}
                  lockSeconds={settings.idleLockSeconds}
                  onStay={nothing}
                />
              )}
            </form>
          </LanguageContext>
        </PlainContext>
        <noscript>
          {assets.fonts.map((href) => (
            <link rel="stylesheet" href={href} key={href} />
          ))}
        </noscript>
      </body>
    </html>
  );
}

const ENTER: Readonly<Record<PlainPlace["at"], string>> = {
  start: "start",
  screen: "next",
  end: "submit",
  pin: "pin",
  answers: "go-on",
  choices: "ask",
  ended: "home",
  closed: "home",
};
const enterOf = (place: PlainPlace): string => {
  if (place.at === "end" && place.view.reason !== "ready") return "close";
  return place.at === "choices" && place.page.at !== "form" ? "go-on" : ENTER[place.at];
};

interface ContentProps {
  place: PlainPlace;
  settings: RespondentSettings;
  large: boolean;
}

function PlaceContent({ place, settings, large }: ContentProps): ReactNode {
  switch (place.at) {
    case "start":
      return (
        <StartPage
          settings={settings}
          code={place.code}
          note={place.note}
          amiss={place.amiss}
          easy={place.easy ?? false}
          large={large}
          onStarted={nothing}
        />
      );
    case "screen":
      return <ScreenPage {...place.screen} />;
    case "end":
      return (
        <>
          <Hidden fields={{ save: place.saveId }} />
          <EndPage
            view={place.view}
            notice={undefined}
            onSubmitted={nothing}
            onBack={nothing}
            onAnswers={place.mayCorrect ? nothing : undefined}
            onMoved={nothing}
            onEnded={nothing}
            onClose={nothing}
          />
        </>
      );
    case "pin":
      return <PinPage amiss={place.amiss} onAnswered={nothing} onEnded={nothing} />;
    case "answers":
      return (
        <AnswersPage
          given={place.given}
          corrected={place.corrected}
          notice={undefined}
          onCorrect={nothing}
          onContinue={nothing}
        />
      );
    case "choices":
      return (
        <RequestsPage
          place={place.page}
          view={place.view}
          officePhone={settings.officePhone}
          onChoose={nothing}
          onSend={nothing}
          onHub={nothing}
          onClose={nothing}
        />
      );
    case "ended":
      return <EndedPage onCode={nothing} />;
    case "closed":
      return <ClosedPage />;
  }
}
