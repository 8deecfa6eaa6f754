import { describe, expect, it } from 'vitest';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { giveRoom, roomsFor } from '../../../../db/casework/writing/give-room.ts';
import { registerHouse } from '../../../../db/casework/writing/register-house.ts';
import {
  endStay,
  nightsOfStays,
  noteStay,
  staysWithoutCase,
} from '../../../../db/casework/writing/stay-without-case.ts';
import { say } from '../../../../db/codebook/sentences.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  createCase,
  createOffice,
  type Office,
  type Person,
  recordOf,
  refusalCode,
  saves,
  trail,
} from '../user-session.ts';

const YES = { who: 'Vera', hour: '02:10' };
function createHouse(): Office {
  const office = createOffice();
  const rooms = ['R1', 'R2', 'R3'].map((room) => ({ room, beds: 2 }));
  inTransaction(office.db, () => registerHouse(office.sessionOf('focal-point'), { code: 'H1', forWhom: [], rooms }));
  return office;
}
function comes(office: Office, stay: Body = {}, by: Person = 'caseworker') {
  const body = { house: 'H1', from: '2026-05-06', ...stay };
  const caseId = createCase(office.sessionOf(by), [
    { kind: 'identity', body: { 'name-used': 'Quillona' } },
    { kind: 'stay', body },
  ]);
  return { caseId, stay: recordOf(office, caseId, 'stay').id };
}
const gives = (
  office: Office,
  of: ReturnType<typeof comes>,
  room: string,
  more: object = {},
  person: Person = 'shelter-manager',
) => inTransaction(office.db, () => giveRoom(office.sessionOf(person), { ...of, room, ...more }));
const roomOf = (office: Office) => houseRows(office.sessionOf('focal-point'), '2026-05-04').map(({ room }) => room);
/** A house has a group of its own on its manager's Today; on the office's it is about safety. */
const linesOf = (office: Office, person: Person) =>
  today(office.sessionOf(person))
    .groups.flatMap(({ group, lines }) => (group === (person === 'shelter-manager' ? 'house' : 'safety') ? lines : []))
    .filter(({ code }) => code.startsWith('today-apart'))
    .map(({ code, places }) => say(code, 'en', places));

/** casework/RULES.md (Rooms and who must not meet). */
describe('a room for whoever is expected', () => {
  it('is given by the manager of the house, and the rest of the stay stays as it was written', () => {
    const office = createHouse();
    const of = comes(office, { 'expected-until': '2026-06-01', wishes: 'a window' });
    gives(office, of, 'r2');
    expect(recordOf(office, of.caseId, 'stay')).toMatchObject({
      open: { house: 'H1', room: 'R2', from: '2026-05-06', 'expected-until': '2026-06-01' },
      private: { wishes: 'a window' },
    });
  });

  it('is offered with its free beds on the day on which they come', () => {
    const office = createHouse();
    comes(office, { from: '2026-05-01', until: '2026-05-05', room: 'R1' });
    comes(office, { from: '2026-05-05', room: 'R2' });
    const of = comes(office);
    expect(roomsFor(office.sessionOf('shelter-manager'), of)).toEqual([
      { room: 'R1', beds: 2, taken: 0, apart: false },
      { room: 'R2', beds: 2, taken: 1, apart: false },
      { room: 'R3', beds: 2, taken: 0, apart: false },
    ]);
  });

  it('is offered and given for a stay of the case that was opened, and for no other', () => {
    const office = createHouse();
    const theirs = comes(office, {}, 'second-caseworker');
    const mixed = { ...comes(office), stay: theirs.stay };
    expect(refusalCode(() => roomsFor(office.sessionOf('caseworker'), mixed))).toBe('no-stay');
    expect(refusalCode(() => gives(office, mixed, 'R1', {}, 'caseworker'))).toBe('no-stay');
  });

  it.each<[string, Person, Body, string]>([
    ['the manager of another house', 'shelter-manager', { house: 'H2' }, 'not-in-your-house'],
    ['an approver', 'approver', {}, 'role-may-not'],
    ['a caseworker whose case it is not', 'second-caseworker', {}, 'case-of-another'],
    ['the focal point', 'focal-point', { house: 'H2' }, 'done'],
  ])('is given by %s: %s', (_, person, stay, outcome) => {
    const office = createHouse();
    const of = comes(office, stay);
    expect(refusalCode(() => gives(office, of, 'R1', {}, person))).toBe(outcome);
  });
});

