/** Nights of beds, of every stay that began and of those without a case: for the table of nights. Only house codes and days come from here. */
import type { Database } from '../../store/database.ts';
import { bedsOf } from '../derived/kept-stays.ts';
import { ofKind, textOf } from '../record/answers.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { caseRecords } from '../record/read.ts';
import { firstNightGone, nightsWithoutCase, staysOn } from '../record/stays-without-case.ts';
import { daysOf, nightsUntil } from '../rules/in-house.ts';

export interface Nights {
  readonly n: number;
  /** The evening, `YYYY-MM-DD`; of nights without a case that are over their month. */
  readonly day: string;
  readonly house: string | null;
  /** False where the stay may have begun later or ended earlier. */
  readonly isSure: boolean;
}

/** The nights of an office's own stays until that of a day, evening by evening. */
export function nightsOf(db: Database, office: string, last: string): readonly Nights[] {
  const cases = db.prepare<[], string>('SELECT case_id FROM case_index WHERE house_until IS NOT NULL').pluck().all();
  const withCase = cases.flatMap((caseId) => {
    const records = caseRecords(db, caseId);
    return ofKind(records, 'stay')
      .filter((stay) => stay.office === office && helpWasGiven(stay, records))
      .flatMap((stay) => {
        const house = textOf(stay, 'house', records) ?? null;
        const n = bedsOf(stay, records);
        return nightsUntil(daysOf(stay, records), last).map(({ evening, isSure }) => ({
          n,
          day: evening,
          house,
          isSure,
        }));
      });
  });
  const stillThere = staysOn(db, '', null).flatMap((stay) =>
    nightsUntil({ from: stay.first, until: firstNightGone(stay) }, last).map(({ evening, isSure }) => ({
      ...{ n: 1, day: evening, house: stay.house, isSure },
    })),
  );
  const over = nightsWithoutCase(db).map(({ month, nights }) => ({ n: nights, day: month, house: null, isSure: true }));
  return [...withCase, ...stillThere, ...over];
}
