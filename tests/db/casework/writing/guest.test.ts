import { describe, expect, it } from 'vitest';
import { type PageAnswers, saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import type { Language } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, type Office, recordOf, saves } from '../user-session.ts';

function saveContact(office: Office, answers: PageAnswers) {
  const session = office.sessionOf('caseworker');
  return inTransaction(office.db, () => saveFirstContact(session, { answers, next: 'help-today' }));
}

describe('who gives no name', () => {
  const nameless = (office: Office, language?: Language) => {
    const answers = { 'consent.keep': 'with-name', 'profile.sex': 'male' };
    const given = { answers, next: 'help-today', language };
    const { caseId } = inTransaction(office.db, () => saveFirstContact(office.sessionOf('caseworker'), given));
    return caseId ?? '';
  };
  const nameOf = (office: Office, caseId: string) => recordOf(office, caseId, 'identity').private['name-used'];
  /** Without the letters of the computer. */
  const guest = (office: Office, caseId: string) => String(nameOf(office, caseId)).replace(/ [B-Z]{2}(?=\d+$)/, ' ');

  it('is a guest with a number that nobody else is given, also when a guest tells their name and on another day', () => {
    const office = createOffice();
    const [first, second] = [nameless(office), nameless(office)];
    expect([first, second].map((caseId) => guest(office, caseId))).toEqual(['Guest 1', 'Guest 2']);
    const { id } = recordOf(office, first, 'identity');
    saves(office.sessionOf('caseworker'), first, { kind: 'identity', id, body: { 'name-used': 'Olga' } });
    expect(guest(office, nameless(office))).toBe('Guest 3');
    office.at('2026-05-05T10:00');
    expect(guest(office, nameless(office))).toBe('Guest 4');
  });

  it('carries two letters of the computer, so that two of one office give no name twice', () => {
    const letters = Array.from({ length: 6 }, () => {
      const office = createOffice();
      const names = [nameless(office), nameless(office)].map((caseId) => String(nameOf(office, caseId)));
      const [one, two] = names.map((name) => /^Guest ([BCDFGHJKLMNPQRSTVWXZ]{2})\d$/.exec(name)?.[1]);
      expect([one, names[0]]).toEqual([two, `Guest ${two}1`]);
      return one;
    });
    expect(new Set(letters).size).toBeGreaterThan(1);
  });

  it('is called in the language of the desk, counted with the others', () => {
    const office = createOffice();
    const names = (['en', 'fr', 'es'] as const).map((language) => guest(office, nameless(office, language)));
    expect(names).toEqual(['Guest 1', 'Sans prénom 2', 'Visita 3']);
  });

  it('is not taken for a guest of before, who was counted by the day', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [{ kind: 'identity', body: { 'name-used': 'Guest 7' } }]);
    expect(guest(office, nameless(office))).toBe('Guest 8');
  });

  it('keeps the name that they gave at an earlier contact', () => {
    const office = createOffice();
    const { caseId } = saveContact(office, { 'consent.keep': 'with-name', 'identity.name-used': 'Olga' });
    const session = office.sessionOf('caseworker');
    const again = { answers: { 'consent.keep': 'with-name' }, next: 'help-today', into: caseId ?? '' };
    inTransaction(office.db, () => saveFirstContact(session, again));
    expect(nameOf(office, caseId ?? '')).toBe('Olga');
  });
});
