import { describe, expect, it } from 'vitest';
import { houseRows, withoutCaseOn } from '../../../../db/casework/views/house.ts';
import { houseBeds, offeredHouses } from '../../../../db/casework/views/house-beds.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { registerHouse } from '../../../../db/casework/writing/register-house.ts';
import { noteStay, staysWithoutCase } from '../../../../db/casework/writing/stay-without-case.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import type { HouseBeds } from '../../../../db/contract/houses.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { closeToNamed, createCase, createOffice, type Office, type Person, refusalCode } from '../user-session.ts';

const TODAY = '2026-05-04';
function createHouse(): Office {
  const office = createOffice();
  const rooms = [
    { room: 'R2', beds: 3 },
    { room: 'R10', beds: 2 },
  ];
  inTransaction(office.db, () =>
    registerHouse(office.sessionOf('focal-point'), { code: 'H1', nameUsed: 'Garden', forWhom: ['women'], rooms }),
  );
  return office;
}
const stays = (office: Office, stay: Body, name?: string, by: Person = 'caseworker') =>
  createCase(office.sessionOf(by), [
    ...(name === undefined ? [] : [{ kind: 'identity', body: { 'name-used': name } }]),
    { kind: 'stay', body: { house: 'H1', from: '2026-05-01', ...stay } },
  ]);
const beds = (office: Office, on = TODAY, person: Person = 'shelter-manager') =>
  houseBeds(office.sessionOf(person), on);
const taken = (house: HouseBeds | undefined) => house?.days.map((day) => day.taken) ?? [];

describe('beds of a house', () => {
  it('are taken by who is there, and by each child who has an own one', () => {
    const office = createHouse();
    stays(office, { room: 'R2', 'child-list': [{ name: 'Ana', bed: true }, { name: 'Ion' }] });
    stays(office, { room: 'R10' });
    stays(office, { room: 'R10', from: '2026-05-06' });
    const [house] = beds(office);
    expect(house).toMatchObject({ code: 'H1', nameUsed: 'Garden', takes: 5 });
    expect(house?.rooms).toEqual([
      { room: 'R2', beds: 3, taken: 2 },
      { room: 'R10', beds: 2, taken: 1 },
    ]);
    expect(taken(house).slice(0, 4)).toEqual([3, 3, 4, 4]);
  });

  it('are free from the night of the day on which somebody is said to leave, and from the next of who is expected to; who should have left is there still', () => {
    const office = createHouse();
    stays(office, { until: '2026-05-05' });
    stays(office, { 'expected-until': '2026-05-04' });
    stays(office, { 'expected-until': '2026-05-02' });
    expect(taken(beds(office)[0]).slice(0, 4)).toEqual([3, 1, 1, 1]);
  });

  it('are free tonight where somebody leaves today, who is in the list of the day still, as are those without a file', () => {
    const office = createHouse();
    stays(office, { room: 'R2', until: TODAY }, 'Lia');
    stays(office, { room: 'R2', from: TODAY, until: TODAY }, 'Ana');
    stays(office, { room: 'R2', 'expected-until': TODAY }, 'Vera');
    const manager = office.sessionOf('shelter-manager');
    inTransaction(office.db, () => {
      noteStay(manager, { nameUsed: 'Mira', room: 'R2', until: TODAY });
      noteStay(manager, { nameUsed: 'Nur', room: 'R10', until: '2026-05-06' });
    });
    const [house] = beds(office);
    expect(house?.days[0]).toEqual({ taken: 2, comes: 3, leaves: 4, free: 3 });
    expect(house?.rooms.map((room) => room.taken)).toEqual([1, 1]);
    expect(today(manager).tonight).toEqual({ here: 2, arrive: 3, leave: 4 });
    const listed = [...houseRows(manager, TODAY), ...withoutCaseOn(staysWithoutCase(manager, TODAY), TODAY)];
    const named = (is: 'sleeps' | 'goes') => listed.filter((row) => row[is]).map(({ nameUsed }) => nameUsed);
    expect(listed.every(({ presence }) => presence === 'here')).toBe(true);
    expect(named('sleeps').toSorted()).toEqual(['Nur', 'Vera']);
    expect(named('goes').toSorted()).toEqual(['Ana', 'Lia', 'Mira', 'Vera']);
  });

  it('are free of who leaves before the day that is asked about, and taken by who was to have left before today', () => {
    const office = createHouse();
    stays(office, { room: 'R2', 'expected-until': '2026-05-06' });
    stays(office, { room: 'R10', 'expected-until': '2026-05-02' });
    const inRooms = (on: string) => beds(office, on)[0]?.rooms.map((room) => room.taken);
    expect([inRooms('2026-05-06'), inRooms('2026-05-07')]).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(taken(beds(office, '2026-05-07')[0])[0]).toBe(1);
    expect(taken(beds(office, '2026-05-01')[0]).slice(0, 7)).toEqual([2, 2, 2, 2, 2, 2, 1]);
    const listed = houseRows(office.sessionOf('shelter-manager'), '2026-05-07').map(({ room }) => room);
    expect(listed).toEqual(['R10']);
  });

  it('are not kept on any day for who does not come', () => {
    const office = createHouse();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: TODAY, keep: 'refuses' } },
      { kind: 'stay', body: { house: 'H1', from: '2026-05-06' } },
    ]);
    expect(taken(beds(office, '2026-05-07')[0])[0]).toBe(0);
  });

  it('show a room and a house that nobody registered, of which nobody knows the beds', () => {
    const office = createHouse();
    stays(office, { room: 'ATTIC' });
    stays(office, { house: 'H9', room: 'R1' });
    expect(beds(office)[0]?.rooms).toContainEqual({ room: 'ATTIC', beds: null, taken: 1 });
    expect(beds(office, TODAY, 'focal-point').map(({ code, takes }) => [code, takes])).toEqual([
      ['H1', 5],
      ['H9', null],
    ]);
    expect(beds(office).map(({ code }) => code)).toEqual(['H1']);
  });

  it('are counted with those whose cases are a colleague’s, and with those who have none', () => {
    const office = createHouse();
    stays(office, { room: 'R2' }, undefined, 'second-caseworker');
    inTransaction(office.db, () => {
      noteStay(office.sessionOf('shelter-manager'), { room: 'R2', until: '2026-05-05' });
      noteStay(office.sessionOf('shelter-manager'), { room: 'R2', from: '2026-05-06', until: '2026-05-08' });
    });
    const [house] = beds(office, TODAY, 'caseworker');
    expect(house?.rooms[0]).toEqual({ room: 'R2', beds: 3, taken: 2 });
    expect(taken(house).slice(0, 6)).toEqual([2, 1, 2, 2, 1, 1]);
  });

  it('are taken in one room, however its code was typed for who has no case', () => {
    const office = createHouse();
    inTransaction(office.db, () =>
      noteStay(office.sessionOf('shelter-manager'), { room: ' r2 ', until: '2026-05-05' }),
    );
    expect(beds(office)[0]?.rooms[0]).toEqual({ room: 'R2', beds: 3, taken: 1 });
  });

  it('are not kept for who was expected and does not want anything kept', () => {
    const office = createHouse();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: TODAY, keep: 'refuses' } },
      { kind: 'stay', body: { house: 'H1', from: '2026-05-06' } },
    ]);
    expect(taken(beds(office)[0]).slice(0, 4)).toEqual([0, 0, 0, 0]);
  });
});

