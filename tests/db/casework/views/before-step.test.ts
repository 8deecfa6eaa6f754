import { describe, expect, it, test } from 'vitest';
import { beforeStep } from '../../../../db/casework/views/before-step.ts';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import { asLine, checkOrThrow, write } from '../../../../db/casework/writing/append.ts';
import { registerProject } from '../../../../db/casework/writing/register-project.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { form } from '../../../../db/codebook/forms/index.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { PROJECT } from '../a-project.ts';
import { createCase, createOffice, type Person, recordOf, refusalCode, saves } from '../user-session.ts';

const KEEPS: Body = { date: '2026-05-04', keep: 'with-name', 'share-partners': 'with-name' };
const CONSENT: RecordToSave = { kind: 'consent', body: KEEPS };
const ASKS: Body = { act: 'ask', date: '2026-05-04', 'to-kind': 'ngo' };

function withCase(...told: readonly RecordToSave[]) {
  const office = createOffice();
  const focal = office.sessionOf('focal-point');
  const caseId = createCase(focal, [CONSENT], { assigned: ['caseworker'] });
  for (const one of told) saves(focal, caseId, one);
  const gates = (kind: string, body: object = {}, record?: string, person: Person = 'focal-point') =>
    beforeStep(office.sessionOf(person), { caseId, kind, body: { ...body }, record }).gates;
  const names = (...asked: Parameters<typeof gates>) => gates(...asked).map(({ gate }) => gate);
  const missing = (...asked: Parameters<typeof gates>) =>
    gates(...asked).flatMap((gate) => gate.missing.map(({ code }) => code));
  return { office, focal, caseId, gates, names, missing };
}

/** casework/RULES.md (The gate of a step): what a gate lacks is seen before the step is written, whatever lies ahead in the case. */
describe('before a record is written', () => {
  it('stands what the gate of a journey lacks, before the first answer', () => {
    const { gates, missing } = withCase();
    expect(gates('travel')).toMatchObject([{ gate: 'return', allowed: false }]);
    expect(missing('travel')).toContain('return-no-risk-assessment');
    expect(missing('travel', { state: 'departed', mode: 'voluntary-return' })).toContain('return-not-agreed');
  });

  it('stands that of partners before a request, and says nothing where nothing is missing', () => {
    const { gates } = withCase();
    expect(gates('referral')).toEqual([{ gate: 'sharing-partners', allowed: true, missing: [] }]);
  });

  test.each<[string, string, Body, readonly string[]]>([
    ['a request to an embassy', 'referral', { act: 'ask', 'to-kind': 'embassy' }, ['authorities-of-origin']],
    ['a request to an office of ours', 'referral', { act: 'ask', 'to-kind': 'other-office' }, ['sharing-receiving']],
    ['a request to this office', 'referral', { act: 'ask', 'to-kind': 'this-office' }, []],
    ['an answer to a request', 'referral', { act: 'answer' }, []],
    [
      'somebody who is asked to assess the family',
      'referral',
      { for: 'family-assessment', 'to-kind': 'ngo' },
      ['family', 'sharing-partners'],
    ],
    [
      'a journey that is planned without a paper',
      'travel',
      { state: 'planned', document: 'none' },
      ['return', 'authorities-of-origin'],
    ],
    ['a move to another town', 'travel', { mode: 'move' }, []],
    ['a journey that was not made', 'travel', { state: 'not-travelled' }, []],
    ['somebody of the family', 'family', {}, ['family']],
    ['somebody who is not looked for', 'family', { tracing: 'not-wanted' }, []],
    ['help', 'service', {}, ['help']],
    ['help that was called off', 'service', { outcome: 'cancelled' }, []],
    ['a follow-up', 'follow-up', {}, ['contact']],
    ['a follow-up that was called off', 'follow-up', { state: 'cancelled' }, []],
    ['a hand-over', 'transfer', {}, ['sharing-receiving']],
    ['taking one back', 'transfer', { act: 'take-back' }, []],
    ['an arrival, which takes no step', 'arrival', {}, []],
  ])('of %s', (_, kind, body, gates) => {
    expect(withCase().names(kind, body).toSorted()).toEqual(gates.toSorted());
  });

  it('has that of a child beside it, but beside no help, no call and no payment', () => {
    const { names } = withCase({ kind: 'profile', body: { 'may-be-under-18': true } });
    expect(names('travel').toSorted()).toEqual(['child', 'return']);
    expect(names('service')).toEqual(['help']);
  });

  it('says nothing of a step that the record took before, and all of one that it takes now', () => {
    const departed: Body = { state: 'departed', mode: 'voluntary-return' };
    const { office, caseId, names } = withCase({ kind: 'travel', body: departed });
    const { id } = recordOf(office, caseId, 'travel');
    expect(names('travel', departed, id)).toEqual([]);
    expect(names('travel', { ...departed, consulate: 'asked' }, id)).toEqual(['authorities-of-origin']);
    // A record that is not ours is none that took it.
    expect(names('travel', departed, 'A'.repeat(22))).toEqual(['return']);
  });

  it('of a payment says what the fund of its line asks, and of no other line', () => {
    const { office, caseId, gates } = withCase();
    const session = office.sessionOf('focal-point');
    inTransaction(office.db, () => {
      for (const code of ['P1', 'P2']) {
        const rules = { ...PROJECT.rules, who: { ...PROJECT.rules.who, crossBorder: true } };
        registerProject(session, { ...PROJECT, mission: null, phase: null, code, rules, isNew: true });
      }
    });
    saves(session, caseId, { kind: 'payment', body: { state: 'paid', project: 'P2', amount: 100, currency: 'EUR' } });
    expect(gates('payment')).toEqual([]);
    expect(gates('payment', { project: 'P1' })).toMatchObject([
      { gate: 'fund', missing: [{ code: 'fund-cross-border-unknown', places: { line: 'P1' } }] },
    ]);
    expect(gates('payment', { project: 'P1', state: 'cancelled' })).toEqual([]);
  });

  it('of a payment says that the advance of the office is passed, as it is kept with the payment', () => {
    const { office, caseId, gates } = withCase();
    const session = office.sessionOf('focal-point');
    const line = { ...PROJECT, mission: null, phase: null, code: 'P1', currency: 'USD', advance: 500 };
    inTransaction(office.db, () => registerProject(session, { ...line, isNew: true }));
    const paid = { date: '2026-05-04', project: 'P1', state: 'paid', amount: 600, currency: 'USD' };
    createCase(session, [{ kind: 'payment', body: paid }]);
    expect(gates('payment', { project: 'P1' })).toMatchObject([
      { gate: 'fund', missing: [{ code: 'fund-advance-over', places: { line: 'P1' } }] },
    ]);
    saves(session, caseId, { kind: 'payment', body: paid });
    expect(recordOf(office, caseId, 'payment').private['gate-then']).toContainEqual(
      expect.objectContaining({ missing: 'fund-advance-over', line: 'P1' }),
    );
  });

  it('is told to who writes such a record in a case that they open, and reads what happened', () => {
    const { office, caseId, names } = withCase();
    expect(names('travel', {}, undefined, 'caseworker')).toEqual(['return']);
    const refused = (person: Person) =>
      refusalCode(() => beforeStep(office.sessionOf(person), { caseId, kind: 'travel', body: {} }));
    expect(refused('second-caseworker')).toBe('case-of-another');
    expect(refused('approver')).toBe('nothing-to-decide');
    const onlyStory = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', body: onlyStory });
    // Who is told nothing of what happened writes the journey, and learns nothing of its gate.
    expect(names('travel', {}, undefined, 'caseworker')).toEqual([]);
    expect(names('travel')).toEqual(['return']);
  });
});

