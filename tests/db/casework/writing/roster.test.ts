import { describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { drafts, putDraft } from '../../../../db/casework/people/drafts.ts';
import { casesOfGroup, groupOf } from '../../../../db/casework/record/groups.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { today } from '../../../../db/casework/views/today.ts';
import type { PageAnswers } from '../../../../db/casework/writing/first-contact.ts';
import { saveRoster, undoRoster } from '../../../../db/casework/writing/roster.ts';
import { saveRecords } from '../../../../db/casework/writing/save.ts';
import { FIRST_CONTACT } from '../../../../db/codebook/pages/first-contact.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { call } from '../../calls/a-desk.ts';
import { deskAt, refusalOf } from '../../calls/office-desk.ts';
import { createOffice, linesIn, type Office, type Person, recordOf, refusalCode, whereIs } from '../user-session.ts';

const SHARED: PageAnswers = {
  'intake.date': '2026-05-04',
  'intake.place': 'the harbour',
  'intake.channel': 'border-police',
  'intake.country': 'KGZ',
  'journey-leg.from-country': 'MDA',
  'journey-leg.from-place': 'the salt pier',
  'journey-leg.arrived': '2026-05-03',
  'journey-leg.to-place': 'the north harbour',
  'journey-leg.transport': ['boat'],
  'journey-leg.travelled-with': ['others-recruited'],
  'exploitation.venue': 'Quillon Fisheries, the blue Sinar',
};
const called = (name: string, more: PageAnswers = {}) => ({
  answers: { 'consent.keep': 'with-name', 'identity.name-used': name, 'profile.sex': 'male', ...more },
  next: 'help-today',
});
const REFUSES = {
  answers: { 'consent.keep': 'refuses', 'profile.sex': 'female', 'identity.name-used': 'Zarangest' },
  next: 'help-today',
};

/** The forms in which the head's answers stand that are no part of a first contact. */
const WRITTEN_BESIDE = ['journey-leg', 'exploitation'];

type Persons = Parameters<typeof saveRoster>[1]['persons'];
const saves = (office: Office, persons: Persons, more: { group?: string } = {}, by: Person = 'caseworker') =>
  inTransaction(office.db, () => saveRoster(office.sessionOf(by), { shared: SHARED, persons, ...more }));
const casesOf = ({ persons }: ReturnType<typeof saves>) => persons.map(({ caseId }) => caseId ?? '');

/** casework/RULES.md (Roster). */
describe('people who came together', () => {
  it('have each a case of their own, with what is the same for all in it, and are one group', () => {
    const office = createOffice();
    const saved = saves(office, [called('Ana'), called('Oleg', { 'intake.place': 'the hospital' })]);
    const [ana = '', oleg = ''] = casesOf(saved);
    expect(ana).not.toBe(oleg);
    expect(recordOf(office, ana, 'identity').private['name-used']).toBe('Ana');
    expect(recordOf(office, ana, 'intake').private.place).toBe('the harbour');
    expect(recordOf(office, oleg, 'intake').private.place).toBe('the hospital');
    for (const caseId of [ana, oleg]) {
      expect(recordOf(office, caseId, 'intake').open).toMatchObject({
        channel: 'border-police',
        date: '2026-05-04',
        'next-step': 'help-today',
      });
      const { open, private: near } = recordOf(office, caseId, 'journey-leg');
      expect({ ...open, ...near }).toMatchObject({
        arrived: '2026-05-03',
        'from-country': 'MDA',
        'from-place': 'the salt pier',
        'to-country': 'KGZ',
        'to-place': 'the north harbour',
        transport: ['boat'],
        'travelled-with': ['others-recruited'],
      });
      expect(recordOf(office, caseId, 'exploitation').private).toEqual({ venue: 'Quillon Fisheries, the blue Sinar' });
    }
    expect(groupOf(office.db, ana)).toBe(saved.group);
    expect(casesOfGroup(office.db, saved.group)).toEqual([ana, oleg].toSorted());
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });

  it('go on with the group that was begun', () => {
    const office = createOffice();
    const { group, ...first } = saves(office, [called('Ana')]);
    const more = saves(office, [called('Oleg')], { group });
    expect(more.group).toBe(group);
    expect(casesOfGroup(office.db, group)).toEqual([...casesOf({ group, ...first }), ...casesOf(more)].toSorted());
  });

  it('leave an anonymous row where one refuses that anything is kept, in no group and without a word', () => {
    const office = createOffice();
    const { persons, group } = saves(office, [called('Ana'), REFUSES]);
    expect(persons.map(({ kind }) => kind)).toEqual(['case', 'anonymous']);
    expect(whereIs(office, 'Zarangest')).toEqual([]);
    expect(casesOfGroup(office.db, group)).toHaveLength(1);
    const rows = office.db.prepare<[], { answers: string }>('SELECT answers FROM anonymous_waiting').all();
    expect(rows.map(({ answers }) => JSON.parse(answers))).toEqual([
      expect.objectContaining({ sex: 'female', 'next-step': 'help-today' }),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/boat|Sinar|harbour/u);
  });

  it('have each their own: what is put right in one file, or sealed of it, is no other’s', () => {
    const office = createOffice();
    const [ana = '', oleg = ''] = casesOf(saves(office, [called('Ana'), called('Oleg')]));
    const placesOf = (caseId: string) =>
      caseRecords(office.db, caseId).flatMap(({ id, kind }) => (WRITTEN_BESIDE.includes(kind) ? [id] : []));
    const [of, others] = [placesOf(ana), placesOf(oleg)];
    expect([of.length, others.length, new Set([...of, ...others]).size]).toEqual([2, 2, 4]);
    const [id] = caseRecords(office.db, ana).flatMap((record) => (record.kind === 'exploitation' ? [record.id] : []));
    inTransaction(office.db, () =>
      saveRecords(office.sessionOf('caseworker'), ana, [{ kind: 'exploitation', id, body: { venue: 'the red Laut' } }]),
    );
    expect(recordOf(office, ana, 'exploitation').private.venue).toBe('the red Laut');
    expect(recordOf(office, oleg, 'exploitation').private.venue).toBe('Quillon Fisheries, the blue Sinar');
  });

  it('are written down without what was emptied again: no record stands for nothing', () => {
    const office = createOffice();
    const emptied = { 'journey-leg.from-place': ' ', 'journey-leg.transport': [], 'exploitation.venue': '' };
    const session = office.sessionOf('caseworker');
    const { persons } = inTransaction(office.db, () =>
      saveRoster(session, { shared: { 'intake.country': 'KGZ', ...emptied }, persons: [called('Ana')] }),
    );
    const kinds = caseRecords(office.db, persons[0]?.caseId ?? '').map(({ kind }) => kind);
    expect(kinds.filter((kind) => WRITTEN_BESIDE.includes(kind))).toEqual([]);
  });

  it('came to the country in which the contact is, which is where their way ended; the office’s where nobody says', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const cameTo = (shared: PageAnswers) => {
      const { persons } = inTransaction(office.db, () => saveRoster(session, { shared, persons: [called('Ana')] }));
      return recordOf(office, persons[0]?.caseId ?? '', 'journey-leg').open['to-country'];
    };
    const boat = { 'journey-leg.transport': ['boat'] };
    const told = [boat, { ...boat, 'intake.country': 'UZB' }, { ...boat, 'intake.country': '' }];
    expect(told.map(cameTo)).toEqual(['KGZ', 'UZB', 'KGZ']);
  });

  it('are no case and no group where they only want advice', () => {
    const office = createOffice();
    const { persons, group } = saves(office, [{ ...called('Ana'), next: 'advice-only' }]);
    expect(persons.map(({ kind }) => kind)).toEqual(['intake']);
    expect(casesOfGroup(office.db, group)).toEqual([]);
    expect(caseRecords(office.db, persons[0]?.caseId ?? '').map(({ kind }) => kind)).not.toContain('journey-leg');
    expect(whereIs(office, 'Sinar')).toEqual([]);
  });

  it('are marked where one may be under 18', () => {
    const office = createOffice();
    const { persons } = saves(office, [called('Ana', { 'profile.age': 16 }), called('Oleg', { 'profile.age': 40 })]);
    expect(persons.map(({ minor }) => minor)).toEqual([true, false]);
  });

  it('are written all or none', () => {
    const office = createOffice();
    const wrong = called('Oleg', { 'profile.age': 'forty' });
    expect(refusalCode(() => saves(office, [called('Quillona'), wrong]))).toBe('answers-wrong');
    expect(linesIn(office)).toBe(0);
    expect(whereIs(office, 'Quillona')).toEqual([]);
  });

  it('share only what the header and the head ask: what a person tells is told by each', () => {
    const office = createOffice();
    const shares = (more: PageAnswers) =>
      refusalCode(() =>
        inTransaction(office.db, () =>
          saveRoster(office.sessionOf('caseworker'), { shared: { ...SHARED, ...more }, persons: [called('Ana')] }),
        ),
      );
    for (const told of [
      { 'consent.keep': 'with-name' },
      { 'intake.needs-today': ['self-harm'] },
      { 'intake.safe-to-talk': 'not-safe' },
      { 'identity.name-used': 'Ana' },
      { 'profile.sex': 'male' },
      { 'note.text': 'x' },
    ]) {
      expect([told, shares(told)]).toEqual([told, 'bad-input']);
    }
    expect(linesIn(office)).toBe(0);
    const days = FIRST_CONTACT.header.filter(({ filled }) => filled === 'today');
    const filled = Object.fromEntries(days.map(({ kind, question }) => [`${kind}.${question}`, '2026-05-04']));
    expect(shares({ ...filled, 'intake.hour': 9, 'intake.country': 'KGZ', 'intake.partner': 'Lantern' })).toBe('done');
  });

  it('leave who came before them in the group, where only those who came later are taken back', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const first = saves(office, [called('Ana')]);
    const later = saves(office, [called('Oleg')], { group: first.group });
    inTransaction(office.db, () => undoRoster(session, later));
    expect(casesOfGroup(office.db, first.group)).toEqual(casesOf(first));
    const again = saves(office, [called('Oleg')], { group: first.group });
    expect(again.group).toBe(first.group);
    inTransaction(office.db, () => undoRoster(session, first));
    expect(casesOfGroup(office.db, first.group)).toEqual([]);
  });

  it('are taken back together, the group with them', () => {
    const office = createOffice();
    const saved = saves(office, [called('Ana'), called('Oleg'), REFUSES]);
    inTransaction(office.db, () => undoRoster(office.sessionOf('caseworker'), saved));
    for (const caseId of casesOf(saved).slice(0, 2)) expect(caseRecords(office.db, caseId)).toEqual([]);
    expect(office.db.prepare('SELECT * FROM came_together').all()).toEqual([]);
    expect(office.db.prepare('SELECT * FROM anonymous_waiting').all()).toEqual([]);
  });
});

