/**
 * Whether the page may take up the sitting that this browser still holds. Only a reload may: whoever opens the address
 * anew, perhaps after a quick exit whose goodbye was lost on the way, finds the start page and needs the code.
 */
export const mayResume = (code: string | null, navigationType: string | undefined): boolean =>
  code === null && navigationType === "reload";
