import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { overrideFault, POINTS_OF } from '../../../../db/casework/rules/override.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { caseOf, type Told } from '../case-of.ts';
import { createCase, createOffice, recordOf, refusalCode, saves } from '../user-session.ts';
import { ALONE } from './alone.ts';

const TODAY = '2026-05-20';
const CHILD: Told = ['profile', { age: 15 }];
const UNTIL = { 'valid-until': '2026-05-30' };
const GRANTED: Body = {
  date: '2026-05-04',
  matter: 'override',
  gate: 'child',
  result: 'yes',
  overrides: ['child-no-guardian'],
  ...UNTIL,
};
const without = (body: Body, question: string): Body =>
  Object.fromEntries(Object.entries(body).filter(([id]) => id !== question));
const overrides = (date: string, gate: string, points: readonly string[], more: Body = {}): Told => [
  'decision',
  { date, matter: 'override', gate, result: 'yes', overrides: points, ...UNTIL, ...more },
];
const gateOf = (name: string, records: readonly CaseRecord[], today = TODAY) =>
  gatesOf(records, { today, emergencyOver: false }).find(({ gate }) => gate === name);

/** casework/RULES.md (Overrides). */
describe('the steps and points that an override can name', () => {
  it('are those of gates that there are', () => {
    const there = gatesOf([], { today: TODAY, emergencyOver: false }).map(({ gate }) => gate);
    const offered = list('gates').codes.filter(({ retired }) => retired !== true);
    expect(offered.map(({ code }) => code).sort()).toEqual(Object.keys(POINTS_OF).sort());
    expect(Object.keys(POINTS_OF).filter((gate) => !there.some((name) => name === gate))).toEqual([]);
  });

  it('are each the sentence by which a gate says what is missing', () => {
    const points = list('gate-points').codes.map(({ code }) => code);
    expect(Object.values(POINTS_OF).flat().sort()).toEqual([...points].sort());
    expect(points.filter((point) => !SENTENCES.has(point))).toEqual([]);
  });
});

describe('a decision to go on although a gate is closed', () => {
  test.each<[string, Body, string | undefined]>([
    ['names gate, points, day and end', GRANTED, undefined],
    ['names no point', { ...GRANTED, overrides: [] }, 'override-lacks'],
    ['ends on the thirtieth day', { ...GRANTED, 'valid-until': '2026-06-03' }, undefined],
    ['does not end on the thirty-first', { ...GRANTED, 'valid-until': '2026-06-04' }, 'override-too-long'],
    ['nor in a month that may be longer', { ...GRANTED, 'valid-until': '2026-06' }, 'override-too-long'],
    ...(['gate', 'overrides', 'date', 'valid-until'] as const).map((question): [string, Body, string] => [
      `says nothing of ${question}`,
      without(GRANTED, question),
      'override-lacks',
    ]),
    ['does not know its end', { ...GRANTED, 'valid-until': { missing: 'unknown' } }, 'override-lacks'],
    ['does not know its points', { ...GRANTED, overrides: { missing: 'unknown' } }, 'override-lacks'],
    ['is given in part', { ...GRANTED, result: 'partly' }, 'override-in-part'],
    [
      'names a point of another gate',
      { ...GRANTED, overrides: ['safe-contact-none'] },
      'override-points-of-another-gate',
    ],
    ...['fund', 'authorities-of-origin', 'sharing'].map((gate): [string, Body, string] => [
      `names ${gate}, which no gate guards`,
      { ...GRANTED, gate },
      'override-no-such-gate',
    ]),
    ['is only asked for', { matter: 'override', gate: 'child', result: 'asked' }, undefined],
    [
      'is asked for where there is no gate',
      { matter: 'override', gate: 'fund', result: 'asked' },
      'override-no-such-gate',
    ],
    ['of before is withdrawn', { matter: 'override', gate: 'return', result: 'withdrawn' }, undefined],
    ['is another decision', { matter: 'fund', result: 'yes' }, undefined],
  ])('%s', (_, body, fault) => {
    expect(overrideFault(body)).toBe(fault);
    expect(fault === undefined || SENTENCES.has(fault)).toBe(true);
  });

  it('is refused by save and import alike', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'));
    const approver = office.sessionOf('approver');
    const wrong = { kind: 'decision', body: { ...GRANTED, gate: 'fund' } };
    expect(refusalCode(() => saves(approver, caseId, wrong))).toBe('override-no-such-gate');
    expect(
      refusalCode(() => saves(approver, caseId, { kind: 'decision', body: without(GRANTED, 'valid-until') })),
    ).toBe('override-lacks');
    expect(refusalCode(() => saves(approver, caseId, { kind: 'decision', body: GRANTED }))).toBe('done');
    const line = (body: Body) => JSON.stringify({ records: [{ kind: 'decision', body }] });
    const takes = (body: Body) =>
      inTransaction(office.db, () => importCases(office.sessionOf('hq-case-manager'), [line(body)], 'imported')).errors;
    expect(takes({ ...GRANTED, gate: 'fund' })).toEqual([
      { line: 1, code: 'override-no-such-gate', message: 'records[0].body' },
    ]);
    expect(takes(without(GRANTED, 'overrides'))).toMatchObject([{ code: 'override-lacks' }]);
    expect(takes(GRANTED)).toEqual([]);
  });

  it('of before can be withdrawn as it stands', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session);
    const old = { date: '2026-05-04', matter: 'override', gate: 'return', result: 'no' };
    saves(session, caseId, { kind: 'decision', body: old });
    const { id } = recordOf(office, caseId, 'decision');
    const withdrawn = { kind: 'decision', id, body: { ...old, result: 'withdrawn' } };
    expect(refusalCode(() => saves(session, caseId, withdrawn))).toBe('done');
  });
});

