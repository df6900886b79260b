import { IncidentText } from "../app/incident";
import type { PlainAssets } from "./document";

/** Instead of a page that could not be made. It says no more than that, and leads to the start page. */
export function PlainIncident({ exitUrl, styles }: { exitUrl: string; styles: PlainAssets["styles"] }) {
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Questionnaire</title>
        <link rel="icon" href="data:," />
        {styles.map((href) => (
          <link rel="stylesheet" href={href} key={href} />
        ))}
      </head>
      <body>
        <main className="incident">
          <h1>Questionnaire</h1>
          <IncidentText />
          <a className="btn main" href="/">
            Recharger · Reload
          </a>
          <a className="btn leave" href={exitUrl} rel="noreferrer noopener">
            Quitter vite · Leave now
          </a>
        </main>
      </body>
    </html>
  );
}
