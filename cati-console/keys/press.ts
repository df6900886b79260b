/** What was pressed, in the one spelling that the key table uses. */
export interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/**
 * Letters by what the key writes, so that each keyboard layout has N where it is printed. Figures by the place of the
 * key: on a French keyboard the upper row writes a figure only with Maj, and interviewers do not hold it down.
 */
export function pressOf({ key, code, ctrlKey, altKey, metaKey }: Pressed): string | null {
  if (ctrlKey || altKey || metaKey) return null;
  const figure = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (figure !== undefined) return figure;
  return key.length === 1 ? key.toLowerCase() : key;
}

export const isDigit = (press: string): boolean => /^\d$/.test(press);