describe('beds of one day over all houses', () => {
  const day = (office: Office, on: string, person: Person = 'focal-point') =>
    Object.fromEntries(houseBeds(office.sessionOf(person), on).map(({ code, days }) => [code, days[0]]));
  function createTwoHouses(): Office {
    const office = createHouse();
    inTransaction(office.db, () =>
      registerHouse(office.sessionOf('focal-point'), {
        code: 'H2',
        forWhom: ['men'],
        rooms: [{ room: 'R1', beds: 2 }],
      }),
    );
    stays(office, { room: 'R2', 'child-list': [{ name: 'Ana', bed: true }], 'expected-until': '2026-05-06' });
    stays(office, { room: 'R10', from: '2026-05-06', 'keep-apart-from': 'R2' }, undefined, 'second-caseworker');
    stays(office, { house: 'H2', room: 'R1' });
    inTransaction(office.db, () =>
      noteStay(office.sessionOf('shelter-manager'), { room: 'R10', from: '2026-05-06', until: '2026-05-06' }),
    );
    return office;
  }

  it('are those taken, with who comes and who leaves among them, and those free', () => {
    const office = createTwoHouses();
    expect(day(office, TODAY)).toEqual({
      H1: { taken: 2, comes: 0, leaves: 0, free: 3 },
      H2: { taken: 1, comes: 0, leaves: 0, free: 1 },
    });
    expect(day(office, '2026-05-06')).toEqual({
      H1: { taken: 3, comes: 2, leaves: 3, free: 2 },
      H2: { taken: 1, comes: 0, leaves: 0, free: 1 },
    });
    expect(day(office, '2026-05-07').H1).toEqual({ taken: 1, comes: 0, leaves: 0, free: 4 });
  });

  it('are the same for whoever asks, and of a manager those of the own house', () => {
    const office = createTwoHouses();
    expect(day(office, '2026-05-06', 'caseworker')).toEqual(day(office, '2026-05-06'));
    expect(Object.keys(day(office, '2026-05-06', 'shelter-manager'))).toEqual(['H1']);
  });

  it('are those of the list: who was to have left before today does not leave on the day that was expected', () => {
    const office = createHouse();
    stays(office, { 'expected-until': '2026-05-03' });
    stays(office, { until: '2026-05-05' });
    const goes = (on: string) => houseRows(office.sessionOf('focal-point'), on).filter((row) => row.goes).length;
    for (const on of ['2026-05-03', TODAY, '2026-05-05']) expect(goes(on)).toBe(day(office, on).H1?.leaves);
    expect([goes('2026-05-03'), goes('2026-05-05')]).toEqual([0, 1]);
  });

  it('are as many as Today says, bed for person', () => {
    const office = createTwoHouses();
    const beds = Object.values(day(office, TODAY));
    expect(beds.reduce((sum, house) => sum + (house?.taken ?? 0), 0)).toBe(3);
    expect(today(office.sessionOf('focal-point')).tonight).toEqual({ here: 2, arrive: 0, leave: 0 });
  });

  it('are not known to be free of a house that nobody registered', () => {
    const office = createHouse();
    stays(office, { house: 'H9' });
    expect(day(office, TODAY).H9).toEqual({ taken: 1, comes: 0, leaves: 0, free: null });
  });
});

