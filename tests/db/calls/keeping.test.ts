import { describe, expect, it } from 'vitest';
import { putDraft } from '../../../db/casework/people/drafts.ts';
import { addTask } from '../../../db/casework/people/tasks.ts';
import { preparedErasures } from '../../../db/casework/record/erasure-prepared.ts';
import { noteOutgoing } from '../../../db/casework/record/outgoing-list.ts';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { history } from '../../../db/casework/views/history.ts';
import { putRequest } from '../../../db/casework/writing/enter-register.ts';
import type { RecordToSave } from '../../../db/casework/writing/save.ts';
import type { LeftCase } from '../../../db/contract/many-cases.ts';
import {
  anonymousRow,
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  fileFor,
  type Office,
  PEOPLE,
  type Person,
  recordOf,
  saves,
  trail,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const DONE: RecordToSave = { kind: 'profile', body: { age: 30 } };
const NO: RecordToSave = { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } };
const DANGER: RecordToSave = { kind: 'danger-answer', body: { date: '2026-05-04', dangers: ['threatened'] } };
/** Closed, to be looked at again on 1 June 2026. */
const CLOSED: RecordToSave = {
  kind: 'closure',
  body: { state: 'closed', date: '2026-05-04', reason: 'moved', 'review-date': '2026-06-01' },
};
const UNTIL = '2028-06-01';

const codes = (left: readonly LeftCase[]) =>
  Object.fromEntries(left.map(({ caseId, why }) => [caseId, why.map(({ code }) => code)]));

/** What Today asks of a case about its keeping. */
async function asked(office: Office, caseId: string, person: Person = 'focal-point') {
  const { groups } = await call(deskAt(office, person), 'cases', 'today', {});
  return groups
    .flatMap(({ lines }) => lines)
    .filter((line) => line.caseId === caseId && /^today-(review-keeping|erasure)/.test(line.code))
    .map(({ code, until }) => [code, until]);
}

/** casework/RULES.md (Keeping on). */
describe('a closed file is kept on', () => {
  it('until a day, for a coded reason, by whoever may close it; the history, the trail and Today say so', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [DONE, CLOSED]);
    office.at('2026-06-01T10:00');
    expect(await asked(office, caseId, 'caseworker')).toEqual([['today-review-keeping', null]]);
    expect(fileFor(office.sessionOf('caseworker'), caseId).keeping).toEqual({
      ...{ until: '2026-06-01', isDue: true, prepared: null },
    });
    const told = trail(office).length;
    const desk = deskAt(office, 'caseworker');
    const kept = await call(desk, 'cases', 'keepOn', { cases: [caseId], until: UNTIL, because: 'court' });
    expect(kept).toMatchObject({ done: [caseId], left: [] });
    const { id, open } = recordOf(office, caseId, 'closure');
    expect(open).toEqual({ ...CLOSED.body, 'review-date': UNTIL, 'kept-because': 'court' });
    expect(history(office.sessionOf('caseworker'), caseId, id)).toHaveLength(2);
    expect(trail(office).slice(told)).toEqual(['2 revise-record closure', '2 keep-file']);
    expect(await asked(office, caseId, 'caseworker')).toEqual([]);
    await call(desk, 'records', 'undo', { undo: kept.undo ?? '' });
    expect(recordOf(office, caseId, 'closure').open).toEqual(CLOSED.body);
    expect(await asked(office, caseId, 'caseworker')).toEqual([['today-review-keeping', null]]);
  });

  it('several at once; what is open, refused, or nobody’s here stays, each with why', async () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    const [first, second] = [createCase(ion, [DONE, CLOSED]), createCase(ion, [DONE, CLOSED])];
    const open = createCase(ion, [DONE]);
    const no = createCase(ion, [DONE, CLOSED, NO]);
    const theirs = createCase(office.sessionOf('second-caseworker'), [DONE, CLOSED]);
    const row = anonymousRow(office, 'caseworker');
    const cases = [first, second, open, no, theirs, row];
    const act = { cases, until: UNTIL, because: 'law' };
    const { done, left } = await call(deskAt(office, 'caseworker'), 'cases', 'keepOn', act);
    expect(done).toEqual([first, second]);
    expect(codes(left)).toMatchObject({ [open]: ['left-not-closed-here'], [no]: ['no-unwritten'] });
    expect(left.map(({ caseId }) => caseId)).toEqual([open, no, theirs, row]);
    expect(left.find(({ caseId }) => caseId === theirs)?.reference).toBeNull();
    expect(recordOf(office, theirs, 'closure').open).toEqual(CLOSED.body);
  });

  it('until no day that is over or is none, and for no reason that is none', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [DONE, CLOSED]);
    const keep = (until: string, because: string) =>
      refusalOf(call(deskAt(office, 'caseworker'), 'cases', 'keepOn', { cases: [caseId], until, because }));
    expect(await keep('2026-05-04', 'law')).toBe('bad-input');
    expect(await keep('2027-02-30', 'law')).toBe('bad-input');
    expect(await keep(UNTIL, 'because')).toBe('bad-input');
  });
});

