import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { looseningsElsewhere } from '../../../../db/casework/rules/loosening.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { APPOINTED } from './alone.ts';
import {
  BEST_INTEREST,
  CHILD,
  DAY,
  decides,
  ESCORT,
  FAMILY,
  GUARDIAN,
  IN_QUESTION_OF_WITH_PARENT,
  isWith,
  JUDGED,
  KEPT_AWAY,
  LATER,
  missingIn,
  OWN_ASSESSMENT,
  PARENT,
  PARENT_AGREES,
  type Row,
  resultOf,
  SIX,
  says,
  WISH,
  WITH_PARENT,
} from './told-of-a-child.ts';

/** What counts less than what is written here in time: another office's word that nobody accepted, and a slip of the finger. */

describe('what another office alone recorded', () => {
  const elsewhere = (...told: readonly Told[]) =>
    from('MD-KIV', ...told).map((record): CaseRecord => ({ ...record, counts: 'tightening' }));

  test.each<Row>([
    [
      'with whom the child is',
      [PARENT],
      [
        'child-situation-not-said',
        'child-no-guardian',
        'child-best-interest-by-whom',
        'child-family-not-assessed',
        'child-no-escort',
      ],
    ],
    ['that parent’s agreement', [PARENT_AGREES], ['child-parent-not-agreed']],
    ['the best interest', [OWN_ASSESSMENT], ['child-no-best-interest']],
    ['the child’s own yes', [WISH], ['child-not-asked']],
  ])('opens nothing: %s', (_, theirs, expected) => {
    const ours = WITH_PARENT.filter((told) => !theirs.includes(told));
    expect(missingIn([...caseOf(...ours), ...elsewhere(...theirs)])).toEqual(expected);
    const accepted = from('MD-KIV', ...theirs).map((record): CaseRecord => ({ ...record, counts: 'whole' }));
    expect(missingIn([...caseOf(...ours), ...accepted])).toEqual([]);
  });

  test.each<Row>([
    ['a parent in question', [isWith('in-question')], IN_QUESTION_OF_WITH_PARENT],
    ['a no of the child', [says({ family: 'refuses' }, LATER)], ['child-family-refused']],
  ])('closes all the same: %s', (_, theirs, expected) => {
    expect(missingIn([...caseOf(...WITH_PARENT), ...elsewhere(...theirs)])).toEqual(expected);
  });

  it('does not unsay what is said here by agreeing with it', () => {
    expect(missingIn([...caseOf(...WITH_PARENT), ...elsewhere(PARENT)])).toEqual([]);
    const keptAway = isWith('in-question', { 'parent-kept-away': true }, LATER);
    expect(missingIn([...caseOf(...SIX, KEPT_AWAY), ...elsewhere(keptAway)])).toEqual([]);
    const tooYoung = says({ help: 'not-asked', ...JUDGED }, LATER);
    expect(missingIn([...caseOf(...WITH_PARENT), ...elsewhere(tooYoung)])).toEqual([]);
  });

  it('rules no contact out in our place, and rules it in only until we rule it out anew', () => {
    const since = isWith('in-question', { 'parent-kept-away': true }, LATER);
    expect(missingIn([...caseOf(...SIX, isWith('in-question')), ...elsewhere(since)])).toEqual([
      'child-parent-not-kept-away',
    ]);
    const theirs = elsewhere(isWith('in-question', {}, LATER));
    expect(missingIn([...caseOf(...SIX, KEPT_AWAY), ...theirs])).toEqual(['child-parent-not-kept-away']);
    const anew = isWith('in-question', { 'parent-kept-away': true }, '2026-05-08');
    expect(missingIn([...caseOf(...SIX, KEPT_AWAY, anew), ...theirs])).toEqual([]);
  });

  test.each<[string, Told, readonly Told[], readonly string[], readonly [question: string, answer: string][]]>([
    [
      'the child’s yes to return, where we noted a no',
      says({ return: 'agrees' }, LATER),
      [says({ return: 'refuses' })],
      ['child-return-refused'],
      [['return', 'agrees']],
    ],
    [
      'and to the family',
      says({ family: 'agrees' }, LATER),
      [says({ family: 'refuses' })],
      ['child-family-refused'],
      [['family', 'agrees']],
    ],
    [
      'and to what was decided',
      decides('guardian', { result: 'asked', 'own-wish': 'agrees' }, LATER),
      [decides('guardian', { ...APPOINTED, 'own-wish': 'refuses' })],
      ['child-against-decision'],
      [['own-wish', 'agrees']],
    ],
    [
      'that the child is too young, and who judged it',
      says({ help: 'later', ...JUDGED }, LATER),
      [says({ help: 'not-asked' })],
      ['child-not-asked'],
      [['no-answer', 'too-young']],
    ],
    [
      'what the child wants instead',
      says({ help: 'refuses', 'wants-instead': ['other-place', 'rest'] }, LATER),
      [says({ help: 'refuses' })],
      ['child-help-refused'],
      [
        ['wants-instead', 'other-place'],
        ['wants-instead', 'rest'],
      ],
    ],
    [
      'with whom the child is, said without a result',
      resultOf(undefined, 'alone'),
      [WISH],
      ['child-situation-not-said'],
      [['matter', 'child-situation']],
    ],
  ])('waits to be accepted, and opens then: %s', (_, theirs, ours, missing, answers) => {
    const settled = theirs[0] === 'decision' && theirs[1].matter === 'child-situation' ? [] : [isWith('alone')];
    const here = [
      ...caseOf(CHILD, GUARDIAN, BEST_INTEREST, FAMILY, ESCORT, ...settled, ...ours),
      ...from('MD-KIV', ['intake', { date: DAY }]),
      ...(ours.some(([kind, body]) => kind === 'consent' && 'help' in body) ? [] : caseOf(WISH).slice(1)),
    ];
    const waiting = elsewhere(theirs);
    expect(missingIn([...here, ...waiting])).toEqual(missing);
    const [loosening, ...more] = looseningsElsewhere([...here, ...waiting]);
    expect(more).toEqual([]);
    expect(loosening).toMatchObject({ office: 'MD-KIV', lets: [] });
    expect(loosening?.answers).toEqual(answers.map(([question, answer]) => ({ question, answer })));
    expect(missingIn([...here, ...waiting.map((record): CaseRecord => ({ ...record, counts: 'whole' }))])).toEqual([]);
  });

  it('does not wait where it would open nothing: a yes to return that nobody said no to, a doubt, a judgement without who judged', () => {
    const met = from('MD-KIV', ['intake', { date: DAY }]);
    const theirs = elsewhere(
      says({ return: 'agrees' }),
      says({ help: 'not-asked', 'no-answer': 'too-young' }),
      isWith('in-question', { result: 'asked', 'parent-kept-away': true }),
      decides('escort', { result: 'partly' }),
    );
    expect(looseningsElsewhere([...caseOf(CHILD), ...met, ...theirs])).toEqual([]);
  });

  it('waits to be accepted, where that office met the child', () => {
    const met = from('MD-KIV', ['intake', { date: DAY }]);
    const theirs = elsewhere(PARENT, OWN_ASSESSMENT, GUARDIAN, FAMILY, ESCORT, WISH, PARENT_AGREES);
    const waiting = looseningsElsewhere([...caseOf(CHILD), ...met, ...theirs]);
    expect(waiting.map(({ kind, answers: [answer] }) => `${kind} ${answer?.question}`)).toEqual([
      ...Array.from({ length: 5 }, () => 'decision matter'),
      ...Array.from({ length: 2 }, () => 'consent help'),
    ]);
    expect(waiting.flatMap(({ lets }) => lets)).toEqual([]);
    expect(looseningsElsewhere([...caseOf(['profile', { age: 30 }]), ...met, ...theirs])).toEqual([]);
  });
});

describe('what is said of a day to come', () => {
  const slip = (...told: readonly Told[]) =>
    caseOf(...told)
      .slice(1)
      .map((record): CaseRecord => ({ ...record, n: record.n + 50, id: `slip-${record.n}`, at: `${LATER}T12:00Z` }));
  it.each<Row>([
    [
      'that contact with the parent is ruled out',
      [isWith('in-question', { 'parent-kept-away': true }, '2027-01-01')],
      ['child-parent-not-kept-away'],
    ],
    ['that the parent is no more in question', [isWith('alone', {}, '2027-01-01')], ['child-parent-not-kept-away']],
  ])('opens nothing: %s', (_, told, expected) => {
    expect(missingIn([...caseOf(...SIX, isWith('in-question')), ...slip(...told)])).toEqual(expected);
  });

  it('is said with a result that this version cannot read no more than with none of the two', () => {
    const newer = slip(resultOf(undefined, 'alone')).map(
      (record): CaseRecord => ({ ...record, unreadable: { open: ['result'], private: [] } }),
    );
    expect(missingIn([...caseOf(...SIX), ...newer])).toEqual(['child-situation-not-said']);
  });
});
