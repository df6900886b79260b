import { words } from "../../staff-ui";

/** Messages of a supervisor, as an interviewer meets them. */
export const MESSAGES = words({
  fr: {
    title: "Messages de l’encadrement",
    from: (name: string, at: string) => `${name}, ${at}`,
    read: "J’ai lu",
    waiting: (count: number) => (count === 1 ? "1 message" : `${count} messages`),
    afterCall: "à lire après l’appel",
    earlier: "Messages lus",
  },
  en: {
    title: "Messages from your supervisor",
    from: (name: string, at: string) => `${name}, ${at}`,
    read: "I have read it",
    waiting: (count: number) => (count === 1 ? "1 message" : `${count} messages`),
    afterCall: "to read after the call",
    earlier: "Messages read",
  },
});
