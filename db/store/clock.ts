/** Moments and days as they stand in lines. The clock is passed in, so that nothing here reads it. */
export type Clock = () => Date;

/** A UTC minute, `2026-05-01T08:30Z`. */
export function minuteOf(date: Date): string {
  return `${date.toISOString().slice(0, 16)}Z`;
}

/** The moment of a UTC minute, as {@link minuteOf} writes it. */
export function momentOf(minute: string): Date {
  return new Date(minute.replace('Z', ':00Z'));
}

/** The moment at which a day of the office's own calendar begins. */
export function midnightOf(day: string): Date {
  return new Date(`${day}T00:00`);
}

/** The day of the office's own calendar (local time), `2026-05-01`. */
export function dayOf(date: Date): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
