/** Nights of beds, of every stay that began and of those without a case: for the table of nights. Only house codes and days come from here. */
import { addDays, earliest, latest } from '../../codebook/date.ts';
import type { Database } from '../../store/database.ts';
import { bedsOf } from '../derived/house-places.ts';
import { ofKind, textOf } from '../record/answers.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { caseRecords } from '../record/read.ts';
import { nightsWithoutCase, staysOn } from '../record/stays-without-case.ts';
import { daysOf } from '../rules/in-house.ts';

export interface Nights {
  readonly n: number;
  /** The evening, `YYYY-MM-DD`; of nights without a case that are over their month. */
  readonly day: string;
  readonly house: string | null;
  /** False where the stay may have begun later or ended earlier. */
  readonly isSure: boolean;
}

interface Evenings {
  /** The first that is asked for; null: from the first there is. */
  readonly from: string | null;
  /** The last, which is over. */
  readonly last: string;
}

/** The nights of an office's own stays, evening by evening. */
export function nightsOf(db: Database, office: string, { from, last }: Evenings): readonly Nights[] {
  const since = from ?? '';
  const cases = db
    .prepare<[string], string>('SELECT case_id FROM case_index WHERE house_until >= ?')
    .pluck()
    .all(since);
  const withCase = cases.flatMap((caseId) => {
    const records = caseRecords(db, caseId);
    return ofKind(records, 'stay')
      .filter((stay) => stay.office === office && helpWasGiven(stay, records))
      .flatMap((stay) => {
        const { from: begins, until: ends } = daysOf(stay, records);
        const house = textOf(stay, 'house', records) ?? null;
        const n = bedsOf(stay, records);
        if (begins === undefined) return [];
        return eveningsOf({ begins, ends }, { from, last }).map((night) => ({ ...night, n, house }));
      });
  });
  const stillThere = staysOn(db, since, null).flatMap(({ house, first, until }) =>
    eveningsOf({ begins: first, ends: first === until ? addDays(until, 1) : until }, { from, last }).map((night) => ({
      ...night,
      n: 1,
      house,
    })),
  );
  const over = nightsWithoutCase(db).map(({ month, nights }) => ({ n: nights, day: month, house: null, isSure: true }));
  return [...withCase, ...stillThere, ...over];
}

/** Each evening on which somebody may have gone to bed there; of a stay without an end until the last. */
function eveningsOf(
  { begins, ends }: { readonly begins: string; readonly ends: string | undefined },
  { from, last }: Evenings,
): readonly Pick<Nights, 'day' | 'isSure'>[] {
  const evenings: Pick<Nights, 'day' | 'isSure'>[] = [];
  const first = from !== null && from > earliest(begins) ? from : earliest(begins);
  const end = ends === undefined ? addDays(last, 1) : latest(ends);
  for (let day = first; day < end && day <= last; day = addDays(day, 1)) {
    evenings.push({ day, isSure: day >= latest(begins) && (ends === undefined || day < earliest(ends)) });
  }
  return evenings;
}
