/**
 * What an office notes of its open cases as the days come that it named itself: a hearing was held, a permit was prolonged, a request was answered, papers
 * were made out anew. Nothing is drawn for it, so that all that was drawn stays as it was.
 */
import type { Body } from '../codebook/types.ts';
import { type InterchangeRecord, later } from './invented-life.ts';

/** What was due within so many days is still to be looked at: few offices have nothing of that. */
const LATELY_DAYS = 30;
/** How long a permit is prolonged for, and papers hold. */
const PERMIT_DAYS = 180;
const PAPERS_DAYS = 365;

/** As they stand on the day `seenOn`; those of a closed case as they are. */
export function caughtUp(records: readonly InterchangeRecord[], seenOn: string): readonly InterchangeRecord[] {
  if (records.some(({ kind, date = '' }) => kind === 'closure' && date <= seenOn)) return records;
  const late = later(seenOn, -LATELY_DAYS);
  return records.flatMap((record): readonly InterchangeRecord[] => {
    switch (record.kind) {
      case 'legal':
        return goneOn(record, late);
      case 'referral':
        return [record, ...answeredAtLast(record, records, late)];
      case 'travel':
        return [madeOutAnew(record, late, seenOn)];
      default:
        return [record];
    }
  });
}

const LEGAL = 'legal-1';
const PERMIT_HOLDS: readonly unknown[] = ['granted', 'prolonged'];

/** A proceeding and, where a day of it is long past, the record that goes on with it: the days in it are over, the permit holds. */
function goneOn(record: InterchangeRecord, late: string): readonly InterchangeRecord[] {
  const { due, 'permit-until': until, 'permit-state': state, ...body } = record.body;
  const heard = dueDays(due).toSorted().at(-1);
  const heardOn = heard !== undefined && heard < late ? later(heard, 1) : undefined;
  const prolonged =
    typeof until === 'string' && until < late && PERMIT_HOLDS.includes(state)
      ? prolongedTo(until, PERMIT_DAYS, late)
      : undefined;
  const since = prolonged === undefined ? undefined : later(prolonged, -PERMIT_DAYS);
  const date = [heardOn, since]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  if (date === undefined) return [record];
  const noted: Body = {
    ...body,
    continues: [LEGAL, 'date'],
    ...(heardOn === undefined && due !== undefined ? { due } : {}),
    ...(state === undefined ? {} : { 'permit-state': since === undefined ? state : 'prolonged' }),
    ...(until === undefined ? {} : { 'permit-until': prolonged ?? until }),
    ...(since === undefined ? {} : { 'permit-since': since }),
  };
  return [
    { ...record, id: LEGAL },
    { kind: 'legal', date, body: noted },
  ];
}

function dueDays(due: Body[string] | undefined): readonly string[] {
  const rows: readonly unknown[] = Array.isArray(due) ? due : [];
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'day' in row && typeof row.day === 'string' ? [row.day] : [],
  );
}

/** Until when, prolonged as often as it takes to hold on a day. */
function prolongedTo(until: string, days: number, day: string): string {
  let last = until;
  while (last < day) last = later(last, days);
  return last;
}

const WAITS: readonly unknown[] = [undefined, 'accepted', 'later'];

/** The answer that came by the day on which it was needed, to a request that waited for one. */
function answeredAtLast(
  { id, body }: InterchangeRecord,
  records: readonly InterchangeRecord[],
  late: string,
): readonly InterchangeRecord[] {
  const needed = body['needed-by'];
  if (body.act !== 'ask' || id === undefined || typeof needed !== 'string' || needed >= late) return [];
  const about = records.filter(
    ({ kind, body: other }) => kind === 'referral' && Array.isArray(other.answers) && other.answers[0] === id,
  );
  if (about.some((one) => one.body.act === 'revoke') || !WAITS.includes(about.at(-1)?.body.answer)) return [];
  return [
    {
      kind: 'referral',
      date: needed,
      body: { act: 'answer', answers: [id, 'act'], answer: 'done', 'done-on': needed },
    },
  ];
}

/** A journey that is still to come, with papers that hold. */
function madeOutAnew(record: InterchangeRecord, late: string, seenOn: string): InterchangeRecord {
  const until = record.body['document-until'];
  if (typeof until !== 'string' || until >= late) return record;
  return { ...record, body: { ...record.body, 'document-until': prolongedTo(until, PAPERS_DAYS, seenOn) } };
}
