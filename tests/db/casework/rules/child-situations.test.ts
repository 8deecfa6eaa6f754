import { describe, expect, it, test } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import { POINTS_OF } from '../../../../db/casework/rules/override.ts';
import { mootAnswers } from '../../../../db/codebook/asked.ts';
import { form } from '../../../../db/codebook/forms/index.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf } from '../case-of.ts';
import { APPOINTED, ASSESSED, BY_AUTHORITY } from './alone.ts';
import {
  BEST_INTEREST,
  CHILD,
  decides,
  ESCORT,
  EVERYTHING_OF_SIX,
  FAMILY,
  GUARDIAN,
  gateOf,
  IN_QUESTION_OF_WITH_PARENT,
  isWith,
  JUDGED,
  KEPT_AWAY,
  LATER,
  missingIn,
  OWN_ASSESSMENT,
  PANEL,
  PARENT,
  PARENT_AGREES,
  type Row,
  resultOf,
  SIX,
  says,
  WISH,
  WITH_PARENT,
  without,
} from './told-of-a-child.ts';

/** One row for each line of casework/RULES.md (Child) that the gate knows, naming what is missing. */

const ROWS: readonly Row[] = [
  ['asked first: nobody said with whom', SIX, ['child-situation-not-said']],
  ['and then the strictest holds', [CHILD, PARENT_AGREES], ['child-situation-not-said', ...EVERYTHING_OF_SIX]],
  [
    'only asked about, it is not said',
    [...SIX, decides('child-situation', { result: 'asked', 'child-situation': 'alone' })],
    ['child-situation-not-said'],
  ],
  ['said without a result, it is said', [...SIX, resultOf(undefined, 'alone')], []],
  [
    'said, and said again without a result, it is not unsaid',
    [...WITH_PARENT, resultOf(undefined, 'with-parent', { 'other-parent': 'there' }, LATER)],
    [],
  ],
  [
    'deferred, it is not said',
    [...SIX, decides('child-situation', { result: 'deferred', 'child-situation': 'alone' })],
    ['child-situation-not-said'],
  ],
  [
    'said and taken back',
    [...SIX, isWith('alone'), isWith('alone', { result: 'withdrawn' }, LATER)],
    ['child-situation-not-said'],
  ],

  ['with a parent who is not in question: all is there', WITH_PARENT, []],
  ['that parent’s agreement', without(WITH_PARENT, PARENT_AGREES), ['child-parent-not-agreed']],
  [
    'a parent who said no',
    [...WITH_PARENT, says({ help: 'refuses', 'given-by': 'guardian' }, LATER)],
    ['child-parent-not-agreed'],
  ],
  ['the child’s wish beside it', without(WITH_PARENT, WISH), ['child-not-asked']],
  [
    'the other parent’s papers where law asks',
    without(WITH_PARENT, PARENT, isWith('with-parent')),
    ['child-parent-papers'],
  ],
  [
    'papers that are still missing',
    without(WITH_PARENT, PARENT, isWith('with-parent', { 'other-parent': 'missing' })),
    ['child-parent-papers'],
  ],
  ['papers that are there', without(WITH_PARENT, PARENT, isWith('with-parent', { 'other-parent': 'there' })), []],
  ['our own best-interest assessment', without(WITH_PARENT, OWN_ASSESSMENT), ['child-no-best-interest']],
  [
    'an assessment in part',
    without(WITH_PARENT, OWN_ASSESSMENT, decides('best-interest', { result: 'partly' })),
    ['child-no-best-interest'],
  ],

  ['alone or separated: all six are there', [...SIX, isWith('alone')], []],
  ['alone: nothing is there', [CHILD, isWith('alone')], EVERYTHING_OF_SIX],
  ['a guardian', without([...SIX, isWith('alone')], GUARDIAN), ['child-no-guardian']],
  [
    'a wish that is still to come',
    without([...SIX, isWith('alone')], WISH, says({ help: 'later' })),
    ['child-decides-later'],
  ],
  [
    'a no to what was decided',
    without(
      [...SIX, isWith('alone')],
      BEST_INTEREST,
      decides('best-interest', { ...BY_AUTHORITY, 'own-wish': 'refuses' }),
    ),
    ['child-against-decision'],
  ],
  [
    'notified in both countries',
    without(
      [...SIX, isWith('alone')],
      GUARDIAN,
      decides('guardian', { ...APPOINTED, 'guardian-confirmed': ['notified-here', 'willing', 'able'] }),
    ),
    ['child-guardian-not-notified'],
  ],
  [
    'willing and able',
    without(
      [...SIX, isWith('alone')],
      GUARDIAN,
      decides('guardian', { ...APPOINTED, 'guardian-confirmed': ['notified-here', 'notified-origin', 'willing'] }),
    ),
    ['child-guardian-not-able'],
  ],
  [
    'what was confirmed of one guardian is not of the next',
    [...SIX, isWith('alone'), decides('guardian', BY_AUTHORITY, LATER)],
    ['child-guardian-not-notified', 'child-guardian-not-able'],
  ],
  ['the family assessed', without([...SIX, isWith('alone')], FAMILY), ['child-family-not-assessed']],
  [
    'in part is not assessed',
    without([...SIX, isWith('alone')], FAMILY, decides('family-assessment', { ...ASSESSED, result: 'partly' })),
    ['child-family-not-assessed'],
  ],
  [
    'the risk of contact with it',
    without(
      [...SIX, isWith('alone')],
      FAMILY,
      decides('family-assessment', { 'family-found': ['took-no-part', 'wants-child', 'has-means'] }),
    ),
    ['child-family-risk'],
  ],
  [
    'a family that wants the child and has no means',
    without(
      [...SIX, isWith('alone')],
      FAMILY,
      decides('family-assessment', { 'family-found': ['took-no-part', 'contact-safe', 'wants-child'] }),
    ),
    ['child-family-not-fit'],
  ],
  ['an escort all the way', without([...SIX, isWith('alone')], ESCORT), ['child-no-escort']],
  [
    'part of the way is not all',
    without([...SIX, isWith('alone')], ESCORT, decides('escort', { result: 'partly' })),
    ['child-no-escort'],
  ],
  [
    'best interest decided by an authority, not by us',
    without([...SIX, isWith('alone')], BEST_INTEREST, OWN_ASSESSMENT),
    ['child-best-interest-by-whom'],
  ],
  [
    'by a panel of two, one of another organisation, which says so',
    without([...SIX, isWith('alone')], BEST_INTEREST, decides('best-interest', PANEL)),
    [],
  ],
  [
    'a panel that does not say so is none',
    without([...SIX, isWith('alone')], BEST_INTEREST, decides('best-interest', { 'by-role': 'panel' })),
    ['child-best-interest-by-whom'],
  ],
  [
    'a guardian that nobody in charge appointed',
    without([...SIX, isWith('alone')], GUARDIAN, decides('guardian', { ...APPOINTED, 'by-role': 'focal-point' })),
    ['child-guardian-by-whom'],
  ],
  [
    'a guardian that a panel appointed',
    without([...SIX, isWith('alone')], GUARDIAN, decides('guardian', { ...APPOINTED, ...PANEL })),
    [],
  ],

  ['in question: all six, and no contact with that parent', [...SIX, KEPT_AWAY], []],
  ['contact with that parent is not ruled out', [...SIX, isWith('in-question')], ['child-parent-not-kept-away']],
  ['in question: nothing else is there', [CHILD, KEPT_AWAY], EVERYTHING_OF_SIX],
  [
    'contact with that parent is ruled out since',
    [...SIX, isWith('in-question'), isWith('in-question', { 'parent-kept-away': true }, LATER)],
    [],
  ],
  ['ruled out, and no more', [...SIX, KEPT_AWAY, isWith('in-question', {}, LATER)], ['child-parent-not-kept-away']],
  ...['asked', 'deferred', 'partly', undefined].map(
    (result): Row => [
      `a doubt of a parent is one before it is decided (${result ?? 'no result'})`,
      [...WITH_PARENT, resultOf(result, 'in-question', {}, LATER)],
      IN_QUESTION_OF_WITH_PARENT,
    ],
  ),
  ...['asked', 'deferred'].map(
    (result): Row => [
      `which says nothing yet of where the child is, nor rules contact out (${result})`,
      [...SIX, resultOf(result, 'in-question', { 'parent-kept-away': true })],
      ['child-situation-not-said', 'child-parent-not-kept-away'],
    ],
  ),
  ...['no', 'withdrawn'].map(
    (result): Row => [
      `a no to it, or taken back, is no doubt (${result})`,
      [...WITH_PARENT, resultOf(result, 'in-question', {}, LATER)],
      IN_QUESTION_OF_WITH_PARENT.map((code) =>
        code === 'child-parent-not-kept-away' ? 'child-situation-not-said' : code,
      ),
    ],
  ),
  [
    'a guardian who may have taken part is in question, whatever was said of a parent',
    [...WITH_PARENT, decides('guardian-place', { 'guardian-ground': 'may-have-taken-part' })],
    IN_QUESTION_OF_WITH_PARENT,
  ],
  ['of one day the stricter holds', [...SIX, isWith('in-question'), isWith('alone')], ['child-parent-not-kept-away']],
  ['cleared on a later day', [...SIX, isWith('in-question'), isWith('alone', {}, LATER)], []],
  [
    'in question since',
    [...WITH_PARENT, isWith('in-question', { 'parent-kept-away': true }, LATER)],
    ['child-no-guardian', 'child-best-interest-by-whom', 'child-family-not-assessed', 'child-no-escort'],
  ],

  ['a no about return closes', [...SIX, isWith('alone'), says({ return: 'refuses' })], ['child-return-refused']],
  ['with a parent too', [...WITH_PARENT, says({ return: 'refuses' })], ['child-return-refused']],
  [
    'a no about family contact closes',
    [...SIX, isWith('alone'), says({ family: 'refuses' })],
    ['child-family-refused'],
  ],
  [
    'and nothing else is asked for it',
    [...SIX, isWith('alone'), says({ family: 'refuses', 'wants-instead': ['rest'] })],
    ['child-family-refused'],
  ],
  [
    'a no about help asks what the child wants instead',
    without([...SIX, isWith('alone')], WISH, says({ help: 'refuses' })),
    ['child-help-refused'],
  ],
  [
    'and is answered once that is noted',
    without([...SIX, isWith('alone')], WISH, says({ help: 'refuses', 'wants-instead': ['other-place'] })),
    [],
  ],
  [
    'for a no of that day and before, not for the next one',
    without(
      [...SIX, isWith('alone')],
      WISH,
      says({ help: 'refuses', 'wants-instead': ['rest'] }),
      says({ help: 'refuses' }, LATER),
    ),
    ['child-help-refused'],
  ],
  [
    'does not know is not yes',
    without([...SIX, isWith('alone')], WISH, says({ help: 'not-asked', 'no-answer': 'does-not-know' })),
    ['child-does-not-know'],
  ],
  [
    'too young: who judged, and how',
    without(
      [...SIX, isWith('alone')],
      WISH,
      says({ help: 'not-asked', 'no-answer': 'too-young', 'judged-by': 'psychologist' }),
    ),
    ['child-too-young-not-judged'],
  ],
  [
    'judged, with how',
    without(
      [...SIX, isWith('alone')],
      WISH,
      says({ help: 'not-asked', 'no-answer': 'too-young', 'judged-by': 'psychologist', 'judged-how': ['played'] }),
    ),
    [],
  ],
  [
    'why there is no answer is the word, whichever of the two it stands beside',
    without([...SIX, isWith('alone')], WISH, says({ help: 'later', ...JUDGED })),
    [],
  ],
  [
    'does not know, and decides later',
    without([...SIX, isWith('alone')], WISH, says({ help: 'later', 'no-answer': 'does-not-know' })),
    ['child-does-not-know'],
  ],
  [
    'later, too young, and nobody noted who judged',
    without([...SIX, isWith('alone')], WISH, says({ help: 'later', 'no-answer': 'too-young' })),
    ['child-too-young-not-judged'],
  ],
  [
    'decides later, since',
    [...SIX, isWith('alone'), says({ help: 'not-asked', ...JUDGED }, LATER), says({ help: 'later' }, LATER)],
    ['child-decides-later'],
  ],
  [
    'who said no is not too young to say it',
    without(
      [...SIX, isWith('alone')],
      WISH,
      says({ help: 'refuses' }),
      says({ help: 'not-asked', 'no-answer': 'too-young', 'judged-by': 'doctor', 'judged-how': ['talked'] }, LATER),
    ),
    ['child-help-refused'],
  ],

  [
    'waiting as a child is a result: asking for an age opens nothing',
    [...SIX, decides('age', { result: 'asked' })],
    ['child-situation-not-said'],
  ],
];

