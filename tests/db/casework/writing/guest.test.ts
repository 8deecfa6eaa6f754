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

  it('is a guest with a number that nobody else is given, also when a guest tells their name and on another day', () => {
    const office = createOffice();
    const [first, second] = [nameless(office), nameless(office)];
    expect([first, second].map((caseId) => nameOf(office, caseId))).toEqual(['Guest 1', 'Guest 2']);
    const { id } = recordOf(office, first, 'identity');
    saves(office.sessionOf('caseworker'), first, { kind: 'identity', id, body: { 'name-used': 'Olga' } });
    expect(nameOf(office, nameless(office))).toBe('Guest 3');
    office.at('2026-05-05T10:00');
    expect(nameOf(office, nameless(office))).toBe('Guest 4');
  });

  it('is called in the language of the desk, counted with the others', () => {
    const office = createOffice();
    const names = (['en', 'fr', 'es'] as const).map((language) => nameOf(office, nameless(office, language)));
    expect(names).toEqual(['Guest 1', 'Sans prénom 2', 'Visita 3']);
  });

  it('is not taken for a guest of before, who was counted by the day', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [{ kind: 'identity', body: { 'name-used': 'Guest 7' } }]);
    expect(nameOf(office, nameless(office))).toBe('Guest 8');
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
