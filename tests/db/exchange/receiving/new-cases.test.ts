/** Of cases that are new here what is worked out before they are: none that would take much memory. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { FEWEST_CASES, MOST_SIGNS_A_CASE } from '../../../../db/casework/derived/work-ahead.ts';
import { newCases } from '../../../../db/exchange/receiving/new-cases.ts';
import { randomId } from '../../../../db/store/station.ts';
import { type Desk, openDesk } from '../desk.ts';
import { type ForgedStation, forgeStation } from '../forge.ts';

let desk: Desk;
let sender: ForgedStation;
beforeAll(async () => {
  [desk, sender] = await Promise.all([openDesk('HQ', { kind: 'headquarters' }), forgeStation('RS-BEG')]);
});
afterAll(() => desk.close());

it('is handed on case by case, but for one of very many signs', () => {
  const chapters = Array.from({ length: FEWEST_CASES }, () => {
    return { case: randomId(), station: sender.id, epoch: 1, from: 0, n: 2, head: Buffer.alloc(32) };
  });
  const fresh = newCases(desk.db, { chapters });
  if (fresh === undefined) throw new Error('there are enough cases');
  const given = vi.spyOn(fresh.early, 'give');
  const [long, short, last] = chapters;
  if (long === undefined || short === undefined || last === undefined) throw new Error('there are three');
  for (const claim of [long, short, last]) {
    for (const n of [1, 2]) {
      const told = claim === long ? 'x'.repeat(MOST_SIGNS_A_CASE / 2) : 'x';
      const says = { case: claim.case, station: claim.station, epoch: 1, n, id: `id-${n}`, revision: 1, kind: 'note' };
      const parsed = { ...says, at: '2026-05-04T10:00Z', by: 1, replaces: null, body: { text: told } };
      const line = Buffer.from(JSON.stringify(parsed));
      const record = { ...says, at: '2026-05-04T10:00Z', by: 1, line, parsed, privateHash: null, privateLine: null };
      fresh.line(claim, { n, hash: Buffer.alloc(32), record });
    }
  }
  fresh.early.close();
  expect(given.mock.calls.map(([caseId, lines]) => [caseId, lines.length])).toEqual([[short.case, 2]]);
  for (const { line, fields } of given.mock.calls[0]?.[1] ?? []) expect(fields).toEqual(JSON.parse(line));
});
