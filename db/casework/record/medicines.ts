/** The medicines that hold: one answer for the sheet of a house and for its Today. Pure. */
import { question, type RowIn } from '../../codebook/forms/index.ts';
import { cellsOf } from '../../codebook/rows.ts';
import { isUnread, ofKind, rowsOf, textOf } from './answers.ts';
import type { CaseRecord } from './case-record.ts';
import { inOrder, isBefore, isMisdated } from './counted-day.ts';

export type Medicine = RowIn<'health', 'medicine-list'>;

export interface Medicines {
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

const TABLE = question('health', 'medicine-list') ?? {};