describe('what the gate of a child asks, line by line', () => {
  test.each(ROWS)('%s', (_, told, expected) => {
    const records = caseOf(...told);
    expect(missingIn(records)).toEqual(expected);
    expect(gateOf(records)?.allowed).toBe(expected.length === 0);
    const today = caseLines(records, undefined).map(({ code }) => code);
    expect(today.filter((code) => code.startsWith('today-child-'))).toEqual(expected.map((code) => `today-${code}`));
  });

  it('a panel decides where both persons are named, or their names did not come along', () => {
    const { 'panel-persons': _names, ...unnamed } = PANEL;
    const decided = (panel: Body) => caseOf(...without(SIX, BEST_INTEREST, decides('best-interest', panel)));
    expect(missingIn(decided(PANEL))).toEqual(missingIn(caseOf(...SIX)));
    expect(missingIn(decided(unnamed))).toContain('child-best-interest-by-whom');
    const away = decided(unnamed).map((record) => ({ ...record, privateLacking: true }));
    expect(missingIn(away)).not.toContain('child-best-interest-by-whom');
  });

  it('names every point in some line, and nothing for an adult', () => {
    const known = new Set(ROWS.flatMap(([, , missing]) => missing));
    expect([...known].toSorted()).toEqual([...POINTS_OF.child].toSorted());
    expect(missingIn(caseOf(['profile', { age: 30 }]))).toEqual([]);
  });
});

