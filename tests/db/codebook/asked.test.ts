import { describe, expect, it, test } from 'vitest';
import { checkBody } from '../../../db/codebook/answers.ts';
import { askedGroups, isAsked, isAskedLater } from '../../../db/codebook/asked.ts';
import { isAskedAgain } from '../../../db/codebook/asked-again.ts';
import { FORMS, form, questionsOf } from '../../../db/codebook/forms/index.ts';
import type { Body, Form } from '../../../db/codebook/types.ts';

function known(kind: string): Form {
  const found = form(kind);
  if (found === undefined) throw new Error(`no form ${kind}`);
  return found;
}
const asks = (kind: string, answers: Body) =>
  askedGroups(known(kind), answers).flatMap((group) => group.questions.map(({ id }) => id));
const faults = (kind: string, body: Readonly<Record<string, unknown>>) =>
  checkBody(known(kind), body).faults.map(({ question, code }) => `${question} ${code}`);

describe('a form asks only what its answers call for', () => {
  it('the reason for closing is asked once the case is closed', () => {
    expect(asks('closure', {})).not.toContain('reason');
    expect(asks('closure', { state: 'closed' })).toContain('reason');
    expect(asks('closure', { state: { missing: 'unknown' } })).not.toContain('reason');
  });

  it('one of several answers is enough', () => {
    expect(asks('exploitation', { types: ['forced-labour', 'sexual-exploitation'] })).toContain('sexual-kind');
  });

  it('the language of the house rules is asked when they were explained', () => {
    expect(asks('stay', {})).not.toContain('rules-language');
    expect(asks('stay', { 'rules-explained': true })).toContain('rules-language');
  });

  it('a flag that is not set counts as no', () => {
    const [first] = questionsOf(known('stay'));
    if (first === undefined) throw new Error('no question');
    const asked = { question: 'rules-explained', in: [false] };
    expect(isAsked(known('stay'), { ...first, asked }, {})).toBe(true);
    expect(isAsked(known('stay'), { ...first, asked }, { 'rules-explained': true })).toBe(false);
  });

  it('what hangs on a question that is not asked is not asked either', () => {
    const wish: Body = { state: 'closed', reason: 'person-wish' };
    expect(asks('closure', wish)).toContain('reason-declined');
    expect(asks('closure', { ...wish, state: 'reopened' })).not.toContain('reason-declined');
  });

  it('no condition goes in a circle', () => {
    for (const of of FORMS.values()) for (const question of questionsOf(of)) isAsked(of, question, {});
  });
});

describe('what this station writes answers nothing that is not asked', () => {
  test.each<[string, string, Body, readonly string[]]>([
    [
      'the day of a decision that is pending',
      'determination',
      { 'formally-identified': 'pending', 'formal-date': '2026-05-01' },
      ['formal-date answer-not-asked'],
    ],
    [
      'the day of a decision that was made',
      'determination',
      { 'formally-identified': 'yes', 'formal-date': '2026-05-01' },
      [],
    ],
    ['an age in a decision on money', 'decision', { matter: 'fund', 'age-years': 17 }, ['age-years answer-not-asked']],
    [
      'that the reason is not known, of a case that goes on',
      'closure',
      { state: 'reopened', reason: { missing: 'unknown' } },
      ['reason answer-not-asked'],
    ],
    [
      'a chain of two',
      'closure',
      { state: 'reopened', reason: 'person-wish', 'reason-declined': [] },
      ['reason answer-not-asked'],
    ],
  ])('%s', (_, kind, body, expected) => {
    expect(faults(kind, body)).toEqual(expected);
  });

  it('keeps the other answers', () => {
    expect(checkBody(known('closure'), { state: 'reopened', reason: 'died', note: 'x' }).body).toEqual({
      state: 'reopened',
      note: 'x',
    });
  });
});

describe('a long form', () => {
  const consent = form('consent');
  const isLater = (id: string, answers: Body = {}) => {
    const asked = consent?.groups.flatMap(({ questions }) => questions).find((one) => one.id === id);
    return consent !== undefined && asked !== undefined && isAskedLater(consent, asked, answers);
  };

  it('asks four agreements at first', () => {
    expect(['help', 'keep', 'share-receiving', 'contact'].filter((id) => isLater(id))).toEqual([]);
    expect(['shelter', 'return', 'police', 'media', 'share-headquarters'].filter((id) => !isLater(id))).toEqual([]);
  });
  it('shows what is answered, and what another answer calls for', () => {
    expect(isLater('police', { police: 'refuses' })).toBe(false);
    expect(isLater('wants-instead', { help: 'refuses' })).toBe(false);
  });
  it('shows what the case asks now', () => {
    const followUp = form('follow-up');
    const isAskedNow = (id: string, now: readonly string[]) => {
      const asked = followUp?.groups.flatMap(({ questions }) => questions).find((one) => one.id === id);
      return followUp !== undefined && asked !== undefined && !isAskedLater(followUp, asked, {}, now);
    };
    expect(isAskedNow('income-share', [])).toBe(false);
    expect(isAskedNow('income-share', ['income-share'])).toBe(true);
    expect(isAskedNow('school-year', ['income-share'])).toBe(false);
  });
  it('asks everything at once where it says nothing', () => {
    const intake = form('intake');
    expect(intake?.groups.flatMap(({ questions }) => questions.filter((one) => isAskedLater(intake, one, {})))).toEqual(
      [],
    );
  });
  // A follow-up and the first file are filled in a hurry: what a project or a later step asks waits.
  it.each([
    ['intake', 15],
    ['consent', 10],
    ['identity', 16],
    ['profile', 34],
    ['screening', 22],
    ['safe-contact', 18],
    ['follow-up', 38],
  ])('%s asks no more at once than it did', (kind, most) => {
    const one = form(kind);
    const atOnce =
      one &&
      askedGroups(one, {})
        .flatMap(({ questions }) => questions)
        .filter((asked) => !isAskedLater(one, asked, {}));
    expect(atOnce?.length).toBe(most);
  });
  it('names only questions that it has', () => {
    for (const one of FORMS.values()) {
      const ids = one.groups.flatMap(({ questions }) => questions.map(({ id }) => id));
      expect(one.asksFirst?.filter((id) => !ids.includes(id)) ?? []).toEqual([]);
    }
  });
});

describe('what an earlier record answered', () => {
  it('is answered anew by a later one, but where each is of a thing of its own', () => {
    const ofTheirOwn = [...FORMS.values()].filter((one) => !isAskedAgain(one)).map(({ kind }) => kind);
    expect(ofTheirOwn).toEqual(['family', 'recruitment', 'journey-leg', 'exploitation', 'perpetrator']);
  });
});
