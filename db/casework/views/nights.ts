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

/**
 * The nights of an office's own stays until that of a day, evening by evening: of one person in one house each evening once, in however many files and
 * stays it stands (statistics/RULES.md, Registers).
 */
export function nightsOf(db: Database, office: string, last: string): readonly Nights[] {
  const cases = db
    .prepare<[], { caseId: string; person: string }>(
      'SELECT case_id AS caseId, coalesce(person, case_id) AS person FROM case_index WHERE house_until IS NOT NULL',
    )
    .all();
  const ofPersons = Map.groupBy(cases, ({ person }) => person).values();
  const withCase = [...ofPersons].flatMap((files) => {
    const stays = files.flatMap(({ caseId }) => nightsInFile(db, { caseId, office, last }));
    return stays.length > 1 ? onceInHouse(stays.flat()) : stays.flat();
  });
  const stillThere = staysOn(db, '', null).flatMap((stay) =>
    nightsUntil({ from: stay.first, until: firstNightGone(stay) }, last).map(({ evening, isSure }) => ({
      ...{ n: 1, day: evening, house: stay.house, isSure },
    })),
  );
  const over = nightsWithoutCase(db).map(({ month, nights }) => ({ n: nights, day: month, house: null, isSure: true }));
  return [...withCase, ...stillThere, ...over];
}

/** Of each own stay of a file its nights. */
function nightsInFile(
  db: Database,
  { caseId, office, last }: { readonly caseId: string; readonly office: string; readonly last: string },
): readonly (readonly Nights[])[] {
  const records = caseRecords(db, caseId);
  return ofKind(records, 'stay')
    .filter((stay) => stay.office === office && helpWasGiven(stay, records))
    .map((stay) => {
      const house = textOf(stay, 'house', records) ?? null;
      const n = bedsOf(stay, records);
      return nightsUntil(daysOf(stay, records), last).map(({ evening, isSure }) => ({
        n,
        day: evening,
        house,
        isSure,
      }));
    });
}

/** Of one person's nights: of a house and evening the one that is certain, and of such the one of most beds. */
function onceInHouse(nights: readonly Nights[]): readonly Nights[] {
  const once = new Map<string, Nights>();
  for (const night of nights) {
    const key = `${night.day} ${night.house ?? ''}`;
    const before = once.get(key);
    if (before === undefined || goesBefore(night, before)) once.set(key, night);
  }
  return [...once.values()];
}

function goesBefore(one: Nights, other: Nights): boolean {
  return one.isSure === other.isSure ? one.n > other.n : one.isSure;
}