describe('what is asked about a child', () => {
  const moot = (kind: string, body: Body) => {
    const found = form(kind);
    if (found === undefined) throw new Error(kind);
    return mootAnswers(found, body);
  };
  test.each<[string, Body, readonly string[]]>([
    [
      'decision',
      { matter: 'fund', 'child-situation': 'alone', 'parent-kept-away': true },
      ['child-situation', 'parent-kept-away'],
    ],
    [
      'decision',
      { matter: 'child-situation', 'child-situation': 'alone', 'other-parent': 'there', 'parent-kept-away': true },
      ['other-parent', 'parent-kept-away'],
    ],
    [
      'decision',
      { matter: 'guardian', ...APPOINTED, ...ASSESSED, 'panel-complete': true },
      ['family-found', 'panel-complete'],
    ],
    [
      'consent',
      { help: 'agrees', 'wants-instead': ['rest'], 'no-answer': 'too-young', 'judged-by': 'doctor' },
      ['wants-instead', 'no-answer', 'judged-by'],
    ],
    ['consent', { help: 'refuses', 'wants-instead': ['rest'] }, []],
  ])('of a %s is asked only where its step calls for it (%#)', (kind, body, expected) => {
    expect(moot(kind, body)).toEqual(expected);
  });

  it('is not on first contact, and an old record without it is held by the strictest', () => {
    const old = caseOf(CHILD, decides('guardian'), decides('best-interest'), WISH);
    expect(missingIn(old)).toContain('child-situation-not-said');
    expect(gateOf(old)?.allowed).toBe(false);
  });
});