describe('a room of another house', () => {
  const twoHouses = () => {
    const office = createHouse();
    const rooms = [{ room: 'R1', beds: 4 }];
    inTransaction(office.db, () => registerHouse(office.sessionOf('focal-point'), { code: 'H2', forWhom: [], rooms }));
    return office;
  };

  it.each<[string, Body]>([
    ['a house that nobody registered', { house: 'GARDEN', room: '1' }],
    ['no house', { house: { missing: 'not-asked' } }],
  ])('is given to whoever is noted in %s', (_, stay) => {
    const office = twoHouses();
    const of = comes(office, stay);
    const session = office.sessionOf('focal-point');
    expect(roomsFor(session, { ...of, house: 'h2' })).toEqual([{ room: 'R1', beds: 4, taken: 0, apart: false }]);
    gives(office, of, 'R1', { house: 'h2' }, 'focal-point');
    expect(recordOf(office, of.caseId, 'stay').open).toMatchObject({ house: 'H2', room: 'R1', from: '2026-05-06' });
  });

  it('is none while nobody has said which house', () => {
    const office = twoHouses();
    const of = comes(office, { house: { missing: 'not-asked' } });
    expect(roomsFor(office.sessionOf('focal-point'), of)).toEqual([]);
    expect(refusalCode(() => gives(office, of, 'R1', {}, 'focal-point'))).toBe('no-stay');
  });

  it('is neither shown to nor given by the manager of the one that is left', () => {
    const office = twoHouses();
    const of = comes(office, { room: 'R2' });
    expect(refusalCode(() => roomsFor(office.sessionOf('shelter-manager'), { ...of, house: 'H2' }))).toBe(
      'not-in-your-house',
    );
    expect(refusalCode(() => gives(office, of, 'R1', { house: 'H2' }))).toBe('not-in-your-house');
    expect(roomOf(office)).toEqual(['R2']);
  });

  it('is no room to keep apart from by the code of the room that is left in the other house', () => {
    const office = twoHouses();
    comes(office, { house: 'H2', from: '2026-05-01', room: 'R1', 'keep-apart-from': 'R3' });
    const of = comes(office, { room: 'R3' });
    const apart = () => roomsFor(office.sessionOf('focal-point'), { ...of, house: 'H2' }).map((room) => room.apart);
    expect(apart()).toEqual([false]);
    const body = { house: 'H1', from: '2026-05-06', room: 'R3', 'keep-apart-from': 'R1' };
    saves(office.sessionOf('caseworker'), of.caseId, { kind: 'stay', id: of.stay, body });
    expect(apart()).toEqual([true]);
    expect(refusalCode(() => gives(office, of, 'R1', { house: 'H2' }, 'focal-point'))).toBe('room-kept-apart');
  });
});

