/** Medicines on a paper, hour by hour. Pure. */
import { question, type RowIn } from '../../codebook/forms/index.ts';
import { compareText } from '../../codebook/order.ts';
import { columnsOf, hoursIn } from '../../codebook/rows.ts';
import { text } from '../../codebook/text.ts';
import type { Column, Language } from '../../codebook/types.ts';
import { ofKind, rowsOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';
import { type PaperTable, paperTable } from './paper-table.ts';

type Medicine = RowIn<'health', 'medicine-list'>;

interface Medicines {
  readonly rows: readonly Medicine[];
  /** As they were typed before there was a table, or by an older Waymark. */
  readonly text: string | undefined;
}

/** What the newest record that names medicines says of them, in whichever way: what was written before it no longer holds. */
export function medicinesOf(records: readonly CaseRecord[]): Medicines {
  const said = inOrder(ofKind(records, 'health'), 'date').map((record) => ({
    rows: rowsOf(record, 'medicine-list', records),
    text: textOf(record, 'medicines', records),
  }));
  return said.findLast(({ rows, text }) => rows.length > 0 || text !== undefined) ?? { rows: [], text: undefined };
}

type Line = Omit<Medicine, 'hours'> & { readonly hour?: string };

/** A line for each hour at which a medicine is taken, in the order of the day; what has no hour comes last. */
export function medicineTable(rows: readonly Medicine[], language: Language): PaperTable {
  const lines = rows
    .flatMap(({ hours, ...medicine }): readonly Line[] => {
      const each = hoursIn(hours);
      return each.length === 0 ? [medicine] : each.map((hour) => ({ ...medicine, hour }));
    })
    .toSorted((a, b) => compareText(hourOf(a), hourOf(b)));
  return paperTable([HOUR_COLUMN, ...COLUMNS.filter(({ id }) => id !== 'hours')], lines, language);
}

const COLUMNS: readonly Column[] = columnsOf(question('health', 'medicine-list') ?? {});
const HOUR_COLUMN = { id: 'hour', type: 'hour', label: text('Hour', 'Heure', 'Hora') } as const;

/** After every hour of the day. */
const NO_HOUR = '24';

function hourOf({ hour = NO_HOUR }: Line): string {
  return hour;
}