describe('an override', () => {
  const GAPS = ['child-no-guardian', 'child-no-best-interest', 'child-not-asked'];

  test.each<[string, readonly Told[], boolean]>([
    ['of all that is missing opens the gate', [overrides('2026-05-10', 'child', GAPS)], true],
    ['of some of it does not', [overrides('2026-05-10', 'child', GAPS.slice(1))], false],
    [
      'of some beside another of the rest does',
      [overrides('2026-05-10', 'child', GAPS.slice(1)), overrides('2026-05-12', 'child', GAPS.slice(0, 1))],
      true,
    ],
    [
      'is replaced in its points by a newer one that has ended',
      [
        overrides('2026-05-10', 'child', GAPS),
        overrides('2026-05-12', 'child', GAPS.slice(0, 1), { 'valid-until': '2026-05-15' }),
      ],
      false,
    ],
    [
      'that names no point was written before points were named, and covers what was missing then',
      [['decision', { date: '2026-05-10', matter: 'override', gate: 'child', result: 'yes', ...UNTIL }]],
      true,
    ],
    [
      'that does not know its points covers none',
      [overrides('2026-05-10', 'child', [], { overrides: { missing: 'unknown' } })],
      false,
    ],
    [
      'that was refused since covers none',
      [
        overrides('2026-05-10', 'child', GAPS),
        ['decision', { date: '2026-05-11', matter: 'override', gate: 'child', result: 'no' }],
      ],
      false,
    ],
  ])('%s', (_, told, allowed) => {
    const gate = gateOf('child', caseOf(...ALONE, CHILD, ...told));
    expect(gate?.allowed).toBe(allowed);
    expect(gate?.missing.map(({ code }) => code)).toEqual(allowed ? ['gate-overridden', ...GAPS] : GAPS);
  });

  it('does not cover in advance what it names and what was not missing yet', () => {
    const named = overrides('2026-05-10', 'child', [...GAPS, 'child-return-refused']);
    const since: Told = ['consent', { date: '2026-05-12', 'given-by': 'person', return: 'refuses' }];
    expect(gateOf('child', caseOf(...ALONE, CHILD, named))?.allowed).toBe(true);
    expect(gateOf('child', caseOf(...ALONE, CHILD, named, since))?.allowed).toBe(false);
  });

  it('that only cites its yes opens nothing', () => {
    const other = 'A'.repeat(22);
    const records = caseOf(
      ...ALONE,
      CHILD,
      ['decision', { matter: 'fund', result: 'yes', date: '2026-05-09' }],
      overrides('2026-05-10', 'child', GAPS),
    ).map((record) => {
      if (record.open.matter === 'fund') return { ...record, id: other };
      if (record.open.matter !== 'override') return record;
      return { ...record, open: { ...record.open, result: { cites: [other, 'result'] as const } } };
    });
    expect(gateOf('child', records)?.allowed).toBe(false);
  });

  const CONSENT: Told = ['consent', { date: '2026-05-04', keep: 'with-name' }];
  const CARD: Told = ['safe-contact', { date: '2026-05-04', 'valid-until': '2026-05-08' }];
  test.each<[string, readonly Told[], boolean]>([
    [
      'not asked, and covered',
      [CARD, overrides('2026-05-10', 'contact', ['contact-not-asked', 'safe-contact-expired'])],
      true,
    ],
    ['covered in one point of two', [CARD, overrides('2026-05-10', 'contact', ['contact-not-asked'])], false],
    [
      'covered for the card that had run out, not for the next one',
      [
        CARD,
        overrides('2026-05-10', 'contact', ['contact-not-asked', 'safe-contact-expired']),
        ['safe-contact', { date: '2026-05-12', 'valid-until': '2026-05-14' }],
      ],
      false,
    ],
    [
      'refused since: nobody decides that their no does not count',
      [
        CARD,
        overrides('2026-05-10', 'contact', ['contact-not-asked', 'safe-contact-expired']),
        ['consent', { date: '2026-05-12', contact: 'refuses' }],
      ],
      false,
    ],
    [
      'wants to decide later, said since',
      [
        CARD,
        overrides('2026-05-10', 'contact', ['contact-not-asked', 'safe-contact-expired']),
        ['consent', { date: '2026-05-12', contact: 'later' }],
      ],
      false,
    ],
    ['by an override of the child’s gate', [CARD, overrides('2026-05-10', 'child', GAPS)], false],
    [
      'by one of before, when none opened this gate',
      [CARD, ['decision', { date: '2026-05-10', matter: 'override', gate: 'contact', result: 'yes', ...UNTIL }]],
      false,
    ],
  ])('of the gate of contact: %s', (_, told, allowed) => {
    expect(gateOf('contact', caseOf(CONSENT, ...told))?.allowed).toBe(allowed);
  });

  it('of the gate of help covers that nobody asked, and ends with its day', () => {
    const records = caseOf(overrides('2026-05-10', 'help', ['help-not-asked']));
    expect(gateOf('help', records)?.allowed).toBe(true);
    expect(gateOf('help', records, '2026-05-31')?.allowed).toBe(false);
    const refused = caseOf(overrides('2026-05-10', 'help', ['help-not-asked']), [
      'consent',
      { date: '2026-05-12', help: 'refuses' },
    ]);
    expect(gateOf('help', refused)?.allowed).toBe(false);
  });
});
