/**
 * What a stay says of whether somebody came (casework/RULES.md, In the house). A stay that begins later says *not yet* by itself, and goes on saying so,
 * whoever changes what else of it, until somebody says that they came.
 */
import { earliest } from '../../codebook/date.ts';
import type { Body } from '../../codebook/types.ts';
import { dayOf } from '../../store/clock.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { isExpectedOn } from '../rules/in-house.ts';
import type { Saved } from './append.ts';

/** The answers of a record with what a stay says of it; `previous`: as it stood, `today`: a day of the office's calendar. */
export function withCame(kind: string, body: Body, previous: CaseRecord | undefined, today: string): Body {
  if (kind !== 'stay') return body;
  if (typeof body.from === 'string' && earliest(body.from) > today) return { ...body, came: 'not-yet' };
  if (body['left-for'] !== undefined && body.came !== undefined) return { ...body, came: 'yes' };
  return body.came === undefined && isExpectedBy(previous, today) ? { ...body, came: 'not-yet' } : body;
}

/** A stay that nobody has answered yet: an older version or another way in wrote none. */
function isExpectedBy(previous: CaseRecord | undefined, today: string): boolean {
  if (previous === undefined) return false;
  const { from } = previous.open;
  return typeof from === 'string' && isExpectedOn({ from }, today, dayOf(new Date(previous.at)));
}

/** What undo takes back of a stay of which somebody said that they came: they are expected again, whatever the stay said before. */
export function expectedBefore(saved: Saved): Saved {
  const records = saved.records.map((record) =>
    record.kind !== 'stay' || record.before === null
      ? record
      : { ...record, before: { ...record.before, open: { ...record.before.open, came: 'not-yet' } } },
  );
  return { ...saved, records };
}
