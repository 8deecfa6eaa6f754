/** Cases in which only what a table asks for is told, and where its waterfall puts them. */
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { openedBy } from '../../generate/records.ts';
import { ctmProfile, type Facts } from './table-of-facts.ts';

export const BISHKEK = { office: 'KG-BIS' };
export const MOSCOW = { office: 'RU-MOS' };

export const help = (date: string): InterchangeRecord => ({ kind: 'service', date, body: { service: 'food' } });
export const UNDATED: InterchangeRecord = { kind: 'service', body: { service: 'food' } };
export const determined = (body: InterchangeRecord['body'], date = '2009-02-01'): InterchangeRecord => ({
  kind: 'determination',
  date,
  body,
});
export const eligibility = (result: string, date = '2009-02-01'): InterchangeRecord => ({
  kind: 'decision',
  date,
  body: { matter: 'eligibility', result },
});
export const closed = (date: string): InterchangeRecord => ({ kind: 'closure', date, body: { state: 'closed' } });

let cases = 0;
/** A case that Bishkek opened. */
export const at = (...records: readonly InterchangeRecord[]) => openedBy(`case-${++cases}`, BISHKEK, records);
export const openedOn = (day: string, ...records: readonly InterchangeRecord[]) =>
  openedBy(`case-${++cases}`, BISHKEK, records, { opened: day });

/** The steps at which somebody left, and how many are counted. */
export function steps(facts: Facts, asked: Record<string, unknown> = {}) {
  const { waterfall } = ctmProfile(facts, asked);
  if (waterfall === null) throw new Error('no waterfall');
  return { known: waterfall.known.n, ...Object.fromEntries(waterfall.steps.map(({ step, n }) => [step, n])) };
}
