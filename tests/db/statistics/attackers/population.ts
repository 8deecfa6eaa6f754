/** Invented people of several offices in one year, and the list that is printed of them. */
import { chance } from '../../../../db/demo/chance.ts';
import { type CountedPerson, tallyNumber } from '../../../../db/statistics/protection/counted-person.ts';
import type { PrintedList, PrintedVariable } from '../../../../db/statistics/protection/printed-variable.ts';

const codes = (...all: readonly string[]) => all.map((code) => ({ code }));

/** Nine variables as skewed as those of an office are, with rare rows. */
export const LIST: PrintedList = {
  variables: [
    { id: 'sex', rows: codes('female', 'male') },
    {
      id: 'age',
      rows: [
        { code: 'under-15', group: 'child' },
        { code: '15-17', group: 'child' },
        { code: '18-24', group: 'adult' },
        { code: '25-30', group: 'adult' },
        { code: '31-over', group: 'adult' },
      ],
    },
    { id: 'nationality', rows: codes('KGZ', 'UZB', 'TJK', 'KAZ', 'MDA', 'UKR', 'NGA') },
    { id: 'type', rows: codes('sexual', 'labour', 'both', 'begging', 'other') },
    { id: 'quarter', rows: codes('q1', 'q2', 'q3', 'q4'), isOrdered: true },
    { id: 'status', rows: codes('victim', 'presumed', 'not-found') },
    { id: 'destination', rows: codes('RUS', 'KAZ', 'ARE', 'TUR', 'KGZ') },
    { id: 'housing', rows: codes('own', 'family', 'none') },
    { id: 'proceedings', rows: codes('open', 'none'), about: { variable: 'status', part: 'victim' } },
  ],
  crosses: [
    { rows: 'nationality', columns: 'sex' },
    { rows: 'nationality', columns: 'age' },
    { rows: 'nationality', columns: 'type' },
    { rows: 'quarter', columns: 'sex' },
    { rows: 'age', columns: 'type' },
    { rows: 'sex', columns: 'type' },
  ],
};

export function variableOf(id: string): PrintedVariable {
  const variable = LIST.variables.find((one) => one.id === id);
  if (variable === undefined) throw new Error(id);
  return variable;
}

/** How often a row is answered, of sixteen, in the order of the rows; the rest gives no answer. */
const OFTEN: Readonly<Record<string, readonly number[]>> = {
  sex: [11, 4],
  age: [1, 2, 5, 4, 3],
  nationality: [6, 4, 2, 1, 1, 1],
  type: [6, 5, 1, 1, 1],
  quarter: [4, 4, 4, 4],
  status: [9, 4, 2],
  destination: [6, 3, 2, 2, 1],
  housing: [4, 8, 2],
  proceedings: [3, 10],
};

/** So many people; those of another seed share none with them. */
export function inventedPeople(n: number, seed: string): readonly CountedPerson[] {
  const lots = chance(Number.parseInt(Buffer.from(seed).toString('hex').slice(-8), 16));
  return Array.from({ length: n }, (_, at) => ({
    tally: tallyNumber([`${seed} ${at}`]),
    answers: Object.fromEntries(
      LIST.variables.flatMap(({ id, rows }) => {
        let lot = lots.below(16);
        const row = rows.find((_row, place) => {
          lot -= OFTEN[id]?.[place] ?? 0;
          return lot < 0;
        });
        return row === undefined ? [] : [[id, row.code]];
      }),
    ),
  }));
}
