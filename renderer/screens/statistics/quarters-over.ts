/** The last days of quarters that are over, the newest first. */

/** As many as somebody still reports on: four years. */
const MOST = 16;
const ENDS = ['12-31', '09-30', '06-30', '03-31'];

/** `today` and `from` are `YYYY-MM-DD`; none before `from`. */
export function quartersOver(today: string, from: string | null): readonly string[] {
  const year = Number(today.slice(0, 4));
  const all = Array.from({ length: MOST }, (_, at) => year - at).flatMap((one) => ENDS.map((end) => `${one}-${end}`));
  return all.filter((day) => day < today && (from === null || day >= from)).slice(0, MOST);
}
