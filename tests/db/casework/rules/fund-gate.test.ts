import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { conditionsOf, type Fund } from '../../../../db/casework/rules/fund.ts';
import { gatesOfNextStep } from '../../../../db/casework/rules/gate-of-step.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { advanceFor } from '../../../../db/casework/views/advance.ts';
import { registerProject } from '../../../../db/casework/writing/register-project.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { PROJECT } from '../a-project.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { createCase, createOffice, fileFor, type Person, saves } from '../user-session.ts';
import { PUBLISHED } from './fund-rules.ts';

const kebab = (name: string) => name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
const GAF: Fund = { line: 'GAF', rules: PUBLISHED.GAF, currency: 'USD' };
const NORWAY: Fund = { line: 'NO-F66-CNO', rules: PUBLISHED.NORWAY, currency: 'NOK' };
const pays = (more: Body = {}): Told => [
  'payment',
  { project: 'GAF', state: 'planned', amount: 100, currency: 'USD', form: 'cash', ...more },
];
const tried = (project: string, result: string, date?: string): Told => [
  'decision',
  { matter: 'eligibility', project, result, ...(date === undefined ? {} : { date }) },
];
const ELIGIBLE: readonly Told[] = [
  ['screening', { 'trafficking-type': 'cross-border' }],
  ['determination', { category: 'trafficked' }],
  tried('P-2', 'no'),
];
const gate = (records: readonly CaseRecord[], funds: readonly Fund[] = [GAF]) =>
  gatesOf(records, { today: '2026-05-04', emergencyOver: false, funds }).find((one) => one.gate === 'fund');
const missing = (records: readonly CaseRecord[], funds?: readonly Fund[]) =>
  gate(records, funds)?.missing.map(({ code, places }) => `${code} ${places.line}`);

