import { describe, expect, it } from 'vitest';
import { FIRST_CONTACT } from '../../../../db/codebook/pages/first-contact.ts';
import {
  answersToSend,
  broughtBack,
  countAway,
  headerAnswers,
  putAway,
  stopsOf,
  withPageAnswer,
} from '../../../../renderer/screens/first-contact/page-answers.ts';

const header = headerAnswers(FIRST_CONTACT, { today: '2026-11-22', hour: 14, country: 'KGZ', place: null });
const saveKey = (code: string) => {
  const found = FIRST_CONTACT.save.keys.find((key) => key.code === code);
  if (found === undefined) throw new Error(`no save key ${code}`);
  return found;
};
const numbers = (answers: Parameters<typeof stopsOf>[1]) => stopsOf(FIRST_CONTACT, answers).map(({ number }) => number);

describe('the page of a first contact', () => {
  it('asks twelve questions', () => expect(numbers({})).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));

  it('shrinks to the needs and how to meet when it is not safe to talk', () => {
    expect(numbers({ 'intake.safe-to-talk': 'not-safe' })).toEqual([1, 5]);
  });

  it('is filled with the day, the hour and the country of the desk', () => {
    expect(header).toMatchObject({ 'intake.date': '2026-11-22', 'intake.hour': 14, 'intake.country': 'KGZ' });
  });

  it('forgets the name at once when the person wants none written down', () => {
    const named = withPageAnswer(
      { answers: { 'consent.keep': 'with-name', 'identity.name-used': 'Vera' }, typed: {} },
      'consent.keep',
      'without-name',
    );
    expect(named.answers).toEqual({ 'consent.keep': 'without-name' });
  });

  describe('where the person does not want anything kept', () => {
    const told = {
      ...header,
      'consent.keep': 'refuses',
      'identity.name-used': 'Vera',
      'intake.needs-today': ['safe-place'],
      'profile.sex': 'female',
      'profile.age': 24,
      'safe-contact.how': 'through Vera',
    };

    it('leaves the question itself, sex and age group; country and month fill themselves, and a key saves', () => {
      expect(numbers(told)).toEqual([2, 7, 8]);
      const asked = stopsOf(FIRST_CONTACT, told).flatMap(({ fields }) => fields.map(({ question }) => question));
      expect(asked).toEqual(['keep', 'limits-explained', 'sex', 'age', 'age-band']);
      expect(numbers({ ...told, 'intake.safe-to-talk': 'not-safe' })).toEqual([2, 7, 8]);
    });

    it('sends nothing else, whatever was typed before and whichever key saves', () => {
      const left = { 'consent.keep': 'refuses', 'intake.country': 'KGZ', 'profile.sex': 'female', 'profile.age': 24 };
      const { answers } = putAway({ answers: told, typed: {} }).left;
      for (const { code } of FIRST_CONTACT.save.keys) {
        expect(answersToSend(FIRST_CONTACT, answers, saveKey(code), {})).toEqual(left);
      }
    });

    it('puts the rest away, says how much, and brings it back with another answer: the name only where one may be written', () => {
      const { left, away } = putAway({ answers: told, typed: { 'intake.place': 'Sta' } });
      expect(left).toMatchObject({ typed: {} });
      expect(countAway(away)).toBe(3);
      const back = (keep: string) => broughtBack(withPageAnswer(left, 'consent.keep', keep), away);
      expect(back('with-name')).toEqual({
        answers: { ...told, 'consent.keep': 'with-name' },
        typed: { 'intake.place': 'Sta' },
      });
      expect(back('without-name').answers['identity.name-used']).toBeUndefined();
    });
  });

  it('saves nothing that is not on the page any more', () => {
    const answers = {
      ...header,
      'intake.safe-to-talk': 'not-safe',
      'intake.meet-how': 'at the church, Sunday',
      'screening.purposes': ['begging'],
      'safe-contact.how': 'never shown for this key',
    };
    expect(answersToSend(FIRST_CONTACT, answers, saveKey('advice-only'), {})).toEqual({
      ...header,
      'intake.safe-to-talk': 'not-safe',
      'intake.meet-how': 'at the church, Sunday',
    });
  });

  it('saves the safe way to reach someone with the keys that ask for it', () => {
    const answers = { 'safe-contact.how': 'through Vera' };
    expect(answersToSend(FIRST_CONTACT, answers, saveKey('help-today'), {})).toEqual(answers);
  });

  it('a proposal is saved unless it was overruled', () => {
    const proposed = { 'screening.trafficking-type': 'cross-border' };
    expect(answersToSend(FIRST_CONTACT, {}, saveKey('left'), proposed)).toEqual(proposed);
    const overruled = { 'screening.trafficking-type': 'both' };
    expect(answersToSend(FIRST_CONTACT, overruled, saveKey('left'), proposed)).toEqual(overruled);
  });
});
