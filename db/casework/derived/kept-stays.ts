/** The stays of a case as its index row keeps them, so that who sleeps where is known without reading a file: one pure function from its records, and back. */
import { answerOf, type RecordOf, rowsOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { daysOf, staysFrom } from '../rules/in-house.ts';

/** Days as they were noted: a day, a month or a year each. */
export interface KeptStay {
  /** The record. */
  readonly id: string;
  /** The minute at which it was written, as its record says it. */
  readonly at: string;
  readonly house: string | null;
  readonly room: string | null;
  readonly keepApart: string | null;
  readonly beds: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly expectedUntil: string | null;
  readonly came: string | null;
}

/** Every stay, in the order of their beginning, as JSON; null where there is none. */
export function keptStays(records: readonly CaseRecord[]): string | null {
  const stays = staysFrom(records, null, '').map((stay): KeptStay => {
    const { from = null, until = null, expectedUntil = null, came = null } = daysOf(stay, records);
    return {
      ...{ id: stay.id, at: stay.at },
      house: textOf(stay, 'house', records) ?? null,
      room: textOf(stay, 'room', records) ?? null,
      keepApart: textOf(stay, 'keep-apart-from', records) ?? null,
      beds: bedsOf(stay, records),
      ...{ from, until, expectedUntil, came },
    };
  });
  return stays.length === 0 ? null : JSON.stringify(stays);
}

/** What {@link keptStays} kept. */
export function staysKept(stays: string | null): readonly KeptStay[] {
  return stays === null ? [] : (JSON.parse(stays) as readonly KeptStay[]);
}

/** The own bed, and one for each child who has its own. */
export function bedsOf(stay: RecordOf<'stay'>, records: readonly CaseRecord[]): number {
  const children = answerOf(stay, 'child-list', records) === undefined ? [] : rowsOf(stay, 'child-list', records);
  return 1 + children.filter(({ bed }) => bed === true).length;
}
