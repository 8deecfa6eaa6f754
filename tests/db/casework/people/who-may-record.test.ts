/** Who may record what for whom: the codebook's table, and that every way of writing asks it. */

import { describe, expect, it, test } from 'vitest';
import { deriveCase } from '../../../../db/casework/derived/derive.ts';
import { beginCounting } from '../../../../db/casework/record/counting-here.ts';
import { answerHandover } from '../../../../db/casework/writing/accept-case.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { FORMS } from '../../../../db/codebook/forms/index.ts';
import { CASE_PLACES, whoRecords } from '../../../../db/codebook/who-records.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  fileFor,
  linesIn,
  type Office,
  type Person,
  ROLES_HERE,
  refusalCode,
  saves,
} from '../user-session.ts';

const EVERY = [...FORMS.values()]
  .filter((found) => found.system !== true && found.ownAct !== true)
  .map(({ kind }) => kind);
const ADDED_ANYWHERE = ['decision', 'note', 'referral', 'transfer'];
/**
 * Danger that came with a case rings here, and is answered here, before the case is taken on; who is to come is met, and the risk of their coming
 * looked at, before that as well.
 */
const IN_A_RECEIVED_CASE = ['arrival', 'danger-answer', ...ADDED_ANYWHERE, 'risk-assessment'].toSorted();

function headquarters(): Office {
  const office = createOffice('HQ');
  office.db.prepare("UPDATE own_station SET kind = 'headquarters'").run();
  return office;
}

/** A case of a mission as its package brought it, with what the person there agreed to. */
function caseOfMission(at: Office, code = 'MD-K'): string {
  const mission = anotherOffice(at, code);
  const caseId = `A${'b'.repeat(21)}`;
  mission.writes(caseId, [
    { kind: 'case', body: { reference: 'MD-K-26-7K2MQX', origin: 'live', opened: '2026-04-01' } },
    { kind: 'intake', body: { date: '2026-04-01', channel: 'police' } },
    { kind: 'consent', body: { date: '2026-04-01', keep: 'with-name', 'share-headquarters': 'without-name' } },
  ]);
  beginCounting(at.db, caseId);
  deriveCase(at.db, caseId);
  return caseId;
}

test.each([...FORMS.keys()])('the form %s says who records it, of every kind of case', (kind) => {
  const row = whoRecords(kind);
  expect(row).toBeDefined();
  for (const place of CASE_PLACES) for (const role of row?.[place] ?? []) expect(ROLES_HERE).toContain(role);
});

test('a form without a row is nobody’s', () => {
  expect(whoRecords('constructor')).toBeUndefined();
});

/** casework/RULES.md (Who records what). */
describe('of a case that the office opened itself', () => {
  test.each<[Person, readonly string[]]>([
    ['focal-point', EVERY],
    // Of suspects she reads nothing, so she writes nothing.
    ['caseworker', EVERY.filter((kind) => kind !== 'perpetrator')],
    ['shelter-manager', ['stay', 'health']],
    ['approver', ['decision']],
    ['hq-case-manager', EVERY],
  ])('%s records what is theirs', (person, kinds) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
      { kind: 'decision', body: { date: '2026-05-04', matter: 'clearance', result: 'asked' } },
    ]);
    expect(fileFor(office.sessionOf(person), caseId).mayWrite.toSorted()).toEqual(kinds.toSorted());
  });
});