describe('the call that saves a roster', () => {
  const INPUT = {
    shared: { ...SHARED },
    persons: [
      { ...called('Ana', { 'intake.needs-today': ['self-harm'] }), next: 'help-today' },
      { ...called('Oleg', { 'intake.needs-today': ['food-clothes'] }), next: 'help-today' },
    ],
    draft: 'roster/one',
  };

  it('rings for each person who is in danger', async () => {
    const office = createOffice();
    const { persons } = await call(deskAt(office, 'caseworker'), 'cases', 'saveRoster', INPUT);
    expect(persons.map(({ rings }) => rings.map(({ danger }) => danger))).toEqual([['self-harm'], []]);
  });

  it('saves a page once, and takes all of it back by one undo', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'caseworker');
    const [one, other] = await Promise.all([
      call(desk, 'cases', 'saveRoster', INPUT),
      call(desk, 'cases', 'saveRoster', INPUT),
    ]);
    expect(other).toEqual(one);
    await call(desk, 'records', 'undo', { undo: one.undo });
    expect((await call(desk, 'cases', 'list', { filter: {} })).rows).toEqual([]);
  });
});

describe('a roster that is being typed', () => {
  const typed = (office: Office, more: { caseId?: string | null; by?: Person } = {}) =>
    refusalOf(
      call(deskAt(office, more.by ?? 'caseworker'), 'records', 'putDraft', {
        id: 'roster/one',
        caseId: more.caseId ?? null,
        kind: 'roster',
        record: null,
        body: { 'head.journey-leg.from-country': 'MDA', 'p1.identity.name-used': 'Ana' },
      }),
    );

  it('is a draft of its own, to which Today leads back, and gone once it is saved', async () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    expect(await typed(office)).toBe('done');
    const lines = () =>
      today(session).groups.flatMap(({ lines: of }) => of.map(({ opens, places }) => [opens, places]));
    expect(lines()).toContainEqual(['roster:roster/one', { kind: 'roster', answers: 2 }]);
    inTransaction(office.db, () =>
      saveRoster(session, { shared: SHARED, persons: [called('Ana')], draft: 'roster/one' }),
    );
    expect(drafts(session)).toEqual([]);
  });

  it('belongs to no case, and to nobody who writes no first contact', async () => {
    const office = createOffice();
    const caseId = casesOf(saves(office, [called('Ana')]))[0] ?? '';
    expect(await typed(office, { caseId })).toBe('bad-input');
    expect(await typed(office, { by: 'shelter-manager' })).toBe('role-may-not');
    const record = { id: 'note', caseId: null, kind: 'note', record: null, body: {} };
    expect(refusalCode(() => putDraft(office.sessionOf('caseworker'), record))).toBe('bad-input');
  });
});
