import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { childGaps } from '../../../../db/casework/rules/child-gate.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { looseningsElsewhere } from '../../../../db/casework/rules/loosening.ts';
import { mayBeUnder18 } from '../../../../db/casework/rules/minor.ts';
import { POINTS_OF } from '../../../../db/casework/rules/override.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { ALONE, APPOINTED, ASSESSED, BY_AUTHORITY } from './alone.ts';

const TODAY = '2026-05-20';
const CHILD: Told = ['profile', { age: 15 }];
const says = (date: string, body: Body): Told => ['consent', { date, 'given-by': 'person', ...body }];
const decides = (date: string, matter: string, result: string, more: Body = {}): Told => [
  'decision',
  { date, matter, result, ...more },
];
const overrides = (date: string, result: string, more: Body = {}): Told =>
  decides(date, 'override', result, { gate: 'child', ...more });
const GUARDIAN = decides('2026-05-04', 'guardian', 'yes', APPOINTED);
const BEST_INTEREST = decides('2026-05-04', 'best-interest', 'yes', BY_AUTHORITY);
const WILLING = says('2026-05-04', { help: 'agrees' });
const WITH_PARENT = decides('2026-05-04', 'child-situation', 'yes', {
  'child-situation': 'with-parent',
  'other-parent': 'not-needed',
});
const PARENT_AGREES = says('2026-05-04', { help: 'agrees', 'given-by': 'guardian' });
const ALL = [CHILD, GUARDIAN, BEST_INTEREST, WILLING];

const gateOf = (records: readonly CaseRecord[], today = TODAY) =>
  gatesOf(records, { today, emergencyOver: false }).find(({ gate }) => gate === 'child');
/** A child that is alone, of whom all else is there. */
const alone = (...told: readonly Told[]) => caseOf(...ALONE, ...told);
const missingOf = (...told: readonly Told[]) => gateOf(alone(...told))?.missing.map(({ code }) => code);