describe('who must not meet', () => {
  const apart = (office: Office) => comes(office, { 'keep-apart-from': 'R2' });

  it('is warned of before the room is given: nothing is saved, other rooms are offered, and nobody is named', () => {
    const office = createHouse();
    comes(office, { from: '2026-05-01', room: 'R2' }, 'second-caseworker');
    const of = apart(office);
    expect(refusalCode(() => gives(office, of, 'R2'))).toBe('room-kept-apart');
    expect(roomOf(office)).toEqual([null, 'R2']);
    const offered = roomsFor(office.sessionOf('shelter-manager'), of);
    expect(offered.map(({ room, apart: isApart }) => [room, isApart])).toEqual([
      ['R1', false],
      ['R2', true],
      ['R3', false],
    ]);
    expect(JSON.stringify(offered)).not.toContain('Quillona');
  });

  it('goes on with duty’s yes, which stands on Today of the house and the focal point until it is otherwise', () => {
    const office = createHouse();
    const of = apart(office);
    gives(office, of, 'R2', { yes: YES });
    const line = 'Room R2 although kept apart: yes of Vera, 02:10';
    expect([linesOf(office, 'shelter-manager'), linesOf(office, 'focal-point')]).toEqual([[line], [line]]);
    expect(linesOf(office, 'caseworker')).toEqual([]);
    expect(trail(office)).toContain('4 give-room kept-apart');
    gives(office, of, 'R3');
    expect(linesOf(office, 'shelter-manager')).toEqual([]);
    // A yes was to one room at one hour, and opens it no second time.
    expect(refusalCode(() => gives(office, of, 'R2'))).toBe('room-kept-apart');
  });

  it('stands on Today too where the room was written in the case, and nobody was asked', () => {
    const office = createHouse();
    const { caseId, stay } = apart(office);
    const body = { house: 'H1', from: '2026-05-06', 'keep-apart-from': 'R2', room: 'R2' };
    saves(office.sessionOf('caseworker'), caseId, { kind: 'stay', id: stay, body });
    expect(linesOf(office, 'shelter-manager')).toEqual(['Room R2: meets whom they are to be kept apart from']);
  });

  it('is found where somebody moves in with whom is kept apart from the room they leave', () => {
    const office = createHouse();
    comes(office, { room: 'R1', 'keep-apart-from': 'R3' });
    const of = comes(office, { room: 'R3' });
    expect(refusalCode(() => gives(office, of, 'R1'))).toBe('room-kept-apart');
    gives(office, of, 'R1', { yes: YES });
    expect(linesOf(office, 'focal-point')).toHaveLength(1);
  });

  it('stands on Today as long as two meet, and not because somebody once said yes', () => {
    const office = createHouse();
    const first = comes(office, { room: 'R1', from: '2026-05-01', 'keep-apart-from': 'R3' });
    const second = comes(office, { room: 'R3', from: '2026-05-01' });
    gives(office, second, 'R1', { yes: YES });
    // The room is given once more: duty was asked about it, and is asked again.
    expect(refusalCode(() => gives(office, second, 'R1'))).toBe('room-kept-apart');
    expect(linesOf(office, 'focal-point')).toHaveLength(1);
    gives(office, first, 'R2');
    expect(linesOf(office, 'focal-point')).toEqual([]);
    const { caseId, stay } = apart(office);
    gives(office, { caseId, stay }, 'R2', { yes: YES });
    const body = { house: 'H1', from: '2026-05-06', room: 'R2' };
    saves(office.sessionOf('caseworker'), caseId, { kind: 'stay', id: stay, body });
    expect(linesOf(office, 'focal-point')).toEqual([]);
  });

  it('is no yes to a room that was left meanwhile and written in the case again', () => {
    const office = createHouse();
    const { caseId, stay } = apart(office);
    gives(office, { caseId, stay }, 'R2', { yes: YES });
    for (const room of ['R3', 'R2']) {
      const body = { house: 'H1', from: '2026-05-06', 'keep-apart-from': 'R2', room };
      saves(office.sessionOf('caseworker'), caseId, { kind: 'stay', id: stay, body });
    }
    expect(linesOf(office, 'focal-point')).toEqual(['Room R2: meets whom they are to be kept apart from']);
  });

  it('is not asked about somebody who has left before the other comes', () => {
    const office = createHouse();
    comes(office, { room: 'R1', from: '2026-05-01', until: '2026-05-05', 'keep-apart-from': 'R3' });
    const of = comes(office, { room: 'R3' });
    expect(refusalCode(() => gives(office, of, 'R1'))).toBe('done');
  });
});

describe('a bed for somebody who comes and has no case', () => {
  const notes = (office: Office, more: object) =>
    inTransaction(office.db, () =>
      noteStay(office.sessionOf('shelter-manager'), { nameUsed: 'Farrimonde', until: '2026-05-08', ...more }),
    );
  const seen = (office: Office) =>
    staysWithoutCase(office.sessionOf('shelter-manager'), office.today()).map(({ first, until }) => [first, until]);

  it('is kept from the day they come, at most fourteen ahead', () => {
    const office = createOffice();
    notes(office, { from: '2026-05-06' });
    expect(seen(office)).toEqual([['2026-05-06', '2026-05-08']]);
    for (const from of ['2026-05-03', '2026-05-19', '2026-05']) {
      expect(refusalCode(() => notes(office, { from, until: '2026-05-20' }))).toBe('stay-from-when');
    }
    expect(refusalCode(() => notes(office, { from: '2026-05-09' }))).toBe('stay-until-when');
  });

  it('can be changed until they come; then they came when they did', () => {
    const office = createOffice();
    const id = notes(office, { from: '2026-05-06' });
    notes(office, { id, from: '2026-05-07' });
    office.at('2026-05-07T20:00');
    notes(office, { id, from: '2026-05-08' });
    expect(seen(office)).toEqual([['2026-05-07', '2026-05-08']]);
  });

  it('counts no night where they did not come', () => {
    const office = createOffice();
    const id = notes(office, { from: '2026-05-06' });
    inTransaction(office.db, () => endStay(office.sessionOf('shelter-manager'), id, false));
    expect(seen(office)).toEqual([]);
    expect(nightsOfStays(office.sessionOf('focal-point'))).toEqual([]);
  });
});
