/** Nights in the houses of the office (sida-2003 §2.5, arrival, departure and nights): by house and month, with the fullest night and the beds there were. */
import { registeredHouses } from '../../casework/record/houses.ts';
import { nightsOf } from '../../casework/views/nights.ts';
import { addDays, daysBetween } from '../../codebook/date.ts';
import { compareText } from '../../codebook/order.ts';
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { sameInAll, text } from '../../codebook/text.ts';
import type { ReportDimension, ReportRow } from '../../contract/report.ts';
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import type { Dimension } from '../dimension.ts';
import { percentOf } from '../percent.ts';
import { isAskedOffice } from '../question.ts';
import { say } from '../report.ts';
import { MONTH } from './month-dimension.ts';
import type { RegisterAsked, RegisterLine, RegisterTable } from './register-table.ts';

const HOUSE: Dimension = {
  id: 'house',
  label: text('House', 'Maison', 'Casa'),
  multi: false,
  rows: [],
  open: { labelOf: sameInAll, order: 'code' },
  rowOf: (value) => value,
};

/** By house and evening how many beds were taken for certain. */
function bedsByEvening(counted: readonly RegisterLine[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const houses = new Map<string, Map<string, number>>();
  for (const { n, day, values } of counted) {
    const [house] = values;
    if (typeof house !== 'string' || day === null) continue;
    const evenings = houses.get(house) ?? new Map<string, number>();
    houses.set(house, evenings.set(day, (evenings.get(day) ?? 0) + n));
  }
  return houses;
}

function besides(db: Database, counted: readonly RegisterLine[], asked: RegisterAsked): readonly ReportDimension[] {
  // Of other offices no house is known here.
  if (!isAskedOffice(asked, ownStation(db).office)) return [];
  const taken = bedsByEvening(counted);
  const byHouse = [...taken].toSorted(([a], [b]) => compareText(a, b));
  const { from, to } = asked.period;
  const yesterday = addDays(asked.today, -1);
  const last = to !== null && to < yesterday ? to : yesterday;
  const first = from ?? counted.flatMap(({ day }) => (day?.length === DAY ? [day] : [])).toSorted()[0];
  const evenings = first === undefined || first > last ? 0 : daysBetween(first, last) + 1;
  const rows = (of: readonly (readonly [house: string, n: number, percent: number | null])[]): readonly ReportRow[] =>
    of.map(([house, n, percent]) => ({ code: house, label: sameInAll(house), n, percent, suppressed: false }));
  const apart = { denominator: null, missing: null, multi: false, inNoChart: true } as const;
  return [
    {
      ...{ id: 'fullest-night', ...apart },
      label: text('Most beds in one night', 'Maximum de lits en une nuit', 'Máximo de camas en una noche'),
      rows: rows(byHouse.map(([house, nights]) => [house, Math.max(...nights.values()), null])),
    },
    {
      ...{ id: 'nights-there-were', ...apart },
      label: text(
        'Nights of beds there were, and percent of them taken',
        'Nuitées possibles, et pourcentage occupé',
        'Noches de cama disponibles, y porcentaje ocupado',
      ),
      rows: rows(
        registeredHouses(db)
          .filter(({ capacity }) => capacity > 0)
          .map(({ code, capacity }) => {
            const beds = capacity * evenings;
            const slept = [...(taken.get(code)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
            return [code, beds, percentOf(slept, beds) ?? null];
          }),
      ),
    },
  ];
}
const DAY = 'YYYY-MM-DD'.length;

export const HOUSES: RegisterTable = {
  id: 'houses',
  title: TABLE_WORDS['table-houses'],
  dimensions: [HOUSE, MONTH],
  note: () => say('stat-table-houses'),
  linesOf: (db, { today }) => {
    const { office } = ownStation(db);
    return nightsOf(db, office, addDays(today, -1)).map(({ n, day, house, isSure }) => {
      return { n, day, isSure, office, values: [house, day.slice(0, 7)] };
    });
  },
  besides,
};
