import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEXT_LENGTH } from '../../../db/codebook/answer-value.ts';
import { checkBody } from '../../../db/codebook/answers.ts';
import { LONGEST_TEXT } from '../../../db/codebook/bounds.ts';
import { CONSENT } from '../../../db/codebook/forms/consent.ts';
import { DECISION } from '../../../db/codebook/forms/decision.ts';
import { IDENTITY } from '../../../db/codebook/forms/identity.ts';
import { INTAKE } from '../../../db/codebook/forms/intake.ts';
import { PROFILE } from '../../../db/codebook/forms/profile.ts';
import { SCREENING } from '../../../db/codebook/forms/screening.ts';
import type { Form } from '../../../db/codebook/types.ts';

const RECORD = 'AAAAAAAAAAAAAAAAAAAAAA';

function faults(form: Form, body: Record<string, unknown>): readonly string[] {
  return checkBody(form, body).faults.map(({ question, code }) => `${question}: ${code}`);
}

describe('an answer that cannot be true', () => {
  it.each<[string, Form, Record<string, unknown>, string]>([
    ['31 September', IDENTITY, { 'birth-date': '1999-09-31' }, 'birth-date: answer-no-such-day'],
    ['a country that is none', PROFILE, { nationalities: ['MDA', 'XYZ'] }, 'nationalities: answer-no-such-country'],
    ['a country by its name', IDENTITY, { 'birth-country': 'Moldova' }, 'birth-country: answer-no-such-country'],
    ['a language that is none', CONSENT, { language: 'zzz' }, 'language: answer-no-such-language'],
    ['a currency that is none', DECISION, { currency: 'DOLLAR' }, 'currency: answer-no-such-currency'],
    ['an age of 200', PROFILE, { age: 200 }, 'age: answer-number-too-large'],
    ['an age below birth', PROFILE, { age: -1 }, 'age: answer-number-too-small'],
    ['half a year', PROFILE, { age: 17.5 }, 'age: answer-wrong-shape'],
    ['an age in letters', PROFILE, { age: '17' }, 'age: answer-wrong-shape'],
    ['a code of another list', PROFILE, { sex: 'feminine' }, 'sex: answer-unknown-code'],
    ['several where one is asked', PROFILE, { sex: ['female'] }, 'sex: answer-wrong-shape'],
    ['one where several are asked', PROFILE, { nationalities: 'MDA' }, 'nationalities: answer-wrong-shape'],
    ['a village in capitals for its province', INTAKE, { province: 'DALNIE-SADY' }, 'province: answer-not-a-province'],
    ['a project’s name for its code', DECISION, { project: 'Project X' }, 'project: answer-not-a-register-code'],
    ['a citation of nothing', DECISION, { answers: ['last one', 'date'] }, 'answers: answer-not-a-citation'],
    ['a question of another form', PROFILE, { 'family-name': 'Munteanu' }, 'family-name: answer-unknown-question'],
    ['a question of a prototype', PROFILE, { constructor: 'x' }, 'constructor: answer-unknown-question'],
    ['why there is none, in other words', PROFILE, { sex: { missing: 'forgot' } }, 'sex: answer-wrong-shape'],
    [
      'a value and a reason at once',
      PROFILE,
      { sex: { missing: 'unknown', value: 'male' } },
      'sex: answer-wrong-shape',
    ],
    ['half a character', INTAKE, { partner: 'caf\ud83d' }, 'partner: answer-bad-text'],
    ['an invisible sign', INTAKE, { partner: 'police\u0000' }, 'partner: answer-bad-text'],
    ['a line too long', INTAKE, { partner: 'x'.repeat(TEXT_LENGTH + 1) }, 'partner: answer-too-long'],
    ['an account too long', SCREENING, { narrative: 'x'.repeat(LONGEST_TEXT + 1) }, 'narrative: answer-too-long'],
  ])('%s is refused', (_, form, body, fault) => {
    expect(faults(form, body)).toEqual([fault]);
    expect(checkBody(form, body).body).toEqual({});
  });

  it('does not take what is right down with it', () => {
    const checked = checkBody(PROFILE, { sex: 'female', age: 200 });
    expect(checked.faults).toEqual([{ question: 'age', code: 'answer-number-too-large' }]);
    expect(checked.body).toEqual({ sex: 'female' });
  });

  it('is never repeated in what is said of it', () => {
    expect(JSON.stringify(checkBody(PROFILE, { sex: 'Alina Munteanu' }).faults)).not.toContain('Alina');
  });
});

describe('an answer in its stored form', () => {
  it('has one spelling of a name, whichever keyboard typed it', () => {
    const typed = checkBody(IDENTITY, { 'family-name': ' Ha\u0306lba\u0306 \t ' });
    expect(typed).toEqual({ faults: [], body: { 'family-name': 'H\u0103lb\u0103' } });
  });

  it('keeps the lines of a long text and none in a short one', () => {
    expect(checkBody(SCREENING, { narrative: 'first\r\nthen\n' }).body).toEqual({ narrative: 'first\nthen' });
    expect(checkBody(INTAKE, { partner: 'Police,\r\n2nd district' }).body).toEqual({ partner: 'Police, 2nd district' });
  });

  it('has codes once and in the order of the list, but countries in the order told', () => {
    const { body } = checkBody(SCREENING, {
      means: ['debt', 'lied-to', 'debt'],
      'countries-of-exploitation': ['TUR', 'ARE', 'TUR'],
    });
    expect(body).toEqual({ means: ['lied-to', 'debt'], 'countries-of-exploitation': ['TUR', 'ARE'] });
  });

  it('is none where nothing was given', () => {
    const empty = { 'family-name': ' ', 'given-names': '', documents: null, 'birth-date': '', 'document-kinds': [] };
    expect(checkBody(IDENTITY, empty)).toEqual({ faults: [], body: {} });
    expect(checkBody(PROFILE, { stateless: false, interpreter: true })).toEqual({
      faults: [],
      body: { interpreter: true },
    });
  });

  it('tells unknown, declined, not asked and another office’s answer apart', () => {
    const body = {
      sex: { missing: 'declined' },
      age: { missing: 'not-asked' },
      languages: { cites: [RECORD, 'languages'] },
      nationalities: { missing: 'unknown' },
    };
    expect(checkBody(PROFILE, body)).toEqual({ faults: [], body });
  });

  it('takes a year of birth read back as the date known to the year', () => {
    expect(checkBody(IDENTITY, { 'birth-date.year': '1999' }).body).toEqual({ 'birth-date': '1999' });
    expect(checkBody(IDENTITY, { 'birth-date': '1999-03-02', 'birth-date.year': '1999' }).body).toEqual({
      'birth-date': '1999-03-02',
    });
    expect(faults(IDENTITY, { 'birth-date.month': '1999-03' })).toEqual(['birth-date.month: answer-unknown-question']);
  });

  it('is not changed by being checked again, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom('debt', 'hurt', 'lied-to')),
        (narrative, means) => {
          const once = checkBody(SCREENING, { narrative, means });
          expect(checkBody(SCREENING, once.body)).toEqual({ faults: [], body: once.body });
        },
      ),
    );
  });

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('date', 'project', 'answers', 'amount', 'reason', 'x'), fc.anything()),
        (body) => {
          expect(() => checkBody(DECISION, body)).not.toThrow();
        },
      ),
    );
  });
});