/** casework/RULES.md (Child); UN Trafficking Protocol art. 6, 8. */
describe('the gate of a child', () => {
  test.each<[string, readonly Told[], readonly string[]]>([
    ['all is there', ALL, []],
    [
      'help refused is not help wanted',
      [CHILD, GUARDIAN, BEST_INTEREST, says('2026-05-04', { help: 'refuses' })],
      ['child-help-refused'],
    ],
    ['agreed, and refused since', [...ALL, says('2026-05-06', { help: 'refuses' })], ['child-help-refused']],
    ['refused and agreed on one day', [...ALL, says('2026-05-04', { help: 'refuses' })], ['child-help-refused']],
    ['refused in a month that may be later', [...ALL, says('2026-05', { help: 'refuses' })], ['child-help-refused']],
    ['refused, and agreed since', [...ALL, says('2026-05-01', { help: 'refuses' })], []],
    [
      'wants to decide later',
      [CHILD, GUARDIAN, BEST_INTEREST, says('2026-05-04', { help: 'later' })],
      ['child-decides-later'],
    ],
    ['not asked yet', [CHILD, GUARDIAN, BEST_INTEREST, says('2026-05-04', { help: 'not-asked' })], ['child-not-asked']],
    [
      'agreed by the guardian only',
      [CHILD, GUARDIAN, BEST_INTEREST, says('2026-05-04', { help: 'agrees', 'given-by': 'guardian' })],
      ['child-not-asked'],
    ],
    [
      'a guardian’s no is not the child’s',
      [...ALL, says('2026-05-06', { help: 'refuses', 'given-by': 'guardian' })],
      [],
    ],
    ['does not want to return', [...ALL, says('2026-05-06', { return: 'refuses' })], ['child-return-refused']],
    [
      'and wants to since',
      [...ALL, says('2026-05-06', { return: 'refuses' }), says('2026-05-09', { return: 'agrees' })],
      [],
    ],
    ['no contact with the family', [...ALL, says('2026-05-06', { family: 'refuses' })], ['child-family-refused']],
    [
      'said no to what was decided',
      [
        CHILD,
        WILLING,
        GUARDIAN,
        decides('2026-05-04', 'best-interest', 'yes', { ...BY_AUTHORITY, 'own-wish': 'refuses' }),
      ],
      ['child-against-decision'],
    ],
    [
      'a guardian in part',
      [CHILD, WILLING, BEST_INTEREST, decides('2026-05-04', 'guardian', 'partly')],
      ['child-no-guardian'],
    ],
    [
      'best interest in part',
      [CHILD, WILLING, GUARDIAN, decides('2026-05-04', 'best-interest', 'partly')],
      ['child-no-best-interest'],
    ],
    [
      'a guardian asked for',
      [CHILD, WILLING, BEST_INTEREST, decides('2026-05-04', 'guardian', 'asked')],
      ['child-no-guardian'],
    ],
    [
      'a girl of 13 who refuses help and return, with a guardian in part: a record of each is none of them',
      [
        ['profile', { age: 13 }],
        says('2026-05-04', { help: 'refuses', return: 'refuses' }),
        decides('2026-05-04', 'guardian', 'partly'),
        decides('2026-05-04', 'best-interest', 'yes'),
      ],
      ['child-no-guardian', 'child-best-interest-by-whom', 'child-help-refused', 'child-return-refused'],
    ],
    ['a guardian withdrawn since', [...ALL, decides('2026-05-06', 'guardian', 'withdrawn')], ['child-no-guardian']],
    [
      'withdrawn on the same day, whatever stands first',
      [decides('2026-05-04', 'guardian', 'withdrawn'), ...ALL],
      ['child-no-guardian'],
    ],
    ['withdrawn, and appointed anew', [...ALL, decides('2026-05-01', 'guardian', 'withdrawn')], []],
    ['asked about again, the yes goes on', [...ALL, decides('2026-05-06', 'guardian', 'asked')], []],
  ])('%s', (_, told, expected) => {
    expect(missingOf(...told)).toEqual(expected);
    expect(gateOf(alone(...told))?.allowed).toBe(expected.length === 0);
  });

  it('is closed by a withdrawal although a slip of the finger dated the yes years ahead', () => {
    const slip = alone(CHILD, WILLING, BEST_INTEREST, decides('2031-05-04', 'guardian', 'yes', APPOINTED)).map(
      (record) => ({
        ...record,
        at: '2026-05-04T09:00Z',
      }),
    );
    const records = [...slip, ...from('MD-KIV', decides('2026-05-06', 'guardian', 'withdrawn'))];
    expect(childGaps(records)).toEqual(['child-no-guardian']);
  });

  it('has a sentence for each gap, words for Today, and none that sends anybody to have an age examined', () => {
    const texts = POINTS_OF.child.map((code) => [SENTENCES.get(code), SENTENCES.get(`today-${code}`)]);
    expect(texts.flat().filter((sentence) => sentence === undefined)).toEqual([]);
    expect(JSON.stringify(texts)).not.toMatch(/age (assess|exam|decision)|l’âge|la edad de/);
  });
});

