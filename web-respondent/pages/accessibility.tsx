/** The accessibility statement. It keeps no state and fetches nothing: the app and a plain page draw it alike. */
import { PhoneLink } from "../frame/phone-link";
import { useLanguage } from "../words";
import { accessibility } from "../words/accessibility";

/** The same in every language: it is how the post and the telephone know it. */
const DEFENSEUR = {
  phone: "09 69 39 00 00",
  address: ["Défenseur des droits", "Libre réponse 71120", "75342 Paris CEDEX 07"],
  // not a link: it would leave the questionnaire, and a line in the history
  site: "defenseurdesdroits.fr",
} as const;

interface AccessibilityProps {
  officePhone: string;
  /** false where a summary is the title already */
  titled?: boolean;
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="points">
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

export function Accessibility({ officePhone, titled = true }: AccessibilityProps) {
  const words = accessibility[useLanguage()];
  return (
    <>
      {titled && (
        <h1 className="voice" tabIndex={-1}>
          {words.accessibilityTitle}
        </h1>
      )}
      <p>{words.accessibilityWhat}</p>
      <h2>{words.accessibilityStateTitle}</h2>
      {words.accessibilityState.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{words.accessibilityOtherTitle}</h2>
      <p>
        {words.accessibilityOther} <PhoneLink number={officePhone} />.
      </p>
      <h2>{words.accessibilityContactTitle}</h2>
      <p>
        {words.accessibilityContact} <PhoneLink number={officePhone} />.
      </p>
      <h2>{words.accessibilityLacksTitle}</h2>
      <Points points={words.accessibilityLacks} />
      <h2>{words.accessibilityTestedTitle}</h2>
      <Points points={words.accessibilityTested} />
      <h2>{words.accessibilityAppealTitle}</h2>
      <p>{words.accessibilityAppeal}</p>
      <dl className="receipt">
        <dt>{words.accessibilityAppealPhone}</dt>
        <dd>
          <PhoneLink number={DEFENSEUR.phone} />
        </dd>
        <dt>{words.accessibilityAppealPost}</dt>
        {DEFENSEUR.address.map((line) => (
          <dd key={line} lang="fr">
            {line}
          </dd>
        ))}
        <dt>{words.accessibilityAppealSite}</dt>
        <dd lang="fr">{DEFENSEUR.site}</dd>
      </dl>
      <p>{words.accessibilityWritten}</p>
    </>
  );
}