/** casework/RULES.md (Funds). */
describe('the gate of a fund', () => {
  test.each<[string, readonly Told[], readonly string[]]>([
    [
      'nothing is noted',
      [pays()],
      ['fund-cross-border-unknown GAF', 'fund-not-elsewhere-unknown GAF', 'fund-categories-unknown GAF'],
    ],
    ['all that is asked is so (iom-2011 L353)', [pays(), ...ELIGIBLE], []],
    [
      'another project has said yes (iom-2011 L353)',
      [pays(), ...ELIGIBLE.slice(0, 2), tried('P-2', 'yes')],
      ['fund-not-elsewhere-not GAF'],
    ],
    ['somebody decided that it is so', [pays(), tried('GAF', 'yes')], []],
    ['somebody decided that it is so in part', [pays(), tried('GAF', 'partly')], []],
    ['somebody decided that it is not so', [pays(), ...ELIGIBLE, tried('GAF', 'no')], ['fund-refused GAF']],
    ...['asked', 'deferred'].map((result): [string, readonly Told[], readonly string[]] => [
      `a no stands that was brought up again: ${result}`,
      [pays(), ...ELIGIBLE, tried('GAF', 'no', '2026-05-02'), tried('GAF', result, '2026-05-04')],
      ['fund-refused GAF'],
    ]),
    [
      'a yes was taken back',
      [pays(), ...ELIGIBLE, tried('GAF', 'yes', '2026-05-02'), tried('GAF', 'withdrawn', '2026-05-04')],
      ['fund-refused GAF'],
    ],
    ['a yes after a no', [pays(), tried('GAF', 'no', '2026-05-02'), tried('GAF', 'yes', '2026-05-04')], []],
  ])('%s', (_, told, gaps) => {
    expect(missing(caseOf(...told))).toEqual(gaps);
    expect(gate(caseOf(...told))?.allowed).toBe(gaps.length === 0);
  });

  it('hears another office’s no, and a plan that names the line', () => {
    expect(missing([...caseOf(pays(), ...ELIGIBLE), ...from('RS-BEL', tried('GAF', 'no'))])).toEqual([
      'fund-refused GAF',
    ]);
    expect(missing(caseOf(['plan', { project: 'GAF' }], ...ELIGIBLE))).toEqual([]);
  });

  it('is opened by no yes of a day to come, nor by another office’s alone', () => {
    const onTheDay = (records: readonly CaseRecord[]) => records.map((one) => ({ ...one, at: '2026-05-04T12:00Z' }));
    const unknown = missing(caseOf(pays()));
    expect(missing(onTheDay(caseOf(pays(), tried('GAF', 'yes', '2062-05-04'))))).toEqual(unknown);
    const theirs = from('RS-BEL', tried('GAF', 'yes')).map((one): CaseRecord => ({ ...one, counts: 'tightening' }));
    expect(missing([...caseOf(pays()), ...theirs])).toEqual(unknown);
  });

  it('is not there where no registered line is named', () => {
    expect(gate(caseOf(pays({ project: 'RS-9' })))).toBeUndefined();
    expect(gate(caseOf(pays({ state: 'cancelled' })))).toBeUndefined();
    expect(gate(caseOf(pays()), [])).toBeUndefined();
  });

  it('stays open where more was paid than may be, and says so (norad-2010 L3561-3570)', () => {
    const paid = (amount: number, more: Body = {}) =>
      pays({ project: NORWAY.line, state: 'paid', amount, currency: 'NOK', form: 'in-kind', ...more });
    const over = gate(caseOf(paid(2_500_001)), [NORWAY]);
    expect([over?.allowed, over?.missing.map(({ code }) => code)]).toEqual([true, ['fund-over']]);
    expect(gate(caseOf(paid(2_500_000)), [NORWAY])?.missing).toEqual([]);
    expect(missing(caseOf(paid(1, { currency: 'EUR' })), [NORWAY])).toEqual([`fund-not-converted ${NORWAY.line}`]);
  });

  it('says that more was paid than the advance of the office, over all its cases, and stays open', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const line = { ...PROJECT, isNew: true, code: 'GAF', currency: 'USD' };
    inTransaction(office.db, () => registerProject(session, { ...line, advance: 1_000 }));
    const paid = (amount: number) => ({
      kind: 'payment',
      body: { date: '2026-05-04', project: 'GAF', state: 'paid', amount, currency: 'USD' },
    });
    const first = createCase(session, [paid(600)]);
    const fund = (caseId: string) => fileFor(session, caseId).gates.find((one) => one.gate === 'fund');
    expect(fund(first)).toEqual({ gate: 'fund', allowed: true, missing: [] });
    expect(advanceFor(session, 'gaf')).toEqual({ currency: 'USD', amount: 1_000, spent: 600, left: 400 });
    createCase(office.sessionOf('caseworker'), [paid(401)]);
    expect(advanceFor(session, 'GAF')?.left).toBe(-1);
    expect(fund(first)?.missing).toEqual([{ code: 'fund-advance-over', places: { line: 'GAF' } }]);
    expect(fund(first)?.allowed).toBe(true);
    inTransaction(office.db, () => registerProject(session, { ...line, isNew: false }));
    expect([advanceFor(session, 'GAF'), advanceFor(session, 'GAF-2')]).toEqual([null, null]);
    expect(fund(first)?.missing).toEqual([]);
  });

  it('has a sentence for whatever a fund can ask', () => {
    const asked = (['GAF', 'RCM', 'ERF'] as const).flatMap((rules) => [
      ...conditionsOf(caseOf(), { line: 'x', rules: PUBLISHED[rules] }).keys(),
    ]);
    expect(new Set(asked).size).toBe(6);
    for (const condition of asked) {
      for (const end of ['not', 'unknown']) expect(SENTENCES.has(`fund-${kebab(condition)}-${end}`)).toBe(true);
    }
  });

  it('is that of the next step while a payment is planned, behind whatever else waits', () => {
    expect(gatesOfNextStep(caseOf(pays()))).toEqual(['fund']);
    expect(gatesOfNextStep(caseOf(pays({ state: 'paid' })))).toEqual([]);
    expect(gatesOfNextStep(caseOf(pays(), ['profile', { 'may-be-under-18': true }]))).toEqual(['child']);
  });

  it('is shown to who reads of money and of what happened, unless a no closes a part of the case to them', () => {
    const office = createOffice();
    inTransaction(office.db, () =>
      registerProject(office.sessionOf('focal-point'), { ...PROJECT, isNew: true, code: 'GAF', rules: PUBLISHED.GAF }),
    );
    const stay = { kind: 'stay', body: { from: '2026-05-04', house: 'H1' } };
    const asked = { kind: 'decision', body: { matter: 'override', 'by-role': 'approver', result: 'asked' } };
    const payment = { kind: 'payment', body: { date: '2026-05-04', project: 'GAF', state: 'paid' } };
    const records = [stay, asked, payment];
    const caseId = createCase(office.sessionOf('caseworker'), records);
    const sees = (person: Person, of = caseId) =>
      fileFor(office.sessionOf(person), of).gates.some(({ gate: one }) => one === 'fund');
    expect(
      (['focal-point', 'caseworker', 'shelter-manager', 'approver'] as const).map((person) => sees(person)),
    ).toEqual([...[true, true, false, false]]);
    const agreed = { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name' } };
    const closed = createCase(office.sessionOf('caseworker'), [agreed, ...records]);
    expect(sees('caseworker', closed)).toBe(true);
    const no = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };
    saves(office.sessionOf('caseworker'), closed, { kind: 'consent', body: no });
    expect(sees('focal-point', closed)).toBe(true);
    expect(sees('caseworker', closed)).toBe(false);
  });
});