describe('the rows of a house', () => {
  const rows = (office: Office) => houseRows(office.sessionOf('shelter-manager'), TODAY);

  it('tell two apart who go by one name, and mark nobody else', () => {
    const office = createHouse();
    stays(office, { room: 'R2' }, 'Lia');
    stays(office, { room: 'R10' }, 'lia ');
    stays(office, { room: 'R10' }, 'Ana');
    const marks = new Map(rows(office).map(({ nameUsed, mark }) => [nameUsed, mark]));
    expect([...marks.values()].filter((mark) => mark !== null)).toHaveLength(2);
    expect(marks.get('Ana')).toBeNull();
    expect(marks.get('Lia')).not.toBe(marks.get('lia'));
    for (const { mark, reference } of rows(office)) if (mark !== null) expect(reference.slice(-6)).toMatch(`${mark}`);
  });

  it('say which allergies were noted, and of whose file is closed to named people nothing', () => {
    const office = createHouse();
    const of = (allergies?: string) =>
      createCase(office.sessionOf('caseworker'), [
        ...(allergies === undefined ? [] : [{ kind: 'health', body: { date: TODAY, allergies } }]),
        { kind: 'stay', body: { house: 'H1', from: TODAY } },
      ]);
    of('penicillin');
    of();
    const closed = of('nuts');
    expect(rows(office).map(({ allergies }) => allergies)).toEqual(['penicillin', null, 'nuts']);
    closeToNamed(office, closed);
    expect(rows(office).map(({ allergies }) => allergies)).toEqual(['penicillin', null, null]);
  });

  it('say what to do where somebody is in danger, and never the danger', () => {
    const office = createHouse();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'intake', body: { date: TODAY, 'needs-today': ['self-harm', 'pregnancy'] } },
      { kind: 'stay', body: { house: 'H1', from: TODAY } },
    ]);
    expect(rows(office).map(({ dangers }) => dangers)).toEqual([['house-look-in']]);
    expect(JSON.stringify(rows(office))).not.toContain('self-harm');
  });
});

describe('the houses that the form of a stay offers', () => {
  it('are the registered ones with their names used and what is free tonight, and none that only a stay names', () => {
    const office = createHouse();
    stays(office, { room: 'R2' });
    stays(office, { house: 'GARDEN', room: '1' });
    expect(offeredHouses(office.sessionOf('caseworker'))).toEqual([
      {
        code: 'H1',
        nameUsed: 'Garden',
        free: 4,
        rooms: [
          { room: 'R2', beds: 3, taken: 1 },
          { room: 'R10', beds: 2, taken: 0 },
        ],
      },
    ]);
    expect(beds(office, TODAY, 'focal-point').map(({ code, isRegistered }) => [code, isRegistered])).toEqual([
      ['GARDEN', false],
      ['H1', true],
    ]);
  });

  it('are of a manager the own one, and of who sees no house none', () => {
    const office = createHouse();
    inTransaction(office.db, () =>
      registerHouse(office.sessionOf('focal-point'), { code: 'H2', forWhom: [], rooms: [] }),
    );
    const codes = (person: Person) => offeredHouses(office.sessionOf(person)).map(({ code }) => code);
    expect(codes('focal-point')).toEqual(['H1', 'H2']);
    expect(codes('shelter-manager')).toEqual(['H1']);
    expect(refusalCode(() => codes('approver'))).toBe('role-may-not');
  });
});
