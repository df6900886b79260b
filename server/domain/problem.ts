/** Every expected failure: status and a sentence that says what to do. On the wire: RFC 9457 (docs/problems.md). */
export const PROBLEMS = {
  "wrong-code": {
    status: 401,
    title: "This access code is not known. Check each letter and figure, or ask for a new code.",
  },
  "wrong-pin": {
    status: 401,
    title: "This is not the PIN that was chosen. Try again, or go on with your code alone.",
  },
  "sitting-ended": { status: 401, title: "This sitting has ended. Enter your code to go on where you stopped." },
  "not-signed-in": { status: 401, title: "Sign in to go on." },
  "wrong-sign-in": {
    status: 401,
    title: "Login or password is wrong. After several wrong tries, wait a quarter of an hour.",
  },
  "wrong-factor": { status: 401, title: "This code is not accepted. Wait for the next one, then try again." },
  "provider-refused": {
    status: 401,
    title: "The sign-in through the identity provider did not succeed. Try again, or ask an administrator.",
  },
  "not-allowed": { status: 403, title: "Your role does not include this. Ask an administrator if it should." },
  "not-found": { status: 404, title: "There is nothing here. Check the address or the number." },
  "unknown-account": { status: 404, title: "No such account. Read the list again." },
  "login-taken": { status: 409, title: "Somebody has this login already. Choose another one." },
  "own-account": { status: 409, title: "Your own account is changed by another administrator, or by npm run staff." },
  "weak-password": {
    status: 422,
    title:
      "Choose at least 12 characters: no common password, not the one you had, not made of your login, name or the survey's.",
  },
  "unknown-case": { status: 404, title: "No such case. Check its number." },
  "stale-save": {
    status: 409,
    title: "Answers were saved elsewhere meanwhile. Read the current version and send again.",
  },
  "save-id-reused": { status: 409, title: "This save id was used for other answers. Make a new one and send again." },
  "not-this-step": { status: 409, title: "This screen is not open now. Read the current step and go on there." },
  "already-submitted": { status: 409, title: "The questionnaire has been submitted already." },
  "pin-not-now": {
    status: 409,
    title: "A PIN is chosen once, before the first private part. Go on without it, or sign in with it to change it.",
  },
  "not-ready": { status: 409, title: "Questions are still open. Answer them, then submit." },
  "case-finished": { status: 409, title: "This case was finished in another mode. Do not call; draw the next case." },
  "not-held": { status: 409, title: "You do not hold this case any more. Draw the next case." },
  "outside-hours": {
    status: 409,
    title: "It is no hour for calls where this person lives. Give the case back: it waits for its next hour.",
  },
  "wider-hours": {
    status: 422,
    title: "Nobody is called before 10:00 or after 20:00, on a Sunday or a public holiday. Choose hours within these.",
  },
  "call-ended": { status: 409, title: "This call has ended. Draw the next case." },
  "person-erased": { status: 410, title: "This person was erased. Nothing more is kept about them." },
  "contacts-purged": {
    status: 410,
    title: "Names, addresses and telephones of this wave were destroyed on their date. Nobody can be reached any more.",
  },
  "erasure-asked": { status: 409, title: "This person's erasure was asked for already. Somebody else has to decide." },
  "erasure-decided": { status: 409, title: "This request was decided already. Read the list again." },
  "another-person": {
    status: 409,
    title: "You asked for this erasure yourself. Another manager or administrator has to decide on it.",
  },
  "form-keyed": { status: 409, title: "This form is keyed already. Open it to look at it." },
  "no-second-phase": {
    status: 409,
    title:
      "No phase two can be drawn into this wave. Its questionnaire must declare `phases`, and the wave its phase one.",
  },
  "cannot-mix": {
    status: 409,
    title:
      "Those who would be drawn make no batch that tells nothing. Nobody was drawn; wait for more answers to phase one, then try again.",
  },
  "too-large": { status: 413, title: "The request is too large. Send less at once." },
  "not-json": { status: 400, title: "The body is not valid JSON. Send application/json." },
  "bad-request": { status: 400, title: "The request does not have the expected shape. See /api/openapi.json." },
  "version-refused": {
    status: 409,
    title: "The wave cannot take over this questionnaire as it is. Nothing was changed.",
  },
  "answers-at-fault": {
    status: 422,
    title: "Some answers cannot be saved as they are. Nothing was changed; see `faults`.",
  },
  "pin-too-simple": {
    status: 422,
    title: "This PIN is guessed too easily. Choose six figures or more that do not follow each other.",
  },
  "unknown-outcome": { status: 422, title: "No such outcome for a call. Choose one of /api/interviewer/outcomes." },
  "appointment-needed": { status: 422, title: "This outcome needs a time for the appointment, in the future." },
  "appointment-unlawful": {
    status: 422,
    title: "Nobody may be called then where the person lives. Ask for another time, within the hours for calls.",
  },
  "appointment-settled": { status: 409, title: "This appointment is not open any more. Read the calendar again." },
  "shifts-implausible": {
    status: 422,
    title: "Shifts begin before they end, by half hours, and do not overlap. Check the day.",
  },
  "request-not-open": {
    status: 409,
    title: "This cannot be asked for where the questionnaire stands now. Read again what can be.",
  },
  "slot-gone": { status: 409, title: "This time is not offered any more. Choose another one." },
  "request-settled": { status: 409, title: "This request was settled already. Read the list again." },
  "number-needed": {
    status: 422,
    title: "A telephone number is needed that can be called. Check each figure, or write another one.",
  },
  "no-line": { status: 409, title: "No line in the browser is set up here. Dial by hand, or use a handset." },
  "case-taken": {
    status: 409,
    title: "A colleague has this household’s case in hand, or has to take it. Ask the caller to hold, and hand over.",
  },
  "no-channel": {
    status: 409,
    title: "No message of this kind can leave here: it is not set up. Read the address aloud instead.",
  },
  "hours-implausible": {
    status: 422,
    title: "Hours end after they begin, not in the future, and within 14 hours. Check both times.",
  },
  "hours-overlap": { status: 409, title: "The person has other hours at that time. Change those first." },
  "number-closed": {
    status: 409,
    title: "This number was marked as wrong. Only a supervisor can open it again; add another one.",
  },
  "decision-not-open": {
    status: 409,
    title: "This cannot be decided from where the case stands now. Read the list again.",
  },
  "case-in-hand": {
    status: 409,
    title: "Somebody has this case in hand just now. Wait until their call is over, then decide.",
  },
  "left-in-peace": {
    status: 409,
    title:
      "This person stopped where only a time of their own brings another call. Note their appointment, or leave them in peace.",
  },
  "interviewer-unfit": {
    status: 409,
    title: "This interviewer was refused last, knows the person, or does not speak their language. Choose another one.",
  },
  "other-case-held": { status: 409, title: "You hold a case. End its call or give it back first." },
  "practice-only": {
    status: 409,
    title: "You are practising, so that no real case is given to you yet. Open practice, or ask a supervisor.",
  },
  "slow-down": { status: 429, title: "Too many tries. Wait a little, then try again." },
  unavailable: { status: 503, title: "The service is being restarted. Try again in a moment." },
  internal: { status: 500, title: "Something went wrong here. Nothing was lost; try again." },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemExtras {
  detail?: string;
  faults?: { variable: string; kind: string; message: { fr: string; en: string }; severity: "hard" | "soft" }[];
  currentVersion?: number;
  retryAfterSeconds?: number;
}

/** Thrown by services; turned into a problem reply by server/http. */
export class ExpectedFailure extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    // names and kinds only: what was answered never stands in a message
    const faults = extras.faults?.map((fault) => `${fault.variable} ${fault.kind}`).join(", ");
    super(faults ? `${PROBLEMS[code].title} (${faults})` : PROBLEMS[code].title);
  }
}
