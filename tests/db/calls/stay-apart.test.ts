import { describe, expect, it } from 'vitest';
import { registerHouse } from '../../../db/casework/writing/register-house.ts';
import { say } from '../../../db/codebook/sentences.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { createCase, createOffice, type Office, type Person, recordOf, trail } from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const YES = { who: 'Vera', hour: '02:10' };
const STAY = { house: 'H1', from: '2026-05-01' };

function createHouse(): Office {
  const office = createOffice();
  const rooms = ['R1', 'R2', 'R3'].map((room) => ({ room, beds: 2 }));
  inTransaction(office.db, () => registerHouse(office.sessionOf('focal-point'), { code: 'H1', forWhom: [], rooms }));
  return office;
}
const comes = (office: Office, stay: Body) =>
  createCase(office.sessionOf('caseworker'), [
    { kind: 'identity', body: { 'name-used': 'Quillona' } },
    { kind: 'stay', body: { ...STAY, ...stay } },
  ]);
const saves = (office: Office, caseId: string, body: Body, more: object = {}, person: Person = 'caseworker') =>
  call(deskAt(office, person), 'records', 'save', {
    caseId,
    records: [{ kind: 'stay', id: recordOf(office, caseId, 'stay').id, body: { ...STAY, ...body } }],
    ...more,
  });
const roomOf = (office: Office, caseId: string) => recordOf(office, caseId, 'stay').open.room;
const said = async (office: Office, person: Person) =>
  (await call(deskAt(office, person), 'cases', 'house', {})).apart.map(({ house, code, places }) => [
    house,
    say(code, 'en', places),
  ]);

/** casework/RULES.md (Rooms and who must not meet). */
describe('a stay that is written with a room in which two would meet who must not', () => {
  it('is not saved: nothing is, and nobody is named; with duty’s yes it is, and House says so', async () => {
    const office = createHouse();
    comes(office, { room: 'R3' });
    const caseId = comes(office, { room: 'R1' });
    const together = { room: 'R3', 'keep-apart-from': 'R3' };
    expect(await refusalOf(saves(office, caseId, together))).toBe('room-kept-apart');
    expect([roomOf(office, caseId), await said(office, 'caseworker')]).toEqual(['R1', []]);
    expect(await refusalOf(saves(office, caseId, together, { yes: YES }))).toBe('done');
    expect(roomOf(office, caseId)).toBe('R3');
    const line = ['H1', 'Room R3 although kept apart: yes of Vera, 02:10'];
    expect([await said(office, 'shelter-manager'), await said(office, 'caseworker')]).toEqual([[line], [line]]);
    expect(trail(office).filter((line) => line.endsWith('give-room kept-apart'))).toHaveLength(1);
    expect((await call(deskAt(office, 'caseworker'), 'cases', 'house', { on: '2026-05-05' })).apart).toEqual([]);
  });

  it('is not saved of a new stay either, and is where the room is another', async () => {
    const office = createHouse();
    const caseId = createCase(office.sessionOf('caseworker'), [{ kind: 'identity', body: { 'name-used': 'Lia' } }]);
    const desk = deskAt(office, 'caseworker');
    const writes = (room: string) =>
      refusalOf(
        call(desk, 'records', 'save', {
          caseId,
          records: [{ kind: 'stay', body: { ...STAY, room, 'keep-apart-from': 'R3, R2' } }],
        }),
      );
    expect([await writes('R2'), await writes('R1')]).toEqual(['room-kept-apart', 'done']);
  });

  it('is not saved where somebody in the room is kept apart from the one that is left', async () => {
    const office = createHouse();
    comes(office, { room: 'R2', 'keep-apart-from': 'R1' });
    const caseId = comes(office, { room: 'R1' });
    expect(await refusalOf(saves(office, caseId, { room: 'R2' }))).toBe('room-kept-apart');
    expect(await refusalOf(saves(office, caseId, { room: 'R2' }, { yes: YES }))).toBe('done');
    expect(await said(office, 'shelter-manager')).toHaveLength(1);
  });

  it('is asked about once: what else is written of the stay is saved', async () => {
    const office = createHouse();
    const caseId = comes(office, { room: 'R3', 'keep-apart-from': 'R3' });
    expect(await said(office, 'shelter-manager')).toEqual([
      ['H1', 'Room R3: meets whom they are to be kept apart from'],
    ]);
    const body = { room: 'R3', 'keep-apart-from': 'R3' };
    expect(await refusalOf(saves(office, caseId, { ...body, wishes: 'a window' }))).toBe('done');
    expect(await refusalOf(saves(office, caseId, { ...body, from: '2026-05-02' }))).toBe('room-kept-apart');
  });
});
