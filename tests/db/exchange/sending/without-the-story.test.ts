/** Where only what happened may not be kept: what was told stays behind, and who expects the person learns how they come. */
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import type { NewLine } from '../../../../db/store/records.ts';
import { type Desk, introduce, MET, openDesk, writeCase } from '../desk.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

const NO = { kind: 'consent', open: { date: '2026-01-12', keep: 'refuses', 'no-means': 'story' } };
const ALONE = { ...NO, open: { ...NO.open, present: ['nobody-else'] } };
const ROUTE = [{ day: '2026-02-03', hour: '07:15', from: 'Belgrade', to: 'Chisinau', number: 'JU 652' }];
const RECORDS: readonly Partial<NewLine>[] = [
  MET,
  ALONE,
  { kind: 'recruitment', open: { 'reason-for-leaving': 'debts' }, private: { narrative: 'told' } },
  {
    kind: 'travel',
    open: { state: 'planned' },
    private: { route: ROUTE, 'known-by': 'a green scarf', reception: 'Ana' },
  },
  { kind: 'travel', open: { state: 'put-off' }, private: { route: ROUTE, note: 'told' } },
  { kind: 'legal', open: { proceeding: 'permit' }, private: { due: [{ day: '2026-02-20', what: 'hearing' }] } },
  { kind: 'legal', open: { proceeding: 'criminal' }, private: { due: [{ day: '2026-02-21' }], note: 'told' } },
  { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-02-02' } },
];

it('a day and a place leave, but for those that stand beside words of it', async () => {
  const mission = await openDesk('RS-BEG');
  const other = await openDesk('MD-KIV');
  desks.push(mission, other);
  for (const desk of desks) introduce(desk, [mission.station, other.station]);
  const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, RECORDS);
  const { files } = await seal(mission.session, { to: 'MD-KIV', cases: [caseId] }, mission.out);
  for (const { name } of files) await openPackage(other.session, other.folder, join(mission.out, name));
  const rows = other.db
    .prepare<[], { kind: string; line: Buffer; half: Buffer | null }>(
      `SELECT kind, line, private_line AS half FROM record
       WHERE state = 'held' AND kind IN ('recruitment', 'travel', 'legal') ORDER BY n`,
    )
    .all();
  expect(rows.map(({ kind, half }) => [kind, half === null ? 'open' : 'both'])).toEqual([
    ['travel', 'both'],
    ['travel', 'open'],
    ['legal', 'both'],
    ['legal', 'open'],
  ]);
  const all = rows.map(({ line, half }) => `${line.toString()}${half?.toString() ?? ''}`).join('\n');
  expect(all).toMatch(/JU 652.*a green scarf|a green scarf.*JU 652/s);
  expect(all).not.toMatch(/told|reason-for-leaving/);
});