describe('headquarters', () => {
  it('writes decisions, notes, answers and what it paid in a mission’s case, and nothing that the person agreed to or told', () => {
    const at = headquarters();
    const caseId = caseOfMission(at);
    const session = at.sessionOf('hq-case-manager');
    expect(fileFor(session, caseId).mayWrite.toSorted()).toEqual([...ADDED_ANYWHERE, 'payment', 'service'].toSorted());
    const before = linesIn(at);
    const writes = (kind: string, body: object) =>
      refusalCode(() => saves(session, caseId, { kind, body: { ...body } }));
    const agreed = { date: '2026-11-25', keep: 'with-name', 'share-headquarters': 'with-name', media: 'agrees' };
    expect(writes('consent', agreed)).toBe('not-met-here');
    expect(writes('identity', { 'given-names': 'made up' })).toBe('not-met-here');
    for (const kind of [
      'profile',
      'screening',
      'determination',
      'exploitation',
      'health',
      'intake',
      'plan',
      'travel',
    ]) {
      expect([kind, writes(kind, { date: '2026-05-04' })]).toEqual([kind, 'not-met-here']);
    }
    expect(linesIn(at)).toBe(before);
    expect(writes('note', { text: 'asked the mission' })).toBe('done');
    expect(writes('service', { date: '2026-05-04', service: 'food' })).toBe('done');
    expect(fileFor(session, caseId).sharing.headquarters).toBe('without-name');
  });

  it('nor by a first contact into that case', () => {
    const at = headquarters();
    const caseId = caseOfMission(at);
    const before = linesIn(at);
    const answers = { 'consent.keep': 'with-name', 'identity.name-used': 'Alina' };
    const adds = () =>
      inTransaction(at.db, () =>
        saveFirstContact(at.sessionOf('hq-case-manager'), { answers, next: 'help-today', into: caseId }),
      );
    expect(refusalCode(adds)).toBe('not-met-here');
    expect(linesIn(at)).toBe(before);
  });

  it('writes the whole file of a person whom it met itself', () => {
    const at = headquarters();
    const session = at.sessionOf('hq-case-manager');
    const caseId = createCase(session);
    expect(fileFor(session, caseId).mayWrite).toEqual(EVERY);
  });
});

describe('a mission that received a case', () => {
  function received(): { readonly at: Office; readonly caseId: string } {
    const at = createOffice();
    const caseId = caseOfMission(at);
    at.db.prepare("INSERT INTO acceptance (case_id, state, at) VALUES (?, 'waiting', '2026-05-04T10:00Z')").run(caseId);
    return { at, caseId };
  }
  const settles = (at: Office, caseId: string, accept: boolean) =>
    inTransaction(at.db, () => answerHandover(at.sessionOf('focal-point'), caseId, accept, 'no such place here'));

  it('writes the whole file once it has taken it on', () => {
    const { at, caseId } = received();
    const session = at.sessionOf('focal-point');
    const consents = () =>
      refusalCode(() => saves(session, caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } }));
    expect(fileFor(session, caseId).mayWrite.toSorted()).toEqual(IN_A_RECEIVED_CASE);
    expect(consents()).toBe('take-on-first');
    settles(at, caseId, true);
    expect(fileFor(session, caseId).mayWrite).toEqual(EVERY);
    expect(consents()).toBe('done');
  });

  it('has not taken it on by meeting the person on arrival, whether it was handed over or only shared', () => {
    const shared = createOffice();
    for (const { at, caseId } of [received(), { at: shared, caseId: caseOfMission(shared) }]) {
      const session = at.sessionOf('focal-point');
      const arrived = { kind: 'arrival', body: { state: 'arrived', date: '2026-05-04' } };
      expect(refusalCode(() => saves(session, caseId, arrived))).toBe('done');
      expect(fileFor(session, caseId).mayWrite.toSorted()).toEqual(IN_A_RECEIVED_CASE);
    }
  });

  it('writes no more than it could where it said that the case is not its own', () => {
    const { at, caseId } = received();
    settles(at, caseId, false);
    expect(fileFor(at.sessionOf('focal-point'), caseId).mayWrite.toSorted()).toEqual(IN_A_RECEIVED_CASE);
  });
});

it('a second desk of the office that opened a case writes its whole file', () => {
  const at = createOffice();
  const caseId = caseOfMission(at, 'KG-BIS');
  expect(fileFor(at.sessionOf('focal-point'), caseId).mayWrite).toEqual(EVERY);
});
