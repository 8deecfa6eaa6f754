import { describe, expect, it } from 'vitest';
import { openForReason, partInCase, workersOf } from '../../../db/casework/people/assignment.ts';
import { putDraft } from '../../../db/casework/people/drafts.ts';
import { caseRow } from '../../../db/casework/views/list.ts';
import { reopen } from '../../../db/casework/writing/reopen.ts';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import type { LeftCase } from '../../../db/contract/many-cases.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import {
  anonymousRow,
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  fileFor,
  linesIn,
  type Office,
  PEOPLE,
  type Person,
  saves,
  trail,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const DOINA = PEOPLE['second-caseworker'].number;
const DONE: RecordToSave = { kind: 'profile', body: { age: 30 } };
const PLANNED: RecordToSave = { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-06-01' } };
const NO: RecordToSave = { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } };
const CLOSED: RecordToSave = { kind: 'closure', body: { state: 'closed', date: '2026-05-04', reason: 'moved' } };

/** By case, the codes of why it is left. */
const whyLeft = (left: readonly LeftCase[]) =>
  Object.fromEntries(left.map(({ caseId, why }) => [caseId, why.map(({ code }) => code)]));
const stageOf = (office: Office, caseId: string) => caseRow(office.sessionOf('focal-point'), caseId)?.stage;
const referenceOf = (office: Office, caseId: string) => caseRow(office.sessionOf('focal-point'), caseId)?.reference;

it('the work of a colleague is given on with one undo, and a case closed to named people is named and stays', async () => {
  const office = createOffice();
  const ion = office.sessionOf('caseworker');
  const [open, closed] = [createCase(ion), createCase(ion)];
  closeToNamed(office, closed);
  const desk = deskAt(office, 'focal-point');
  const work = { tasks: [], from: ion.user.number, to: DOINA };
  const { undo, left } = await call(desk, 'post', 'giveOn', { ...work, cases: [open, closed] });
  expect(whyLeft(left)).toEqual({ [closed]: ['left-closed-to-named'] });
  expect(left[0]?.reference).toBe(referenceOf(office, closed));
  const workers = () => [open, closed].map((caseId) => workersOf(office.db, caseId));
  expect(workers()).toEqual([[DOINA], [ion.user.number]]);
  await call(desk, 'records', 'undo', { undo: undo ?? '' });
  expect(workers()).toEqual([[ion.user.number], [ion.user.number]]);
  const none = await call(desk, 'post', 'giveOn', { ...work, cases: [closed] });
  expect(none.undo).toBeNull();
});

describe('several cases are handed to a colleague', () => {
  it('in one act, and one undo gives back what was before for each', async () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    const [first, second] = [createCase(ion, [DONE]), createCase(ion, [DONE])];
    openForReason(office.db, second, DOINA, 'covers for Ion tonight', new Date('2026-05-04T09:00Z'));
    const before = partInCase(office.db, second, DOINA);
    const desk = deskAt(office, 'focal-point');
    const told = trail(office).length;
    const { given, left, undo } = await call(desk, 'post', 'giveOn', { cases: [first, second], to: DOINA });
    expect({ given, left }).toEqual({ given: [first, second], left: [] });
    for (const caseId of given) {
      expect(workersOf(office.db, caseId)).toEqual([ion.user.number, DOINA]);
      expect(fileFor(office.sessionOf('second-caseworker'), caseId).openedForReason).toBe(false);
    }
    expect(await call(desk, 'records', 'undo', { undo: undo ?? '' })).toEqual({ file: null });
    for (const caseId of given) expect(workersOf(office.db, caseId)).toEqual([ion.user.number]);
    expect(partInCase(office.db, first, DOINA)).toBeUndefined();
    expect(before).toMatchObject({ how: 'reason', reason: 'covers for Ion tonight' });
    expect(partInCase(office.db, second, DOINA)).toEqual(before);
    expect(trail(office).slice(told)).toEqual(['1 assign-case', '1 assign-case', '1 unassign-case', '1 unassign-case']);
    expect(await refusalOf(call(desk, 'records', 'undo', { undo: undo ?? '' }))).toBe('nothing-to-undo');
  });

  it('and those that cannot be are named, each with its reason, and nothing of them changes', async () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    const goes = createCase(ion, [DONE]);
    const named = createCase(ion, [DONE]);
    closeToNamed(office, named);
    const saidNo = createCase(ion, [DONE, NO]);
    const theirs = createCase(ion, [DONE], { assigned: ['second-caseworker'] });
    const row = anonymousRow(office, 'caseworker');
    const cases = [goes, named, saidNo, theirs, row];
    const before = cases.map((caseId) => workersOf(office.db, caseId));
    const answer = await call(deskAt(office, 'focal-point'), 'post', 'giveOn', { cases, to: DOINA });
    expect(answer.given).toEqual([goes]);
    expect(whyLeft(answer.left)).toEqual({
      [named]: ['left-closed-to-named'],
      [saidNo]: ['left-closed-by-no'],
      [theirs]: ['left-theirs-already'],
      [row]: ['left-closed-by-no'],
    });
    expect(answer.left[0]?.reference).toBe(referenceOf(office, named));
    expect(answer.left[2]?.why[0]?.places).toEqual({ user: 'Doina' });
    expect(cases.map((caseId) => workersOf(office.db, caseId)).slice(1)).toEqual(before.slice(1));
  });

  it('to nobody who has left or does not work on cases; and where none can be, there is nothing to undo', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [DONE, NO]);
    const desk = deskAt(office, 'focal-point');
    const to = (user: number) => call(desk, 'post', 'giveOn', { cases: [caseId], to: user });
    for (const person of ['shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(await refusalOf(to(PEOPLE[person].number))).toBe('no-such-user');
    }
    expect(await to(DOINA)).toMatchObject({ given: [], undo: null });
    office.db.prepare('UPDATE user SET active = 0 WHERE number = ?').run(DOINA);
    expect(await refusalOf(to(DOINA))).toBe('no-such-user');
    expect(await refusalOf(to(99))).toBe('no-such-user');
  });
});