/** casework/RULES.md (Sharing with partners): what the person said to the request itself closes its gate, whatever they agreed to in general. */
describe('what was said to a request', () => {
  it.each<[string, string, readonly string[]]>([
    ['with-name', 'ngo', []],
    ['not-asked', 'ngo', []],
    ['refuses', 'ngo', ['request-refused']],
    ['counted-only', 'ngo', ['request-refused']],
    ['later', 'ngo', ['request-not-agreed']],
    ['refuses', 'other-office', ['sharing-not-asked', 'request-refused']],
  ])('%s, to %s', (agreed, toKind, gaps) => {
    expect(withCase().missing('referral', { ...ASKS, 'to-kind': toKind, agreed })).toEqual(gaps);
  });

  it('closes the gate of authorities where an embassy is asked', () => {
    const { missing } = withCase();
    expect(missing('referral', { ...ASKS, 'to-kind': 'embassy', agreed: 'refuses' })).toContain('request-refused');
  });

  it('closes the gate in the file while the request is open, and says nothing of another request', () => {
    const { office, focal, caseId, missing } = withCase({ kind: 'referral', body: { ...ASKS, agreed: 'refuses' } });
    const inFile = () =>
      openCase(office.sessionOf('caseworker'), caseId).gates.find(({ gate }) => gate === 'sharing-partners');
    expect(inFile()).toMatchObject({ allowed: false, missing: [{ code: 'request-refused' }] });
    expect(missing('referral', ASKS)).toEqual([]);
    const { id } = recordOf(office, caseId, 'referral');
    saves(focal, caseId, {
      kind: 'referral',
      body: { act: 'revoke', date: '2026-05-04', answers: { cites: [id, 'act'] } },
    });
    expect(inFile()).toBeUndefined();
  });

  it('is kept with the step', () => {
    const { office, caseId } = withCase({ kind: 'referral', body: { ...ASKS, agreed: 'refuses' } });
    expect(
      openCase(office.sessionOf('focal-point'), caseId).records.find(({ kind }) => kind === 'referral'),
    ).toMatchObject({
      gatesThen: [{ gate: 'sharing-partners', state: 'closed', missing: [{ code: 'request-refused', line: null }] }],
    });
  });
});

