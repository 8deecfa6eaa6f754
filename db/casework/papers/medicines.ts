/** Medicines on a paper, hour by hour. Pure. */
import { question } from '../../codebook/forms/index.ts';
import { compareText } from '../../codebook/order.ts';
import { columnsOf, hoursIn } from '../../codebook/rows.ts';
import { text } from '../../codebook/text.ts';
import type { Column, Language } from '../../codebook/types.ts';
import type { Medicine } from '../record/medicines.ts';
import { type PaperTable, paperTable } from './paper-table.ts';

type Line = Omit<Medicine, 'hours'> & { readonly hour?: string };

/** A line for each hour at which a medicine is taken, in the order of the day; what has no hour comes last. */
export function medicineTable(rows: readonly Medicine[], language: Language): PaperTable {
  const lines = rows
    .flatMap(({ hours, ...medicine }): readonly Line[] => {
      const each = [...new Set(hoursIn(hours))];
      return each.length === 0 ? [medicine] : each.map((hour) => ({ ...medicine, hour }));
    })
    .toSorted((a, b) => compareText(hourOf(a), hourOf(b)));
  return paperTable([HOUR_COLUMN, ...COLUMNS.filter(({ id }) => id !== 'hours')], lines, language);
}

const TABLE = question('health', 'medicine-list') ?? {};
const COLUMNS: readonly Column[] = columnsOf(TABLE);
const HOUR_COLUMN = { id: 'hour', type: 'hour', label: text('Hour', 'Heure', 'Hora') } as const;

/** After every hour of the day. */
const NO_HOUR = '24';

function hourOf({ hour = NO_HOUR }: Line): string {
  return hour;
}
