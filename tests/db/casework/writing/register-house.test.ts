import { describe, expect, it } from 'vitest';
import { houseRows } from '../../../../db/casework/views/house.ts';
import {
  housesFor,
  namedHousesFor,
  registerHouse,
  takeHouseOut,
} from '../../../../db/casework/writing/register-house.ts';
import { nameAt } from '../../../../db/contract/former-names.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, type Office, type Person, refusalCode, trail } from '../user-session.ts';

const GARDEN = {
  code: 'h1',
  nameUsed: 'Garden',
  forWhom: ['women', 'families'],
  rooms: [
    { room: 'r10', beds: 1 },
    { room: 'r 2', beds: 3 },
  ],
} as const;
const registers = (office: Office, more: object = {}, person: Person = 'focal-point') =>
  inTransaction(office.db, () => registerHouse(office.sessionOf(person), { ...GARDEN, ...more }));
const seen = (office: Office, person: Person) => housesFor(office.sessionOf(person));

/** casework/RULES.md (Houses). */
describe('the register of houses', () => {
  it('holds a house by its code, with rooms in their order, and as many people as beds where no number was given', () => {
    const office = createOffice();
    registers(office);
    expect(seen(office, 'focal-point')).toEqual([
      {
        code: 'H1',
        nameUsed: 'Garden',
        forWhom: ['women', 'families'],
        capacity: 4,
        complaintsTo: null,
        rooms: [
          { room: 'R-2', beds: 3 },
          { room: 'R10', beds: 1 },
        ],
      },
    ]);
  });

  it('is changed as a whole, and a house is taken out with its rooms', () => {
    const office = createOffice();
    registers(office);
    registers(office, { nameUsed: '', capacity: 2, rooms: [{ room: 'R3', beds: 2 }] });
    expect(seen(office, 'focal-point')).toMatchObject([{ nameUsed: null, capacity: 2, rooms: [{ room: 'R3' }] }]);
    inTransaction(office.db, () => takeHouseOut(office.sessionOf('focal-point'), 'H1'));
    expect(seen(office, 'focal-point')).toEqual([]);
    expect(trail(office)).toEqual(['1 register-house', '1 register-house', '1 take-house-out']);
  });

  it('keeps what a house was called, and where it had no name, so that what was written then says what it was called then', () => {
    const office = createOffice();
    const named = (person: Person = 'caseworker') => namedHousesFor(office.sessionOf(person));
    const calledAt = (minute: string) => named().map((house) => nameAt(house, minute));
    registers(office);
    office.at('2026-05-06T09:30');
    registers(office, { nameUsed: '' });
    office.at('2026-05-08T09:30');
    registers(office, { nameUsed: 'Hill' });
    expect(['2026-05-04T10:00Z', '2026-05-07T10:00Z', '2026-05-09T10:00Z'].map(calledAt)).toEqual([
      ...[['Garden'], [null], ['Hill']],
    ]);
    expect(seen(office, 'focal-point')).toMatchObject([{ code: 'H1', nameUsed: 'Hill' }]);
    registers(office, { nameUsed: '' });
    expect(named()).toMatchObject([{ code: 'H1', name: null, formerNames: [{ name: 'Garden' }] }]);
    registers(office, { code: 'H2', nameUsed: 'River' });
    expect(named('shelter-manager').map(({ code }) => code)).toEqual(['H1']);
    expect(refusalCode(() => named('approver'))).toBe('role-may-not');
  });

  it('keeps the name of a house that was taken out, which comes back with it', () => {
    const office = createOffice();
    registers(office);
    inTransaction(office.db, () => takeHouseOut(office.sessionOf('focal-point'), 'H1'));
    expect(namedHousesFor(office.sessionOf('caseworker'))).toEqual([{ code: 'H1', name: 'Garden', formerNames: [] }]);
    office.at('2026-05-06T09:30');
    registers(office, { isNew: true, nameUsed: 'Begun anew' });
    expect(seen(office, 'focal-point')).toMatchObject([{ nameUsed: 'Begun anew', capacity: 4 }]);
    expect(namedHousesFor(office.sessionOf('caseworker'))).toMatchObject([
      { name: 'Begun anew', formerNames: [{ name: 'Garden' }] },
    ]);
  });

  it('holds whom who stays there can complain to, without signs that deceive, until that is taken out', () => {
    const office = createOffice();
    const held = () => seen(office, 'shelter-manager').map(({ complaintsTo }) => complaintsTo);
    registers(office, { complaintsTo: ' Ms\u202e Orlova\n+996 555 010 ' });
    expect(held()).toEqual(['Ms Orlova\n+996 555 010']);
    registers(office, { complaintsTo: ' \u200b' });
    expect(held()).toEqual([null]);
  });

  it('is written by the focal point; a manager reads the own house and no other', () => {
    const office = createOffice();
    registers(office);
    registers(office, { code: 'H2' });
    expect(seen(office, 'shelter-manager').map(({ code }) => code)).toEqual(['H1']);
    expect(seen(office, 'caseworker').map(({ code }) => code)).toEqual(['H1', 'H2']);
    for (const person of ['caseworker', 'shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(refusalCode(() => registers(office, {}, person))).toBe('role-may-not');
    }
    expect(refusalCode(() => seen(office, 'approver'))).toBe('role-may-not');
  });

  it('takes no room twice, however it is typed', () => {
    const office = createOffice();
    const twice = [
      { room: 'r2', beds: 1 },
      { room: 'R2 ', beds: 2 },
    ];
    expect(refusalCode(() => registers(office, { rooms: twice }))).toBe('house-two-rooms');
    expect(seen(office, 'focal-point')).toEqual([]);
  });

  it('takes no house in the place of another that has its code', () => {
    const office = createOffice();
    registers(office);
    const again = { isNew: true, code: ' H1', nameUsed: 'Hill', rooms: [] };
    expect(refusalCode(() => registers(office, again))).toBe('house-code-taken');
    expect(seen(office, 'focal-point')).toMatchObject([
      { nameUsed: 'Garden', rooms: [{ room: 'R-2' }, { room: 'R10' }] },
    ]);
    expect(refusalCode(() => registers(office, { ...again, code: 'h2' }))).toBe('done');
  });

  it('takes no code that a stay could not name', () => {
    const office = createOffice();
    const room = 'к 4';
    expect(refusalCode(() => registers(office, { rooms: [{ room, beds: 1 }] }))).toBe('house-not-a-code');
    expect(refusalCode(() => registers(office, { code: 'Дом' }))).toBe('house-not-a-code');
    expect(seen(office, 'focal-point')).toEqual([]);
  });

  it('hides nobody: who stays in a house or a room that is not in it shows as before', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H9', room: 'R7', from: '2026-05-01' } },
    ]);
    const rows = () => houseRows(office.sessionOf('focal-point'), '2026-05-04').map(({ house, room }) => [house, room]);
    const before = rows();
    registers(office);
    expect(rows()).toEqual(before);
    expect(before).toEqual([['H9', 'R7']]);
  });
});
