import { describe, expect, it, test } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { followUpDue } from '../../../../db/casework/rules/follow-up-schedule.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import { looseningsElsewhere } from '../../../../db/casework/rules/loosening.ts';
import { neverSaid, safeContactElsewhere, safeContactOf } from '../../../../db/casework/rules/safe-contact.ts';
import { caseOf, from, type Told } from '../case-of.ts';

/** casework/RULES.md (Contact). */

const AGREES: Told = ['consent', { date: '2026-05-04', keep: 'with-name', help: 'agrees', contact: 'agrees' }];
const OURS: Told = ['safe-contact', { date: '2026-05-04', how: 'Her sister', 'never-say': 'shelter' }];
const THEIRS: Told = ['safe-contact', { date: '2026-05-06', how: 'Call 0555', 'never-say': 'office' }];
const MET: Told = ['intake', { date: '2026-05-06' }];

/** What another office wrote since, and nobody here accepted. */
const elsewhere = (...told: readonly Told[]) =>
  from('KV-P', MET, ...told).map((record): CaseRecord => ({ ...record, counts: 'tightening' }));
const accepted = (...told: readonly Told[]) =>
  from('KV-P', MET, ...told).map((record): CaseRecord => ({ ...record, counts: 'whole' }));
const withoutWords = (records: readonly CaseRecord[]) =>
  records.map((record) => ({ ...record, private: {}, privateLacking: true }));

const missing = (records: readonly CaseRecord[], today = '2026-05-20') =>
  gatesOf(records, { today, emergencyOver: false })
    .find(({ gate }) => gate === 'contact')
    ?.missing.map(({ code }) => code);
const way = (records: readonly CaseRecord[]) => safeContactOf(records)?.record.private.how;

describe('another office’s word on how somebody is reached', () => {
  it('is none until somebody here has accepted it, and until then nobody calls', () => {
    const records = [...caseOf(AGREES, OURS), ...elsewhere(THEIRS)];
    expect(way(records)).toBe('Her sister');
    expect(safeContactElsewhere(records)?.office).toBe('KV-P');
    expect(missing(records)).toEqual(['safe-contact-elsewhere']);
    expect(looseningsElsewhere(records)).toMatchObject([{ kind: 'safe-contact', office: 'KV-P', lets: [] }]);
  });

  it('opens nothing where nothing is agreed here', () => {
    const records = [...caseOf(AGREES), ...elsewhere(THEIRS)];
    expect(safeContactOf(records)).toBeUndefined();
    expect(missing(records)).toEqual(['safe-contact-elsewhere']);
  });

  it('counts once it is accepted', () => {
    const records = [...caseOf(AGREES, OURS), ...accepted(THEIRS)];
    expect(way(records)).toBe('Call 0555');
    expect(missing(records)).toEqual([]);
    expect(looseningsElsewhere(records)).toEqual([]);
  });

  it('is over with what is agreed here on a later day', () => {
    const records = [...caseOf(AGREES, ['safe-contact', { date: '2026-05-07', how: 'Sundays' }]), ...elsewhere(THEIRS)];
    expect(missing(records)).toEqual([]);
    expect(looseningsElsewhere(records)).toEqual([]);
  });

  it('hides nothing of ours where its words did not come along, and cannot be accepted unread', () => {
    const records = [...caseOf(AGREES, OURS), ...withoutWords(accepted(THEIRS))];
    expect(way(records)).toBe('Her sister');
    expect(missing(records)).toEqual(['safe-contact-elsewhere']);
    expect(looseningsElsewhere([...caseOf(AGREES, OURS), ...withoutWords(elsewhere(THEIRS))])).toEqual([]);
  });

  it('adds to what is never said', () => {
    expect(neverSaid([...caseOf(AGREES, OURS), ...elsewhere(THEIRS)])).toEqual(['office', 'shelter']);
  });
});

describe('before somebody is contacted', () => {
  const card = (more: Told[1]): Told => ['safe-contact', { date: '2026-05-04', how: 'Her sister', ...more }];
  const home: Told = ['arrival', { date: '2026-05-04', state: 'arrived' }];

  test.each<[string, Told[1], string[], ReturnType<typeof followUpDue>]>([
    ['a way that holds', {}, [], { says: 'next', day: '2026-05-11', confirmFirst: false }],
    ['only they call', { ways: ['they-call'] }, ['safe-contact-they-call'], undefined],
    [
      'they call, and may be called',
      { ways: ['they-call', 'call'] },
      [],
      { says: 'next', day: '2026-05-11', confirmFirst: false },
    ],
    [
      'agreed more than three months ago',
      { date: '2026-02-03' },
      ['safe-contact-old'],
      { says: 'next', day: '2026-05-11', confirmFirst: true },
    ],
  ])('%s', (_, more, gaps, due) => {
    const records = caseOf(AGREES, card(more), home);
    expect(missing(records)).toEqual(gaps);
    expect(followUpDue(records)).toEqual(due);
  });

  it('nobody decides to call who agreed to call themselves', () => {
    const decided: Told = [
      'decision',
      {
        ...{ date: '2026-05-05', matter: 'override', result: 'yes', gate: 'contact', 'valid-until': '2026-05-30' },
        overrides: ['contact-not-asked', 'safe-contact-none', 'safe-contact-elsewhere', 'safe-contact-old'],
      },
    ];
    expect(missing(caseOf(AGREES, card({ ways: ['they-call'] }), decided))).toEqual(['safe-contact-they-call']);
  });

  const planned: Told = ['follow-up', { state: 'planned', 'planned-for': '2026-05-18' }];
  test.each<[string, readonly CaseRecord[], string]>([
    ['a way that holds', caseOf(AGREES, OURS, planned), 'today-follow-up'],
    ['an old one', caseOf(AGREES, card({ date: '2025-01-01' }), planned), 'today-follow-up-confirm'],
    ['none', caseOf(AGREES, planned), 'today-follow-up-confirm'],
    ['one that ran out', caseOf(AGREES, card({ 'valid-until': '2026-05-17' }), planned), 'today-follow-up-confirm'],
    ['another of another office', [...caseOf(AGREES, OURS, planned), ...elsewhere(THEIRS)], 'today-follow-up-confirm'],
    ['only they call', caseOf(AGREES, card({ ways: ['they-call'] }), planned), 'today-follow-up-they-call'],
  ])('a follow-up that was planned asks the same of its day: %s', (_, records, code) => {
    const lines = caseLines(records, undefined).filter(({ until }) => until === '2026-05-18');
    expect(lines.map((line) => line.code)).toEqual([code]);
  });
});
