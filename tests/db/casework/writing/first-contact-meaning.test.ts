import { describe, expect, test } from 'vitest';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import {
  firstContactMeaning,
  type PageAnswers,
  saveFirstContact,
  traffickingType,
} from '../../../../db/casework/writing/first-contact.ts';
import { FIRST_CONTACT } from '../../../../db/codebook/pages/first-contact.ts';
import { answersThatMean } from '../../../../db/codebook/pages/first-contact-reading.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createOffice, type Office } from '../user-session.ts';

function save(office: Office, answers: PageAnswers) {
  return inTransaction(office.db, () =>
    saveFirstContact(office.sessionOf('caseworker'), { answers, next: 'help-today' }),
  );
}

describe('what the page answers, stored nowhere', () => {
  test.each<[string, PageAnswers, string]>([
    [
      'an adult, purpose and means',
      { 'profile.age': 30, 'screening.purposes': ['work'], 'screening.means': ['debt'] },
      'first-contact-signs',
    ],
    ['an adult, a purpose alone', { 'profile.age': 30, 'screening.purposes': ['work'] }, 'first-contact-not-clear'],
    ['an adult, means alone', { 'screening.means': ['debt'] }, 'first-contact-not-clear'],
    [
      'nothing told',
      { 'screening.purposes': ['nothing-told'], 'screening.means': ['nothing-told'] },
      'first-contact-no-signs',
    ],
    [
      'a child and a purpose: means are not needed',
      { 'profile.age': 17, 'screening.purposes': ['work'] },
      'first-contact-signs-child',
    ],
    [
      'a child by the band',
      { 'profile.age-band': 'under-15', 'screening.purposes': ['work'] },
      'first-contact-signs-child',
    ],
    [
      'a child by the box',
      { 'profile.may-be-under-18': true, 'screening.purposes': ['work'] },
      'first-contact-signs-child',
    ],
    [
      'says 19, looks 15',
      { 'profile.age': 19, 'profile.age-estimated': 15, 'screening.purposes': ['work'] },
      'first-contact-signs-child',
    ],
    [
      'says 19, papers say 16',
      { 'profile.age': 19, 'profile.age-in-papers': 16, 'screening.purposes': ['work'] },
      'first-contact-signs-child',
    ],
    ['a child without a purpose', { 'profile.age': 17, 'screening.means': ['debt'] }, 'first-contact-not-clear'],
    ['nothing at all', {}, 'first-contact-no-signs'],
  ])('%s: %s', (_, answers, reading) => {
    expect(firstContactMeaning(answers).reading).toBe(reading);
  });

  test.each<[readonly string[], readonly string[], string | null]>([
    [['MDA'], ['MDA'], 'in-country'],
    [['MDA'], ['RUS'], 'cross-border'],
    [['MDA'], ['MDA', 'RUS'], 'both'],
    [['MDA', 'ROU'], ['ROU'], 'in-country'],
    [[], ['RUS'], null],
    [['MDA'], [], null],
  ])('from %j, exploited in %j: %s', (nationalities, countries, type) => {
    expect(traffickingType(nationalities, countries)).toBe(type);
    const office = createOffice();
    const { caseId } = save(office, {
      'profile.nationalities': nationalities,
      'screening.countries-of-exploitation': countries,
    });
    expect(
      caseRecords(office.db, caseId ?? '')
        .map(({ open }) => open['trafficking-type'])
        .filter((said) => said !== undefined),
    ).toEqual([]);
  });
});

test('what a page means goes by profile and screening: a name, a language of contact or a consent is not asked about', () => {
  const answers = {
    'identity.name-used': 'Quxz',
    'consent.keep': 'with-name',
    'intake.safe-to-talk': 'safe',
    'profile.age': 17,
    'screening.purposes': ['work'],
  };
  expect(answersThatMean(answers)).toEqual({ 'profile.age': 17, 'screening.purposes': ['work'] });
  expect(firstContactMeaning(answersThatMean(answers))).toEqual(firstContactMeaning(answers));
  const asked = FIRST_CONTACT.stops.flatMap(({ fields }) => fields.map(({ kind, question }) => `${kind}.${question}`));
  const meant = Object.keys(answersThatMean(Object.fromEntries(asked.map((id) => [id, true]))));
  expect(meant).toEqual(expect.arrayContaining(['profile.age', 'screening.purposes', 'screening.means']));
  expect(meant).not.toContain('identity.name-used');
});