describe('several cases are closed', () => {
  const closingBy = (office: Office, person: Person, cases: readonly string[]) =>
    call(deskAt(office, person), 'cases', 'closingMany', { cases: [...cases] });

  it('those in which nothing is open, with one reason; one undo withdraws every closing', async () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    const [first, second, open] = [createCase(ion, [DONE]), createCase(ion, [DONE]), createCase(ion, [DONE, PLANNED])];
    const cases = [first, open, second];
    const shown = await closingBy(office, 'caseworker', cases);
    expect(shown.closable).toEqual([first, second]);
    expect(shown.left).toEqual([
      {
        caseId: open,
        reference: referenceOf(office, open),
        why: [{ code: 'open-follow-up', places: {}, day: '2026-06-01' }],
      },
    ]);
    const desk = deskAt(office, 'caseworker');
    const lines = linesIn(office);
    const { closed, left, undo } = await call(desk, 'cases', 'closeMany', { cases, reason: 'goals-reached' });
    expect({ closed, left }).toEqual({ closed: shown.closable, left: shown.left });
    expect(linesIn(office)).toBe(lines + 2);
    expect(cases.map((caseId) => stageOf(office, caseId))).toEqual(['closed', 'contact', 'closed']);
    for (const caseId of closed) {
      const record = fileFor(ion, caseId).records.find(({ kind }) => kind === 'closure');
      expect(record?.body).toEqual({ state: 'closed', date: '2026-05-04', reason: 'goals-reached' });
    }
    await call(desk, 'records', 'undo', { undo: undo ?? '' });
    expect(cases.map((caseId) => stageOf(office, caseId))).toEqual(['contact', 'contact', 'contact']);
    expect(fileFor(ion, first).records.some(({ kind }) => kind === 'closure')).toBe(false);
  });

  it('and not what was opened since it was asked which could be', async () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    const [first, second] = [createCase(ion, [DONE]), createCase(ion, [DONE])];
    expect((await closingBy(office, 'focal-point', [first, second])).closable).toEqual([first, second]);
    saves(ion, second, { kind: 'intake', body: { date: '2026-05-04', 'needs-today': ['threatened'] } });
    const desk = deskAt(office, 'focal-point');
    const { closed, left } = await call(desk, 'cases', 'closeMany', { cases: [first, second], reason: 'moved' });
    expect(closed).toEqual([first]);
    expect(whyLeft(left)).toEqual({ [second]: ['today-threatened'] });
    expect(stageOf(office, second)).toBe('contact');
  });

  it('and of the others it is said why they stay: closed already, a no, what somebody began to write', async () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    const closed = createCase(ion, [DONE, CLOSED]);
    const reopened = createCase(ion, [DONE, CLOSED]);
    inTransaction(office.db, () => reopen(ion, reopened));
    const saidNo = createCase(ion, [DONE, NO]);
    const row = anonymousRow(office, 'caseworker');
    const drafted = createCase(ion, [DONE]);
    const draft = { id: 'a closing', caseId: drafted, kind: 'closure', record: null, body: { note: 'Amberley' } };
    putDraft(office.sessionOf('focal-point'), draft);
    const { closable, left } = await closingBy(office, 'focal-point', [closed, reopened, saidNo, row, drafted]);
    expect(closable).toEqual([reopened]);
    expect(whyLeft(left)).toEqual({
      [closed]: ['left-closed-already'],
      [saidNo]: ['left-closed-by-no'],
      [row]: ['left-closed-by-no'],
      // Half a closing is not passed over: whoever began it goes on with it.
      [drafted]: ['open-draft'],
    });
    expect(JSON.stringify(left)).not.toContain('Amberley');
  });

  it('by whoever may close each; of what is not theirs they do not even learn the reference', async () => {
    const office = createOffice();
    const [ion, doina] = [office.sessionOf('caseworker'), office.sessionOf('second-caseworker')];
    const [own, others, named] = [createCase(ion, [DONE]), createCase(doina, [DONE]), createCase(doina, [DONE])];
    closeToNamed(office, named);
    const received = `R${'a'.repeat(21)}`;
    anotherOffice(office, 'MD-K').writes(received, [
      { kind: 'case', body: { reference: 'MD-K-26-AAAAAA', origin: 'live', opened: '2026-04-01' } },
    ]);
    const cases = [own, others, named, received];
    const { closed, left } = await call(deskAt(office, 'caseworker'), 'cases', 'closeMany', { cases, reason: 'moved' });
    expect(closed).toEqual([own]);
    expect(left.map(({ reference, why }) => [reference, why[0]?.code])).toEqual([
      [null, 'case-of-another'],
      [null, 'case-closed-to-named'],
      [null, 'case-of-another'],
    ]);
    expect([stageOf(office, others), stageOf(office, named)]).toEqual(['contact', 'contact']);
    // Who may open it, and has not taken it on, is told so.
    expect(whyLeft((await closingBy(office, 'focal-point', [received])).left)).toEqual({
      [received]: ['take-on-first'],
    });
  });

  it('for a reason that there is', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [DONE]);
    const close = (reason: string) =>
      refusalOf(call(deskAt(office, 'caseworker'), 'cases', 'closeMany', { cases: [caseId], reason }));
    expect(await close('because')).toBe('bad-input');
    expect(stageOf(office, caseId)).toBe('contact');
    expect(await close('duplicate')).toBe('done');
  });
});
