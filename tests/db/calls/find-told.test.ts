/** A search of what was told stands in the trail as an act of its own, with no word of what was looked for. */
import { expect, it } from 'vitest';
import { createCase, createOffice, trail, whereIs } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

it('writes one line for each search that was made, and one for each that a role may not make', async () => {
  const office = createOffice();
  createCase(office.sessionOf('caseworker'), [
    { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
    { kind: 'note', body: { kind: 'note', date: '2026-05-03', text: 'Quarzlampe' } },
  ]);
  const before = trail(office).length;
  const [focalPoint, caseworker] = [deskAt(office, 'focal-point'), deskAt(office, 'caseworker')];
  expect((await call(focalPoint, 'cases', 'findTold', { words: 'quarzlampe' })).total).toBe(1);
  expect((await call(focalPoint, 'cases', 'findTold', { words: 'Hafenkneipe' })).total).toBe(0);
  expect(await refusalOf(call(focalPoint, 'cases', 'findTold', { words: 'ha' }))).toBe('told-too-short');
  expect(await refusalOf(call(caseworker, 'cases', 'findTold', { words: 'quarzlampe' }))).toBe('role-may-not');
  expect(trail(office).slice(before)).toEqual(['1 search-told', '1 search-told', '2 search-told role-may-not']);
  expect(whereIs(office, 'hafenkneipe')).toEqual([]);
});
