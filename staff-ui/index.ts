/** What the two staff apps share. Styles are apart (`staff-ui/styles`), so that tests may import this without CSS. */
export * from "./api";
export * from "./figures";
export * from "./language";
export * from "./pieces/Brand";
export * from "./pieces/Button";
export * from "./pieces/Field";
export * from "./pieces/Icon";
export * from "./pieces/Key";
export * from "./pieces/ModeMark";
export * from "./pieces/Notice";
export * from "./pieces/Panel";
export * from "./pieces/Rows";
export * from "./pieces/Staffbar";
export * from "./pieces/Tag";
export * from "./session";
export { useApi, useSession } from "./signed";
export * from "./useLoad";
