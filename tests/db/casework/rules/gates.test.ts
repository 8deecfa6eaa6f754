import { describe, expect, it, test } from 'vitest';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import { caseOf, type Told } from '../case-of.ts';
import { ALONE, APPOINTED, BY_AUTHORITY } from './alone.ts';
import { consent, decision } from './told-in-may.ts';

/** What is missing for a child of whom nothing is decided, with whomever it is. */
const CHILD_GAPS = [
  'child-situation-not-said',
  'child-no-guardian',
  'child-no-best-interest',
  'child-not-asked',
  'child-family-not-assessed',
  'child-no-escort',
];

/** casework/RULES.md (Gates). */
describe('gates say what is missing before a step', () => {
  const MOMENT = { today: '2026-05-04', emergencyOver: false };
  const missing = (gate: string, told: readonly Told[], moment = MOMENT) =>
    gatesOf(caseOf(...told), moment)
      .find((found) => found.gate === gate)
      ?.missing.map(({ code }) => code);
  const card = (date: string, more = {}): Told => ['safe-contact', { date, how: 'Sundays', ...more }];
  const CHILD: Told = ['profile', { age: 15 }];

  test.each<[string, string, readonly Told[], readonly string[]]>([
    ['help', 'agreed', [consent({ help: 'agrees' })], []],
    ['help', 'refused', [consent({ help: 'refuses' })], ['help-refused']],
    ['help', 'nobody asked anything', [], ['help-not-asked']],
    ['help', 'kept with a name is help agreed to', [consent({ keep: 'with-name' })], []],
    ['help', 'an emergency', [consent({ keep: 'emergency' })], []],
    ['contact', 'agreed, with a card', [consent({ contact: 'agrees' }), card('2026-04-01')], []],
    ['contact', 'agreed, without a card', [consent({ contact: 'agrees' })], ['safe-contact-none']],
    ['contact', 'refused', [consent({ contact: 'refuses' }), card('2026-04-01')], ['contact-refused']],
    ['contact', 'not asked', [card('2026-04-01')], ['contact-not-asked']],
    [
      'contact',
      'until today',
      [consent({ contact: 'agrees' }), card('2026-04-01', { 'valid-until': '2026-05-04' })],
      [],
    ],
    [
      'contact',
      'until yesterday',
      [consent({ contact: 'agrees' }), card('2026-04-01', { 'valid-until': '2026-05-03' })],
      ['safe-contact-expired'],
    ],
    [
      'contact',
      'until this month',
      [consent({ contact: 'agrees' }), card('2026-04-01', { 'valid-until': '2026-05' })],
      [],
    ],
    [
      'contact',
      'an old card without an end does not outlive the newest',
      [consent({ contact: 'agrees' }), card('2025-04-01'), card('2026-04-01', { 'valid-until': '2026-05-03' })],
      ['safe-contact-expired'],
    ],
    [
      'contact',
      'nor does an old one’s end bind the newest',
      [consent({ contact: 'agrees' }), card('2025-04-01', { 'valid-until': '2025-05-03' }), card('2026-04-01')],
      [],
    ],
    ['sharing-headquarters', 'not asked', [], ['sharing-not-asked']],
    ['sharing-receiving', 'agreed', [consent({ 'share-receiving': 'without-name' })], []],
    ['child', 'an adult', [['profile', { age: 30 }]], []],
    ['child', 'a child of whom nothing is decided', [CHILD], CHILD_GAPS],
    [
      'child',
      'asked and agreed by the guardian only',
      [CHILD, consent({ help: 'agrees', 'given-by': 'guardian' })],
      CHILD_GAPS,
    ],
    [
      'child',
      'a guardian asked for is no guardian',
      [
        ...ALONE,
        CHILD,
        consent({ help: 'agrees' }),
        decision({ matter: 'guardian', result: 'asked' }),
        decision({ matter: 'best-interest', result: 'yes', ...BY_AUTHORITY }),
      ],
      ['child-no-guardian'],
    ],
    [
      'child',
      'all is there',
      [
        ...ALONE,
        CHILD,
        consent({ help: 'agrees' }),
        decision({ matter: 'guardian', result: 'yes', ...APPOINTED }),
        decision({ matter: 'best-interest', result: 'yes', ...BY_AUTHORITY }),
      ],
      [],
    ],
    ['child', 'decided to be 19', [CHILD, decision({ matter: 'age', result: 'yes', 'age-years': 19 })], []],
    ['print', 'within the hours', [consent({ keep: 'emergency' })], []],
  ])('%s: %s', (gate, _, told, codes) => {
    expect(missing(gate, told)).toEqual(codes);
  });

  it('after the 72 hours nothing is printed, and help is asked about, not stopped', () => {
    const over = { ...MOMENT, emergencyOver: true };
    expect(missing('print', [consent({ keep: 'emergency' })], over)).toEqual(['emergency-over']);
    expect(missing('help', [consent({ keep: 'emergency' })], over)).toEqual(['emergency-over']);
    expect(missing('help', [consent({ keep: 'emergency', help: 'agrees' })], over)).toEqual([]);
  });

  it('each gap has its sentence', () => {
    const gaps = gatesOf(caseOf(CHILD), { ...MOMENT, emergencyOver: true }).flatMap((gate) => gate.missing);
    expect(gaps.filter(({ code }) => !SENTENCES.has(code))).toEqual([]);
  });
});
