/** Every setting: its name in the environment, what holds where it is unset, and what it means. docs/settings.md is tested against it. */
export const SETTINGS = {
  HOST: { default: "127.0.0.1", meaning: "Address to listen on. Behind a proxy or in a container: 0.0.0.0." },
  PORT: { default: "8080", meaning: "Port of the household's pages and of the health check." },
  STAFF_PORT: { default: "8081", meaning: "Port of the staff screens, which have an origin of their own." },
  PUBLIC_URL: {
    default: "http://HOST:PORT",
    meaning:
      "Address of the household's pages as it stands in letters and QR codes. Must be set in production, with https.",
  },
  STAFF_URL: {
    default: "http://HOST:STAFF_PORT",
    meaning: "Address of the staff screens, with https. Must be set in production where OIDC_ISSUER is.",
  },
  DATABASE_URL: {
    default: "unset: one SQLite file in DATA_DIR",
    meaning: "PostgreSQL to use instead: postgres://user:password@host:5432/name. Any number of servers may share it.",
  },
  DATA_DIR: { default: "./data", meaning: "Folder of the SQLite file and of keys made at the first start." },
  ERASURE_LEDGER: {
    default: "DATA_DIR-erasures.ledger, beside DATA_DIR",
    meaning:
      "File that each erasure of a person is written to before their keys go. Keep it out of the backups of the data, copy it elsewhere; all servers must share it.",
  },
  MASTER_KEY_CONTACTS: {
    default: "made at the first start, outside production",
    meaning: "Wraps each case's key for names, addresses and telephones. 32 random bytes in base64.",
  },
  MASTER_KEY_CONTACTS_FILE: {
    default: "unset",
    meaning:
      "File that holds MASTER_KEY_CONTACTS, readable by its owner only (mode 600). A rotation writes it, and FILE.previous beside it.",
  },
  MASTER_KEY_CONTACTS_PREVIOUS: {
    default: "unset",
    meaning: "The key before, while keys are being wrapped anew: opens, never wraps.",
  },
  MASTER_KEY_ANSWERS: {
    default: "made at the first start, outside production",
    meaning: "Wraps each case's key for answers. 32 random bytes in base64.",
  },
  MASTER_KEY_ANSWERS_FILE: {
    default: "unset",
    meaning:
      "File that holds MASTER_KEY_ANSWERS, readable by its owner only (mode 600). A rotation writes it, and FILE.previous beside it.",
  },
  MASTER_KEY_ANSWERS_PREVIOUS: {
    default: "unset",
    meaning: "The key before, while keys are being wrapped anew: opens, never wraps.",
  },
  CODE_KEY: {
    default: "made at the first start, outside production",
    meaning:
      "Derives access codes and the hashes they are looked up by. 32 random bytes in base64. Changing it voids every letter sent.",
  },
  CODE_KEY_FILE: { default: "unset", meaning: "File that holds CODE_KEY." },
  SESSION_KEY: {
    default: "made at the first start, outside production",
    meaning:
      "Hashes session tokens and seals second factors. 32 random bytes in base64. Changing it signs everybody out, and each second factor must be set up anew.",
  },
  SESSION_KEY_FILE: { default: "unset", meaning: "File that holds SESSION_KEY." },
  DEMO: {
    default: "yes, in production no",
    meaning: "Whether the demo wave and its accounts may exist: yes or no. Production refuses yes.",
  },
  SECOND_FACTOR_ROLES: {
    default: "every role",
    meaning:
      "Roles that need a second factor after the password, separated by commas, or none. Demo accounts never do.",
  },
  PASSWORDS: {
    default: "yes",
    meaning: "no: staff sign in through the identity provider only (OIDC_ISSUER must be set).",
  },
  OIDC_ISSUER: {
    default: "unset: no identity provider",
    meaning: "Issuer of the office's OpenID Connect provider. Set, it is offered at the sign-in.",
  },
  OIDC_CLIENT_ID: { default: "unset", meaning: "Client that the provider registered for this platform." },
  OIDC_CLIENT_SECRET: { default: "unset", meaning: "Secret of that client." },
  OIDC_CLIENT_SECRET_FILE: { default: "unset", meaning: "File that holds OIDC_CLIENT_SECRET." },
  OIDC_LOGIN_CLAIM: {
    default: "unset: only accounts that are linked already come in",
    meaning:
      "Claim whose value is the login of an account here (preferred_username): the first sign-in links the two for good. Only where the provider's users cannot choose that value.",
  },
  OIDC_ROLE_CLAIM: {
    default: "unset: roles are kept here",
    meaning:
      "Claim that decides the role at each sign-in, by OIDC_ROLES. Nobody comes in without a value that is listed.",
  },
  OIDC_ROLES: {
    default: "unset",
    meaning: "Values of OIDC_ROLE_CLAIM and their roles: field-managers=manager,phone-floor=interviewer.",
  },
  EXIT_URL: {
    default: "https://meteofrance.com/",
    meaning: "Where quick exit goes: an everyday page of another site.",
  },
  OFFICE_PHONE: {
    default: "01 99 00 00 00, a number that is nobody's",
    meaning: "The office's line for questions about the survey. Must be set in production.",
  },
  HELP_LINES: {
    default: "17, 114, 3919, 116 006, 119, 3018 (server/settings/help-lines.ts)",
    meaning: "Help lines as JSON: [{number, what: {fr, en}, hours: {fr, en}, sms}]. Replaces the whole table.",
  },
  PARADATA: {
    default: "yes",
    meaning:
      "no: it is neither measured nor kept how a screen was answered. yes: how long it was open, breaks, changes of answer, and phone, tablet or computer are sealed with its answers; nothing that tells one device from another.",
  },
  TWILIO_ACCOUNT_SID: {
    default: "unset: interviewers dial by hand, and no SMS leaves",
    meaning: "Account at Twilio (docs/telephony.md). Set with TWILIO_AUTH_TOKEN and TWILIO_FROM, or not at all.",
  },
  TWILIO_AUTH_TOKEN: { default: "unset", meaning: "Token of that account. It signs what Twilio sends here, too." },
  TWILIO_AUTH_TOKEN_FILE: { default: "unset", meaning: "File that holds TWILIO_AUTH_TOKEN." },
  TWILIO_FROM: {
    default: "unset",
    meaning: "Number that people who are called see, in the form +33199000000. Calls to it reach the floor.",
  },
  TWILIO_API_KEY: {
    default: "unset: interviewers talk on a handset that is bridged",
    meaning:
      "Key for the line in the browser, with TWILIO_API_SECRET and TWILIO_TWIML_APP_SID. Staff tokens are made with it.",
  },
  TWILIO_API_SECRET: { default: "unset", meaning: "Secret that belongs to TWILIO_API_KEY." },
  TWILIO_API_SECRET_FILE: { default: "unset", meaning: "File that holds TWILIO_API_SECRET." },
  TWILIO_TWIML_APP_SID: { default: "unset", meaning: "TwiML app that calls from the browser go through." },
  TWILIO_SMS_FROM: {
    default: "unset: no SMS leaves",
    meaning: "What SMS come from: a number, a messaging service (MG…), or a name of 3 to 11 letters and figures.",
  },
  TWILIO_WEBHOOK_URL: {
    default: "PUBLIC_URL",
    meaning: "Address at which Twilio reaches the households' port, with https. Signatures are checked against it.",
  },
  TWILIO_BASE_URL: {
    default: "unset: Twilio's own address",
    meaning: "Stands in for Twilio in a trial. Production refuses it.",
  },
  SMTP_URL: {
    default: "unset: no e-mail leaves",
    meaning: "Mail server: smtps://user:password@host:465. Set with MAIL_FROM, or not at all.",
  },
  SMTP_URL_FILE: { default: "unset", meaning: "File that holds SMTP_URL." },
  MAIL_FROM: { default: "unset", meaning: "Address that e-mail comes from. A neutral one: mailboxes are shared." },
  LOG_LEVEL: {
    default: "warn, in production info",
    meaning: "Least urgent lines of the log: fatal, error, warn, info, debug, trace. Production refuses the last two.",
  },
  METRICS_TOKEN: {
    default: "unset: /metrics answers on the machine itself only, in production not at all",
    meaning: "Bearer token for /metrics on the staff origin, of 32 characters or more.",
  },
  METRICS_TOKEN_FILE: { default: "unset", meaning: "File that holds METRICS_TOKEN." },
  PROXY_HOPS: {
    default: "0, in production 1",
    meaning:
      "Proxies in front of the server. The address that the outermost of them saw is the sender's; what the sender claims before it counts for nothing.",
  },
  NODE_ENV: {
    default: "unset",
    meaning: "production: refuses generated keys, demo accounts and missing addresses.",
  },
} as const satisfies Record<string, { default: string; meaning: string }>;

export type SettingName = keyof typeof SETTINGS;
