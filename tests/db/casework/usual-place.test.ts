import { expect, test } from 'vitest';
import { saveFirstContact } from '../../../db/casework/first-contact.ts';
import { usualPlace } from '../../../db/casework/usual-place.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { anOffice, type Office, outcomeOf, type Person } from './seat.ts';

function meets(office: Office, person: Person, place: string | undefined): void {
  const seat = office.seatOf(person);
  const answers = place === undefined ? {} : { 'intake.place': place };
  inTransaction(office.db, () => saveFirstContact(seat, { answers, next: 'help-today' }));
}

test('the usual place is where this worker met most people lately, the newest of two', () => {
  const office = anOffice();
  const usual = () => usualPlace(office.seatOf('caseworker'));
  expect(usual()).toBeNull();
  meets(office, 'caseworker', undefined);
  expect(usual()).toBeNull();
  meets(office, 'caseworker', 'Office, room 2');
  meets(office, 'caseworker', 'Bus station');
  expect(usual()).toBe('Bus station');
  meets(office, 'caseworker', 'Office, room 2');
  expect(usual()).toBe('Office, room 2');
});

test('nobody is shown where a colleague sits, and who meets nobody is not told', () => {
  const office = anOffice();
  meets(office, 'caseworker', 'Office, room 2');
  expect(usualPlace(office.seatOf('second-caseworker'))).toBeNull();
  expect(outcomeOf(() => usualPlace(office.seatOf('approver')))).toBe('role-may-not');
});

test('a place that was erased is not proposed any more', () => {
  const office = anOffice();
  meets(office, 'caseworker', 'Bus station');
  office.db.prepare("UPDATE record SET private_line = NULL WHERE kind = 'intake'").run();
  expect(usualPlace(office.seatOf('caseworker'))).toBeNull();
});