/** casework/RULES.md (Overrides). */
describe('going on although something is missing', () => {
  const GAPS = ['child-no-guardian', 'child-no-best-interest', 'child-not-asked'];
  const UNTIL = { 'valid-until': '2026-05-30' };
  const closed = { allowed: false, missing: GAPS };
  const opened = { allowed: true, missing: ['gate-overridden', ...GAPS] };

  test.each<[string, readonly Told[], { readonly allowed: boolean; readonly missing: readonly string[] }]>([
    ['asked for, it opens nothing', [overrides('2026-05-10', 'asked', UNTIL)], closed],
    [
      'granted with an end, it opens the gate and says what is missing all the same',
      [overrides('2026-05-10', 'yes', UNTIL)],
      opened,
    ],
    ['without an end there is none', [overrides('2026-05-10', 'yes')], closed],
    ['nor without a day', [['decision', { matter: 'override', result: 'yes', gate: 'child', ...UNTIL }]], closed],
    ['nor in part', [overrides('2026-05-10', 'partly', UNTIL)], closed],
    ['refused since', [overrides('2026-05-10', 'yes', UNTIL), overrides('2026-05-11', 'no')], closed],
    ['withdrawn since', [overrides('2026-05-10', 'yes', UNTIL), overrides('2026-05-11', 'withdrawn')], closed],
    [
      'of two answers of one day no holds',
      [overrides('2026-05-10', 'no'), overrides('2026-05-10', 'yes', UNTIL)],
      closed,
    ],
    ['granted anew', [overrides('2026-05-10', 'no'), overrides('2026-05-11', 'yes', UNTIL)], opened],
    ['run out', [overrides('2026-05-10', 'yes', { 'valid-until': '2026-05-19' })], closed],
    ['valid today', [overrides('2026-05-10', 'yes', { 'valid-until': '2026-05-20' })], opened],
    [
      'after thirty days it has ended, whatever was written',
      [overrides('2026-04-19', 'yes', { 'valid-until': '2027-04-19' })],
      closed,
    ],
    ['on the thirtieth it has not', [overrides('2026-04-20', 'yes', { 'valid-until': '2027-04-20' })], opened],
    ['on a day to come it has not begun', [overrides('2026-05-21', 'yes', UNTIL)], closed],
    ['for another gate', [overrides('2026-05-10', 'yes', { ...UNTIL, gate: 'return' })], closed],
  ])('%s', (_, told, expected) => {
    const gate = gateOf(alone(CHILD, ...told));
    expect({ allowed: gate?.allowed, missing: gate?.missing.map(({ code }) => code) }).toEqual(expected);
  });

  test.each<[string, readonly Told[]]>([
    ['the child does not want to return', [says('2026-05-12', { return: 'refuses' })]],
    ['the child does not want this help', [says('2026-05-12', { help: 'refuses' })]],
    [
      'a guardian who was there is withdrawn',
      [decides('2026-05-01', 'guardian', 'yes'), decides('2026-05-12', 'guardian', 'withdrawn')],
    ],
    [
      'a guardian came and went',
      [decides('2026-05-11', 'guardian', 'yes'), decides('2026-05-12', 'guardian', 'withdrawn')],
    ],
  ])('covers nothing that arose later: %s', (_, since) => {
    expect(gateOf(alone(CHILD, overrides('2026-05-10', 'yes', UNTIL), ...since))?.allowed).toBe(false);
  });

  it('nor, named in advance, what the situation did not ask then', () => {
    const named = overrides('2026-05-10', 'yes', {
      ...UNTIL,
      overrides: ['child-no-escort', 'child-parent-not-agreed'],
    });
    const settled = [CHILD, WITH_PARENT, BEST_INTEREST, WILLING, named];
    expect(gateOf(caseOf(...settled))?.allowed).toBe(true);
    const found = decides('2026-04-01', 'family-assessment', 'yes', ASSESSED);
    const since = decides('2026-05-12', 'child-situation', 'yes', { 'child-situation': 'alone' });
    const now = gateOf(caseOf(...settled, GUARDIAN, found, since));
    expect([now?.allowed, now?.missing.map(({ code }) => code)]).toEqual([false, ['child-no-escort']]);
  });

  it('nor what another office’s line asked for that counts no more, and was written since', () => {
    const named = overrides('2026-05-10', 'yes', { ...UNTIL, overrides: ['child-no-escort'] });
    const found = decides('2026-04-01', 'family-assessment', 'yes', ASSESSED);
    const ours = caseOf(CHILD, WITH_PARENT, GUARDIAN, BEST_INTEREST, WILLING, found, named);
    const earlier = from('MD-KIV', decides('2026-05-12', 'child-situation', 'yes', { 'child-situation': 'alone' })).map(
      (record): CaseRecord => ({ ...record, counts: 'whole', changedTo: [null] }),
    );
    const records = ours.map((record): CaseRecord => ({ ...record, earlier }));
    expect(childGaps(records)).toContain('child-no-escort');
    expect(gateOf(records)?.allowed).toBe(false);
  });

  it('nor, where it names no point, what nobody asked for when points were not named', () => {
    const told = [CHILD, GUARDIAN, BEST_INTEREST, WILLING, overrides('2026-05-10', 'yes', UNTIL)];
    expect(gateOf(caseOf(...ALONE, ...told))?.allowed).toBe(true);
    expect(gateOf(caseOf(...ALONE.slice(0, 2), ...told))?.allowed).toBe(false);
  });

  test.each<[string, readonly Told[], Told]>([
    [
      'a no to help, that the child does not know',
      [GUARDIAN, BEST_INTEREST, says('2026-05-04', { 'no-answer': 'does-not-know' })],
      says('2026-05-04', { help: 'refuses' }),
    ],
    [
      'a no to a guardian, that nobody knows who appointed one',
      [decides('2026-05-04', 'guardian', 'yes', { ...APPOINTED, 'by-role': 'focal-point' }), BEST_INTEREST, WILLING],
      decides('2026-05-04', 'guardian', 'no'),
    ],
  ])('nor what stands behind a point that it covers: %s', (_, told, no) => {
    const override = overrides('2026-05-10', 'yes', UNTIL);
    expect(gateOf(alone(CHILD, ...told, override))?.allowed).toBe(false);
    expect(gateOf(alone(CHILD, ...told, no, override))?.allowed).toBe(false);
  });

  it('nor what was written down later with an earlier day', () => {
    const known = alone(CHILD, overrides('2026-05-10', 'yes', UNTIL));
    const late = from('MD-KIV', says('2026-05-01', { return: 'refuses' }));
    expect(gateOf([...known, ...late])?.allowed).toBe(true);
    expect(gateOf([...known, ...late.map((record) => ({ ...record, at: '2026-05-15T09:00Z' }))])?.allowed).toBe(false);
  });
});

