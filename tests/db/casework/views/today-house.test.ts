import { describe, expect, it } from 'vitest';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { today } from '../../../../db/casework/views/today.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { noteStay } from '../../../../db/casework/writing/stay-without-case.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, type Office, type Person } from '../user-session.ts';

function resident(office: Office, name: string, ...more: readonly RecordToSave[]): void {
  createCase(office.sessionOf('caseworker'), [{ kind: 'identity', body: { 'name-used': name } }, ...more]);
}
const stay = (house: string, more = {}): RecordToSave => ({
  kind: 'stay',
  body: { house, from: '2026-05-01', ...more },
});
const medicines: RecordToSave = {
  kind: 'health',
  body: {
    date: '2026-05-01',
    'medicine-list': [
      { name: 'Iron', dose: '1', hours: '20:00' },
      { name: 'Drops', dose: '2', hours: '08:00 20:00' },
      { name: 'Syrup', dose: 'when needed' },
    ],
  },
};
const group = (office: Office, person: Person, name: string) =>
  today(office.sessionOf(person)).groups.find((one) => one.group === name)?.lines ?? [];

describe('the Today of a house', () => {
  it('says medicines by the hour, by the name used, of who is in the own house', () => {
    const office = createOffice();
    resident(office, 'Ana', stay('H1'), medicines);
    resident(office, 'Other', stay('H2'), medicines);
    resident(office, 'Comes', stay('H1', { from: '2026-05-09' }), medicines);
    const said = group(office, 'shelter-manager', 'medicines').map(({ hour, places, nameUsed }) => [
      hour,
      places.name,
      nameUsed,
    ]);
    expect(said).toEqual([
      ['08:00', 'Drops', 'Ana'],
      ['20:00', 'Iron', 'Ana'],
      ['20:00', 'Drops', 'Ana'],
      [null, 'Syrup', 'Ana'],
    ]);
    expect(group(office, 'focal-point', 'medicines')).toEqual([]);
  });

  it('says the appointments of today, and who fetches', () => {
    const office = createOffice();
    const rows = [
      { day: '2026-05-04', hour: '15:00', 'house-does': 'opens the gate', 'fetched-by': 'Vera' },
      { day: '2026-05-04', hour: '09:30', 'house-does': 'wakes her' },
      { day: '2026-05-05', hour: '09:30', 'house-does': 'tomorrow' },
    ];
    resident(office, 'Ana', stay('H1', { 'appointment-list': rows }));
    const said = group(office, 'shelter-manager', 'appointments').map(({ code, hour, places }) => [code, hour, places]);
    expect(said).toEqual([
      ['today-appointment', '09:30', { does: 'wakes her' }],
      ['today-appointment-fetched', '15:00', { does: 'opens the gate', who: 'Vera' }],
    ]);
  });

  it('says of whose stay begins today what House says: here, arrived today, and not still to come', () => {
    const office = createOffice();
    resident(office, 'Ana', stay('H1', { from: '2026-05-04' }));
    resident(office, 'Bea', stay('H1', { from: '2026-05-05' }));
    expect(
      houseRows(office.sessionOf('shelter-manager'), '2026-05-04').map(({ nameUsed, presence }) => [
        nameUsed,
        presence,
      ]),
    ).toEqual([
      ['Ana', 'here'],
      ['Bea', 'arriving'],
    ]);
    expect(group(office, 'shelter-manager', 'house').map(({ nameUsed, code }) => [nameUsed, code])).toEqual([
      ['Ana', 'today-arrived'],
      ['Bea', 'today-arriving'],
    ]);
  });

  it('counts who is there tonight, of the own house, and of every house to who works on cases', () => {
    const office = createOffice();
    resident(office, 'Ana', stay('H1', { until: '2026-05-04' }));
    resident(office, 'Bea', stay('H1', { from: '2026-05-04' }));
    resident(office, 'Cleo', stay('H2'));
    expect(today(office.sessionOf('shelter-manager')).tonight).toEqual({ here: 1, arrive: 1, leave: 1 });
    expect(today(office.sessionOf('focal-point')).tonight).toEqual({ here: 2, arrive: 1, leave: 1 });
    for (const person of ['caseworker', 'approver', 'hq-case-manager', 'hq-analyst'] as const) {
      expect(today(office.sessionOf(person)).tonight).toBeNull();
    }
  });

  it('counts whoever is there, with those who have no case, and nobody who does not come', () => {
    const office = createOffice();
    resident(office, 'Ana', stay('H1', { 'expected-until': '2026-05-02' }));
    resident(office, 'Bea', stay('H1', { from: '2026-05-06' }));
    inTransaction(office.db, () => noteStay(office.sessionOf('shelter-manager'), { until: '2026-05-05' }));
    for (const person of ['shelter-manager', 'focal-point'] as const) {
      expect(today(office.sessionOf(person)).tonight).toEqual({ here: 2, arrive: 1, leave: 0 });
    }
  });

  it('counts among who leaves those who are expected to, and on the last day of a month those who leave in it', () => {
    const office = createOffice();
    resident(office, 'Ana', stay('H1', { 'expected-until': '2026-05-31' }));
    resident(office, 'Bea', stay('H1', { until: '2026-05' }));
    resident(office, 'Cleo', stay('H1', { until: '2026-06-01', 'expected-until': '2026-05-31' }));
    office.at('2026-05-31T10:00');
    expect(today(office.sessionOf('shelter-manager')).tonight).toEqual({ here: 2, arrive: 0, leave: 2 });
  });
});
