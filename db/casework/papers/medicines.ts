/** Medicines on a paper, hour by hour. Pure. */
import { question, type RowIn } from '../../codebook/forms/index.ts';
import { compareText } from '../../codebook/order.ts';
import { cellsOf, columnsOf, hoursIn } from '../../codebook/rows.ts';
import { text } from '../../codebook/text.ts';
import type { Column, Language } from '../../codebook/types.ts';
import { isUnread, ofKind, rowsOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, isBefore, isMisdated } from '../record/counted-day.ts';
import { type PaperTable, paperTable } from './paper-table.ts';

type Medicine = RowIn<'health', 'medicine-list'>;

interface Medicines {
  readonly rows: readonly Medicine[];
  /** As they were typed before there was a table, or by an older Waymark. */
  readonly text: string | undefined;
  /** Some were written in a way that is not read here. */
  readonly isUnread: boolean;
}

/**
 * What the newest record that names medicines says of them, in whichever way: what was written before it no longer holds. Inside a chapter the
 * last one is the newest; of two stations that wrote of one day nobody knows which was, and a medicine that is left out is missed by nobody.
 */
export function medicinesOf(records: readonly CaseRecord[]): Medicines {
  const said = inOrder(ofKind(records, 'health'), 'date')
    .map((record) => ({
      station: record.station,
      day: textOf(record, 'date', records),
      isMisdated: isMisdated(record),
      rows: rowsOf(record, 'medicine-list', records),
      text: textOf(record, 'medicines', records),
      isUnread: isUnread(record, 'medicine-list') || isUnread(record, 'medicines'),
    }))
    .filter(({ rows, text, isUnread: unread }) => rows.length > 0 || text !== undefined || unread);
  const newest = said.at(-1);
  const perhapsNewest = said.filter(
    ({ day, isMisdated: misdated }) =>
      misdated === newest?.isMisdated &&
      (day === undefined) === (newest?.day === undefined) &&
      !isBefore(day, newest?.day),
  );
  const last = [...new Map(perhapsNewest.map((one) => [one.station, one])).values()];
  const texts = new Set(last.flatMap(({ text }) => text ?? []));
  return {
    rows: [
      ...new Map(last.flatMap(({ rows }) => rows).map((row) => [JSON.stringify(cellsOf(TABLE, row)), row])).values(),
    ],
    text: texts.size === 0 ? undefined : [...texts].join('\n'),
    isUnread: last.some((one) => one.isUnread),
  };
}

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
