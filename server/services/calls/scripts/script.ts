import type { Scripts } from "../../../contract/interviewer";

export type Script = Scripts["scripts"][number];
