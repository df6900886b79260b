/** Days of a calendar, as they are written: they have no zone, so none may shift them. */
const noon = (day: string): Date => new Date(`${day}T12:00:00`);

export const laterDay = (day: string, days: number): string => {
  const at = noon(day);
  at.setDate(at.getDate() + days);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
export const dayAt = noon;

/** 9:30 */
export const clockOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
