import { expect, it } from 'vitest';
import { createCase, createOffice, type PEOPLE, trail } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const LIA = { name: 'Lia', telephone: '+373 22 00 01', hours: 'nights' };

async function officeWithHouse() {
  const office = createOffice();
  const vera = deskAt(office, 'focal-point');
  await call(vera, 'houses', 'put', { isNew: true, code: 'H1', forWhom: ['women'], rooms: [{ room: 'R1', beds: 2 }] });
  return { office, vera };
}

it('who is on duty is entered by whoever leads, named in no trail, and said of a case by its house', async () => {
  const { office, vera } = await officeWithHouse();
  const told = trail(office).length;
  const { id } = await call(vera, 'duty', 'put', { ...LIA, house: 'H1' });
  await call(vera, 'duty', 'put', { name: 'Petru', telephone: '112', hours: '', house: null });
  expect(trail(office).slice(told)).toEqual(['1 enter-on-duty done', '1 enter-on-duty done']);
  const stays = createCase(office.sessionOf('caseworker'), [
    { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
  ]);
  const elsewhere = createCase(office.sessionOf('caseworker'), [
    { kind: 'stay', body: { house: 'H1', from: '2026-04-01', until: '2026-04-02' } },
  ]);
  const named = async (person: keyof typeof PEOPLE, caseId?: string) =>
    (await call(deskAt(office, person), 'duty', 'list', caseId === undefined ? {} : { caseId })).map(
      ({ name }) => name,
    );
  expect(await named('caseworker', stays)).toEqual(['Petru', 'Lia']);
  expect(await named('shelter-manager', stays)).toEqual(['Petru', 'Lia']);
  expect(await named('caseworker', elsewhere)).toEqual(['Petru']);
  expect(await refusalOf(named('second-caseworker', stays))).toBe('case-of-another');

  await call(vera, 'duty', 'put', { ...LIA, id, hours: 'days', house: null });
  expect(await call(vera, 'duty', 'list', {})).toContainEqual({ ...LIA, id, hours: 'days', house: null });
  await call(vera, 'duty', 'takeOut', { id });
  expect(await named('focal-point')).toEqual(['Petru']);
  expect(await refusalOf(call(vera, 'duty', 'takeOut', { id }))).toBe('no-such-entry');
});

it('nobody is on duty without a name, a telephone, or for a house that there is not', async () => {
  const { vera } = await officeWithHouse();
  const put = (change: object) => refusalOf(call(vera, 'duty', 'put', { ...LIA, house: null, ...change }));
  expect(await put({ name: ' \u200b ' })).toBe('duty-lacks');
  expect(await put({ telephone: '' })).toBe('duty-lacks');
  expect(await put({ house: 'H9' })).toBe('duty-no-such-house');
  expect(await put({ id: 'A'.repeat(22) })).toBe('no-such-entry');
  expect(await call(vera, 'duty', 'list', {})).toEqual([]);
});

it('the house sheet says whom to call in its house', async () => {
  const { office, vera } = await officeWithHouse();
  await call(vera, 'duty', 'put', { ...LIA, house: 'H1' });
  const caseId = createCase(office.sessionOf('focal-point'), [
    { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name', shelter: 'agrees' } },
    { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
  ]);
  const wanted = { kind: 'house-sheet', caseId, language: 'en', size: 'A4' } as const;
  const { paper } = await call(vera, 'papers', 'content', wanted);
  expect(paper?.blocks).toContainEqual({
    block: 'facts',
    title: 'On duty',
    rows: [{ label: 'Lia', value: '+373 22 00 01 · nights' }],
  });
  const signed = paper?.blocks.find(({ block }) => block === 'signatures');
  expect(signed).toEqual({ block: 'signatures', labels: ['Signature on arrival', 'Signature on leaving'] });
});
