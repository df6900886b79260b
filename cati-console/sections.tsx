/** The pages of the console beside the calls: one row each. They are reached between two calls, never during one. */
import type { ReactNode } from "react";
import type { Text } from "../questionnaires/format/types";
import type { Role } from "../server/domain/role";
import { CalendarPage } from "./calendar/CalendarPage";
import { ShiftsPage } from "./calendar/ShiftsPage";
import type { Place } from "./desk/place";
import { Floor } from "./floor/Floor";
import { OwnObservations } from "./floor/Written";
import { ChecksPage } from "./hours/ChecksPage";
import { HoursPage } from "./hours/HoursPage";
import type { Scene } from "./keys/table";
import { Incoming } from "./line/Incoming";
import { PracticePage } from "./training/PracticePage";

export interface SectionProps {
  /** to a case that the page has drawn, or back to the ready screen */
  go: (place: Place) => void;
}
export interface Section {
  key: string;
  title: Text;
  roles: readonly Role[];
  /** what a role of these sees first after signing in; others begin at the ready screen */
  first?: readonly Role[];
  /** the page's own keys, if it has some (keys/table.ts); the way back is there in any case */
  scene?: Scene;
  draw: (props: SectionProps) => ReactNode;
}

export const SECTIONS: readonly Section[] = [
  {
    key: "floor",
    title: { fr: "Plateau", en: "Floor" },
    roles: ["supervisor"],
    first: ["supervisor"],
    scene: "floor",
    draw: () => <Floor />,
  },
  {
    key: "calendar",
    title: { fr: "Rendez-vous", en: "Appointments" },
    roles: ["interviewer", "supervisor"],
    scene: "calendar",
    draw: () => <CalendarPage />,
  },
  {
    key: "shifts",
    title: { fr: "Plan", en: "Plan" },
    roles: ["supervisor"],
    scene: "shifts",
    draw: () => <ShiftsPage />,
  },
  {
    key: "observations",
    title: { fr: "Observations", en: "Observations" },
    roles: ["interviewer"],
    draw: () => <OwnObservations />,
  },
  {
    key: "incoming",
    title: { fr: "Appel reçu", en: "Incoming call" },
    roles: ["interviewer", "supervisor"],
    draw: ({ go }) => <Incoming go={go} />,
  },
  {
    key: "practice",
    title: { fr: "Entraînement", en: "Practice" },
    roles: ["interviewer", "supervisor"],
    draw: ({ go }) => <PracticePage go={go} />,
  },
  {
    key: "hours",
    title: { fr: "Heures", en: "Hours" },
    roles: ["interviewer", "supervisor"],
    draw: () => <HoursPage />,
  },
  {
    key: "checks",
    title: { fr: "Qualité", en: "Quality" },
    roles: ["supervisor"],
    draw: () => <ChecksPage />,
  },
];

export const sectionsOf = (role: Role): readonly Section[] => SECTIONS.filter(({ roles }) => roles.includes(role));

/** Where a role begins. */
export const firstPlace = (role: Role): Place => {
  const first = sectionsOf(role).find((section) => section.first?.includes(role));
  return first ? { at: "section", key: first.key } : { at: "ready" };
};