describe('with which partners, and what never', () => {
  it('is said in the words of every consent, the newest first, to who reads them', () => {
    const { office, focal, caseId } = withCase(
      { kind: 'consent', body: { ...KEEPS, date: '2026-05-01', 'share-limits': 'Never the church' } },
      { kind: 'consent', body: { ...KEEPS, date: '2026-05-03', 'share-limits': 'Only the clinic' } },
    );
    const limits = (person: Person) => openCase(office.sessionOf(person), caseId).shareLimits;
    const said = ['Only the clinic', 'Never the church'];
    expect(limits('caseworker')).toEqual(said);
    const beside = (kind: string, body: Body) =>
      beforeStep(office.sessionOf('caseworker'), { caseId, kind, body }).limits;
    // Before it is answered who is asked, and while it may still leave this office.
    expect([beside('referral', {}), beside('referral', ASKS)]).toEqual([said, said]);
    expect(beside('referral', { ...ASKS, 'to-kind': 'this-office' })).toEqual([]);
    expect(beside('referral', { act: 'answer' })).toEqual([]);
    expect(beside('travel', {})).toEqual([]);
    saves(focal, caseId, {
      kind: 'decision',
      body: { matter: 'override', gate: 'return', result: 'asked', 'by-role': 'approver' },
    });
    expect(limits('approver')).toEqual([]);
  });
});

/** FORMS.md (referral): the answers themselves are read before the request is saved. */
describe('what a request is to tell', () => {
  const TOLD: readonly RecordToSave[] = [
    { kind: 'profile', body: { sex: 'female', age: 24 } },
    { kind: 'identity', body: { 'family-name': 'Ciobanu' } },
  ];
  const shared = ['identity.family-name', 'profile.sex', 'profile.literacy'];

  it('is shown as it stands, each answer that there is', () => {
    const { office, caseId } = withCase(...TOLD);
    const told = (body: object) =>
      beforeStep(office.sessionOf('caseworker'), { caseId, kind: 'referral', body: { ...body } }).told;
    expect(told({ ...ASKS, shared })).toEqual([
      { kind: 'identity', question: 'family-name', value: 'Ciobanu' },
      { kind: 'profile', question: 'sex', value: 'female' },
    ]);
    expect(told(ASKS)).toEqual([]);
    expect(told({ shared: 'profile.sex' })).toEqual([]);
  });

  it('is shown to nobody who may not read it', () => {
    const office = createOffice();
    const focal = office.sessionOf('focal-point');
    const kept = { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } };
    const caseId = createCase(focal, [kept, ...TOLD], { assigned: ['caseworker'] });
    office.at('2026-05-09T10:00');
    const told = (person: Person) =>
      beforeStep(office.sessionOf(person), { caseId, kind: 'referral', body: { shared } }).told.map(({ kind }) => kind);
    expect(told('focal-point')).toEqual(['identity', 'profile']);
    expect(told('caseworker')).toEqual(['profile']);
  });

  it('is nothing of a story that may not be kept, as it is on the letter, although the focal point reads it until it is gone', () => {
    const { office, focal, caseId } = withCase(...TOLD, { kind: 'exploitation', body: { types: ['forced-labour'] } });
    const told = (person: Person) =>
      beforeStep(office.sessionOf(person), {
        ...{ caseId, kind: 'referral', body: { shared: ['profile.sex', 'exploitation.types'] } },
      }).told.map(({ kind }) => kind);
    expect(told('focal-point')).toEqual(['profile', 'exploitation']);
    const onlyStory = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };
    saves(focal, caseId, { kind: 'consent', body: onlyStory });
    for (const person of ['caseworker', 'focal-point'] as const) expect(told(person), person).toEqual(['profile']);
  });

  it('is refused where its recipient is not told that, and stays where it was noted before', () => {
    const { office, focal, caseId } = withCase(...TOLD);
    const asks = (toKind: string, id?: string) => ({
      kind: 'referral',
      id,
      body: { ...ASKS, 'to-kind': toKind, shared: ['profile.sex', 'legal.court'] },
    });
    expect(refusalCode(() => saves(focal, caseId, asks('school')))).toBe('shared-not-for-recipient');
    expect(refusalCode(() => saves(focal, caseId, asks('legal')))).toBe('done');
    const inForm = form('referral') ?? fail();
    // As an earlier version let it be written.
    const line = asLine(inForm, checkOrThrow(inForm, asks('school').body), undefined);
    inTransaction(office.db, () => write(focal, caseId, [line]));
    expect(refusalCode(() => saves(focal, caseId, asks('school', line.id)))).toBe('done');
  });
});

function fail(): never {
  throw new Error('no such form');
}