describe('whatever is added', () => {
  const day = fc.constantFrom('2026-04-10', '2026-05-04', '2026-05-04', '2026-05-06', '2026-05', '2026', undefined);
  const dated = (kind: string, answers: fc.Arbitrary<Body>): fc.Arbitrary<Told> =>
    fc.tuple(day, answers).map(([date, body]) => [kind, date === undefined ? body : { ...body, date }]);
  const some = <T>(value: T) => fc.option(fc.constant(value), { nil: undefined });
  const present = (body: Readonly<Record<string, Body[string] | undefined>>): Body =>
    Object.fromEntries(Object.entries(body).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])));
  const AGES = fc.constantFrom(9, 15, 17, 18, 19, 30);
  const profile: fc.Arbitrary<Told> = fc
    .record({
      age: fc.option(AGES, { nil: undefined }),
      'age-in-papers': fc.option(AGES, { nil: undefined }),
      'age-estimated': fc.option(AGES, { nil: undefined }),
      'age-band': fc.constantFrom(undefined, 'under-15', '15-17', '18-24', '31-over'),
      'may-be-under-18': some(true as const),
    })
    .map((body) => ['profile', present(body)]);
  const identity: fc.Arbitrary<Told> = fc
    .constantFrom('2010-05-05', '2008', '2008-05', '2008-04', '1990')
    .map((birth) => ['identity', { 'birth-date': birth }]);
  const SITUATIONS = ['with-parent', 'alone', 'in-question'] as const;
  const RESULTS = ['asked', 'partly', 'no', 'deferred', 'withdrawn'] as const;
  const decisionWith = (matters: readonly string[], results: readonly string[]) =>
    dated(
      'decision',
      fc
        .record({
          matter: fc.constantFrom(...matters),
          result: fc.constantFrom(...results),
          'age-years': fc.constant(undefined),
          'child-situation': fc.constantFrom(undefined, ...SITUATIONS),
          'other-parent': fc.constantFrom(undefined, 'there', 'missing'),
          'parent-kept-away': some(true as const),
          'by-role': fc.constantFrom(undefined, 'child-protection', 'panel', 'focal-point'),
          'guardian-confirmed': fc.constantFrom(undefined, APPOINTED['guardian-confirmed'], ['willing']),
          'family-found': fc.constantFrom(undefined, ASSESSED['family-found'], ['contact-safe']),
          gate: fc.constant('child'),
          'valid-until': fc.constantFrom(undefined, '2026-05-30', '2027'),
        })
        .map(({ gate, ...body }) => present(body.matter === 'override' ? { ...body, gate } : body)),
    );
  const ageDecided = dated(
    'decision',
    fc
      .record({ 'age-years': AGES, result: fc.constantFrom('yes', ...RESULTS) })
      .map((body) => ({ ...body, matter: 'age' })),
  );
  const consentWith = (answers: readonly string[]) =>
    dated(
      'consent',
      fc
        .record({
          help: fc.constantFrom(undefined, ...answers),
          return: fc.constantFrom(undefined, ...answers),
          family: fc.constantFrom(undefined, ...answers),
          'given-by': fc.constantFrom(undefined, 'person', 'guardian', 'both'),
          'no-answer': fc.constantFrom(
            undefined,
            'does-not-know',
            ...(answers.includes('agrees') ? ['too-young'] : []),
          ),
          'judged-by': some('caseworker'),
          'judged-how': some(['talked']),
          'wants-instead': answers.includes('agrees') ? some(['rest']) : fc.constant(undefined),
        })
        .map(present),
    );
  /** A parent or guardian in question, or the child taken from who was with it: said, or decided in the guardian's place. */
  const doubt = dated(
    'decision',
    fc.constantFrom<Body>(
      { matter: 'child-situation', result: 'yes', 'child-situation': 'in-question' },
      { matter: 'child-situation', 'child-situation': 'in-question' },
      { matter: 'child-situation', result: 'withdrawn', 'child-situation': 'alone' },
      { matter: 'guardian-place', result: 'yes', 'guardian-ground': 'may-have-taken-part' },
    ),
  );
  const intake = dated('intake', fc.constantFrom<Body>({ 'needs-today': ['threatened'] }, { way: 'came' }));
  const MATTERS = ['guardian', 'best-interest', 'child-situation', 'family-assessment', 'escort', 'override'] as const;
  const anything = fc.oneof(
    profile,
    identity,
    intake,
    ageDecided,
    decisionWith(MATTERS, ['yes', 'yes', ...RESULTS]),
    consentWith(['agrees', 'agrees', 'refuses', 'later', 'not-asked']),
  );
  /** Evidence of youth, danger, or a no: everything but a yes of who decides, an age decision, and the child's own yes. */
  const evidence = fc.oneof(
    profile,
    identity,
    intake,
    doubt,
    decisionWith(MATTERS, RESULTS),
    consentWith(['refuses', 'later', 'not-asked']),
  );
  /** A child by one ground, with a gate that is open or lacks one thing, and perhaps something else: nearly open, nearly closed. */
  const ground = fc.constantFrom<Told>(
    CHILD,
    ['identity', { 'birth-date': '2010-05-05' }],
    ['profile', { 'may-be-under-18': true }],
    ['profile', { 'age-band': '15-17' }],
  );
  const SETTLED = [...ALONE, GUARDIAN, BEST_INTEREST, WILLING];
  const SETTLED_WITH_PARENT = [WITH_PARENT, PARENT_AGREES, BEST_INTEREST, WILLING];
  const cases = fc
    .tuple(
      ground,
      fc
        .constantFrom(SETTLED, SETTLED_WITH_PARENT)
        .chain((all) => fc.subarray([...all], { minLength: all.length - 1 })),
      fc.option(fc.constantFrom(says('2026-05-04', { return: 'refuses' }), decides('2026-05-04', 'guardian', 'no'))),
      fc.array(anything, { maxLength: 2 }),
    )
    .map(([child, settled, no, told]) => caseOf(child, ...settled, ...(no === null ? [] : [no]), ...told));
  const written = fc.constantFrom('2026-04-10T09:00Z', '2026-05-04T09:00Z', '2026-05-18T09:00Z');

  it('who may be under 18 stays so until a decision on the age', () => {
    fc.assert(
      fc.property(cases, fc.array(evidence, { minLength: 1, maxLength: 2 }), (records, more) => {
        fc.pre(mayBeUnder18(records));
        expect(mayBeUnder18([...records, ...from('MD-KIV', ...more)])).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('what another office says opens nothing before it is accepted, and waits for that where it would', () => {
    fc.assert(
      fc.property(cases, anything, written, (records, told, at) => {
        const met = from('MD-KIV', ['intake', { date: '2026-05-04' }], told);
        const theirs = (counts: CaseRecord['counts']) =>
          met.map((record, i): CaseRecord => (i === 0 ? record : { ...record, at, ...(counts ? { counts } : {}) }));
        const waiting = [...records, ...theirs('tightening')];
        const before = childGaps(waiting);
        if (told[1].matter !== 'override' && childGaps([...records, ...met.slice(0, 1)]).length > 0) {
          expect(before).not.toEqual([]);
        }
        const after = childGaps([...records, ...theirs('whole')]);
        const isLooser = before.some((gap) => !after.includes(gap)) && after.length < before.length;
        if (isLooser && told[1].matter !== 'override') expect(looseningsElsewhere(waiting)).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('evidence of youth, of danger, or a no can only close the gate', () => {
    fc.assert(
      fc.property(cases, fc.array(evidence, { minLength: 1, maxLength: 2 }), written, (records, more, at) => {
        const added = from('MD-KIV', ...more).map((record) => ({ ...record, at }));
        const before = gateOf(records);
        const after = gateOf([...records, ...added]);
        expect(before?.allowed === false && after?.allowed === true).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
