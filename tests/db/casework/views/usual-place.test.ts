import { expect, test } from 'vitest';
import { usualPlace } from '../../../../db/casework/views/usual-place.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createOffice, type Office, type Person, refusalCode } from '../user-session.ts';

function meets(office: Office, person: Person, place: string | undefined): void {
  const session = office.sessionOf(person);
  const answers = place === undefined ? {} : { 'intake.place': place };
  inTransaction(office.db, () => saveFirstContact(session, { answers, next: 'help-today' }));
}

test('the usual place is where this worker met most people lately, the newest of two', () => {
  const office = createOffice();
  const usual = () => usualPlace(office.sessionOf('caseworker'));
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
  const office = createOffice();
  meets(office, 'caseworker', 'Office, room 2');
  expect(usualPlace(office.sessionOf('second-caseworker'))).toBeNull();
  expect(refusalCode(() => usualPlace(office.sessionOf('approver')))).toBe('role-may-not');
});

test('a place that was erased is not proposed any more', () => {
  const office = createOffice();
  meets(office, 'caseworker', 'Bus station');
  office.db.prepare("UPDATE record SET private_line = NULL WHERE kind = 'intake'").run();
  expect(usualPlace(office.sessionOf('caseworker'))).toBeNull();
});