describe('a closed file is prepared for erasure', () => {
  function due() {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [DONE, CLOSED]);
    office.at('2026-06-01T10:00');
    const act = (person: Person, verb: 'prepareErasure' | 'takeBackErasure', cases: readonly string[] = [caseId]) =>
      call(deskAt(office, person), 'cases', verb, { cases: [...cases] });
    return { office, caseId, act };
  }

  it('by the focal point alone; it waits 14 days on Today, and nothing of it changes', async () => {
    const { office, caseId, act } = due();
    expect(await refusalOf(act('caseworker', 'prepareErasure'))).toBe('role-may-not');
    const before = caseRecords(office.db, caseId);
    const told = trail(office).length;
    expect(await act('focal-point', 'prepareErasure')).toMatchObject({ done: [caseId], left: [] });
    expect(trail(office).slice(told)).toEqual(['1 prepare-erasure']);
    expect(await asked(office, caseId)).toEqual([['today-erasure-prepared', '2026-06-15']]);
    office.at('2026-06-15T23:00');
    expect(await asked(office, caseId, 'caseworker')).toEqual([['today-erasure-prepared', '2026-06-15']]);
    const wait = { since: '2026-06-01', until: '2026-06-15' };
    const prepared = () => fileFor(office.sessionOf('focal-point'), caseId).keeping?.prepared;
    expect(prepared()).toEqual({ ...wait, isOver: false });
    office.at('2026-06-16T00:10');
    expect(prepared()).toEqual({ ...wait, isOver: true });
    expect(await asked(office, caseId)).toEqual([['today-erasure-prepared-over', '2026-06-15']]);
    // Erasing is no part of this: the file is read as before.
    expect(caseRecords(office.db, caseId)).toEqual(before);
  });

  it('and it is taken back by whoever may close the file, by keeping it, and by itself', async () => {
    const { office, caseId, act } = due();
    const review = [['today-review-keeping', null]];
    await act('focal-point', 'prepareErasure');
    expect(codes((await act('focal-point', 'prepareErasure')).left)).toEqual({ [caseId]: ['left-prepared-already'] });
    await act('caseworker', 'takeBackErasure');
    expect(await asked(office, caseId)).toEqual(review);
    expect(await act('caseworker', 'takeBackErasure')).toMatchObject({ done: [] });

    await act('focal-point', 'prepareErasure');
    const keep = { cases: [caseId], until: '2026-06-02', because: 'law' };
    await call(deskAt(office, 'caseworker'), 'cases', 'keepOn', keep);
    office.at('2026-06-02T10:00');
    expect(await asked(office, caseId)).toEqual(review);

    // What is written in the file or comes in for it may be why it is needed.
    await act('focal-point', 'prepareErasure');
    saves(office.sessionOf('caseworker'), caseId, { kind: 'note', body: { text: 'the lawyer called' } });
    expect(await asked(office, caseId)).toEqual(review);
    await act('focal-point', 'prepareErasure');
    expect(preparedErasures(office.db)).toHaveLength(1);
    anotherOffice(office, 'MD-K').writes(caseId, [{ kind: 'note', body: { text: 'she asked for a paper' } }]);
    expect(preparedErasures(office.db)).toEqual([]);
  });

  it('one undo takes back what was prepared together', async () => {
    const { office, caseId } = due();
    const desk = deskAt(office, 'focal-point');
    const { undo } = await call(desk, 'cases', 'prepareErasure', { cases: [caseId] });
    await call(desk, 'records', 'undo', { undo: undo ?? '' });
    expect(preparedErasures(office.db)).toEqual([]);
  });

  it('where it is due and nothing is open: the others are left, with why', async () => {
    const { office, caseId, act } = due();
    const vera = office.sessionOf('focal-point');
    office.at('2026-05-04T10:00');
    const made = (...more: readonly RecordToSave[]) => createCase(vera, [DONE, CLOSED, ...more]);
    const [danger, no, drafted, tasked, wanted] = [made(DANGER), made(NO), made(), made(), made()];
    const later = createCase(vera, [DONE, { ...CLOSED, body: { ...CLOSED.body, 'review-date': '2026-06-02' } }]);
    const byRule = createCase(vera, [
      DONE,
      { kind: 'closure', body: { state: 'closed', date: '2026-05-04', reason: 'moved' } },
    ]);
    const named = made();
    closeToNamed(office, named);
    putDraft(vera, { id: 'd', caseId: drafted, kind: 'note', record: null, body: { text: 'half' } });
    addTask(vera, {
      caseId: tasked,
      what: 'call',
      day: '2026-07-01',
      hour: null,
      forUser: PEOPLE['focal-point'].number,
    });
    const about = fileFor(vera, wanted).row.reference;
    const request = {
      asker: 'person',
      what: 'copy',
      told: 'wants a copy',
      came: '2026-05-04',
      answerBy: null,
    } as const;
    putRequest(vera, { ...request, about, answer: null, ground: '', answeredBy: '', answeredOn: null });
    office.at('2026-06-01T10:00');
    const cases = [caseId, danger, no, drafted, tasked, wanted, later, byRule, named];
    const { done, left } = await act('focal-point', 'prepareErasure', cases);
    expect(done).toEqual([caseId, named]);
    expect(codes(left)).toEqual({
      [danger]: ['today-threatened'],
      [no]: ['left-closed-by-no'],
      [drafted]: ['open-draft'],
      [tasked]: ['open-task'],
      [wanted]: ['open-in-register'],
      [later]: ['left-kept-until'],
      [byRule]: ['left-kept-until'],
    });
    expect(left.find((one) => one.caseId === byRule)?.why[0]?.day).toBe('2031-05-04');
  });

  it('and first it is said what would go, who else holds some of it and what left, to whom may prepare it alone', async () => {
    const { office, caseId } = due();
    office.at('2026-05-04T10:00');
    const linked = createCase(office.sessionOf('focal-point'), [DONE]);
    office.at('2026-06-01T10:00');
    const vera = deskAt(office, 'focal-point');
    anotherOffice(office, 'MD-K').writes(caseId, [{ kind: 'note', body: { text: 'seen in Chisinau' } }]);
    const { reference } = fileFor(office.sessionOf('focal-point'), linked).row;
    await call(vera, 'links', 'put', { caseId, reference, what: 'family', sure: 'likely', word: '' });
    const paper = { at: '2026-05-05T08:00Z', user: 1, what: 'house-sheet', recipient: 'H1', copies: 1 };
    const number = noteOutgoing(office.db, { ...paper, caseId, depth: null, reason: null, destroyBy: null });
    const { keep, erase } = await call(vera, 'cases', 'keeping', { cases: [caseId] });
    expect(keep).toEqual({ fit: [caseId], left: [] });
    expect(erase).toEqual({
      fit: [caseId],
      left: [],
      wouldGo: { records: 4, pictures: 0, tasks: 0, links: 1, offices: ['MD-K'], papers: [number] },
    });
    const ions = await call(deskAt(office, 'caseworker'), 'cases', 'keeping', { cases: [caseId] });
    expect(ions).toEqual({ keep: { fit: [caseId], left: [] }, erase: null });
  });

  it('not once it was reopened since', async () => {
    const { office, caseId, act } = due();
    await act('focal-point', 'prepareErasure');
    await call(deskAt(office, 'caseworker'), 'cases', 'reopen', { caseId });
    expect(fileFor(office.sessionOf('focal-point'), caseId).keeping).toBeNull();
    expect(codes((await act('focal-point', 'prepareErasure')).left)).toEqual({ [caseId]: ['left-not-closed-here'] });
    expect(await asked(office, caseId)).toEqual([]);
  });
});
