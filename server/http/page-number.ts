import { Type } from "typebox";

/** A page of a list, as the address bar spells it. */
export const PageNumber = Type.Optional(Type.String({ pattern: "^[1-9][0-9]{0,5}$" }));
export const pageNumber = (spelt: string | undefined): number => (spelt === undefined ? 1 : Number(spelt));
