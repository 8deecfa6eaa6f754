import { describe, expect, it } from 'vitest';
import { beginCover } from '../../../../db/casework/people/covering.ts';
import { drafts, putDraft } from '../../../../db/casework/people/drafts.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { history } from '../../../../db/casework/views/history.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { caseRow, listCases, similarCases } from '../../../../db/casework/views/list.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { undoSave, withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  fileFor,
  type Office,
  type Person,
  recordOf,
  refusalCode,
  saves,
  shownIn,
} from '../user-session.ts';

const TOLD = [
  { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name', 'share-headquarters': 'with-name' } },
  { kind: 'identity', body: { 'name-used': 'Quillona', 'family-name': 'Zaringa', 'given-names': 'Quillona' } },
  { kind: 'profile', body: { nationalities: ['MDA'], age: 30, skills: 'sews' } },
  { kind: 'screening', body: { date: '2026-05-01', narrative: 'what was told' } },
  {
    kind: 'health',
    body: {
      date: '2026-05-01',
      medicines: 'one at night',
      'medicine-list': [{ name: 'Metformin', hours: '08:00' }],
      diet: 'no pork',
      treatment: 'of long ago',
    },
  },
] as const;
const STAY = {
  kind: 'stay',
  body: {
    house: 'H1',
    room: '4',
    from: '2026-05-01',
    'keep-apart-from': 'room 5',
    wishes: 'quiet',
    'child-list': [{ name: 'Orlenda' }],
    'appointment-list': [{ day: '2026-05-05' }],
  },
};
const ALONE = { present: ['nobody-else'] };

/** A case of the caseworker, and the no that was said of it at the caseworker's desk. */
function afterNo(no: Body = {}, stays: readonly { readonly kind: string; readonly body: Body }[] = [STAY]) {
  const office = createOffice();
  const caseId = createCase(office.sessionOf('caseworker'), [...TOLD, ...stays]);
  const { id, saved } = saves(office.sessionOf('caseworker'), caseId, {
    kind: 'consent',
    body: { date: '2026-05-04', keep: 'refuses', ...no },
  });
  return { office, caseId, id, saved };
}

const fileOf = (office: Office, person: Person, caseId: string) => fileFor(office.sessionOf(person), caseId);
const safety = (office: Office, person: Person) =>
  today(office.sessionOf(person)).groups.flatMap(({ group, lines }) =>
    group === 'safety' ? lines.flatMap(({ code, also }) => [code, ...also]) : [],
  );

/** design: practice, Sharing, consent, no; casework/RULES.md (No is an event). */
describe('once somebody said that nothing may be kept', () => {
  it('the file opens to the focal point alone, and other roles read why', () => {
    const { office, caseId, id: no } = afterNo();
    const all = fileOf(office, 'focal-point', caseId);
    expect(shownIn(all)).toEqual(
      expect.arrayContaining(['screening.narrative', 'identity.family-name', 'profile.age']),
    );
    expect(all.no).toEqual({
      says: 'no-unanswered',
      asks: 'what-no-means',
      record: no,
    });
    const house = [
      ...['identity.name-used', 'health.medicines', 'health.medicine-list'],
      ...['stay.room', 'stay.keep-apart-from'],
    ];
    for (const person of ['caseworker', 'hq-case-manager'] as const) {
      const file = fileOf(office, person, caseId);
      expect(shownIn(file)).toEqual(expect.arrayContaining(['consent.keep', ...house]));
      const closed = /^(?:profile|screening)\.|family-name|given-names|diet|treatment|wishes|child|appointment/;
      expect(shownIn(file).filter((place) => closed.test(place))).toEqual([]);
      expect(file.row).toMatchObject({ name: null, initials: null, ageGroup: null, nationality: [] });
      expect(file.no?.says).toBe('no-closed-unanswered');
    }
    const narrative = recordOf(office, caseId, 'screening').id;
    expect(history(office.sessionOf('caseworker'), caseId, narrative)[0]?.body).toEqual({});
    expect(history(office.sessionOf('focal-point'), caseId, narrative)[0]?.body).toMatchObject({
      narrative: 'what was told',
    });
  });

  it('no search and no filter of others finds them by what is closed', () => {
    const { office, caseId } = afterNo();
    const finds = (person: Person, filter: object) =>
      listCases(office.sessionOf(person), { filter, sort: 'changed', descending: true, offset: 0, limit: 5 }).total;
    for (const filter of [{ search: 'Zaringa' }, { nationality: 'MDA' }]) {
      expect([finds('focal-point', filter), finds('caseworker', filter)]).toEqual([1, 0]);
    }
    expect(finds('caseworker', {})).toBe(1);
    expect(similarCases(office.sessionOf('caseworker'), 'Quillona')).toEqual([]);
    expect(caseRow(office.sessionOf('caseworker'), caseId)?.name).toBeNull();
  });

  it('nor is what is closed told by their place among others', () => {
    const { office, caseId } = afterNo();
    for (const nationality of ['ALB', 'UKR']) {
      createCase(office.sessionOf('caseworker'), [
        { kind: 'profile', body: { nationalities: [nationality], age: nationality === 'ALB' ? 20 : 40 } },
      ]);
    }
    for (const sort of ['nationality', 'age'] as const) {
      const inOrder = (person: Person) =>
        listCases(office.sessionOf(person), {
          filter: {},
          sort,
          descending: false,
          offset: 0,
          limit: 5,
        }).rows.findIndex((row) => row.caseId === caseId);
      expect([sort, inOrder('focal-point')]).toEqual([sort, 1]);
      expect([sort, inOrder('caseworker')]).not.toEqual([sort, 1]);
    }
  });

  describe('the house', () => {
    it('goes on, as long as they stay, with what it must know and nothing more', () => {
      const { office, caseId } = afterNo({ 'no-means': 'everything', ...ALONE });
      const manager = office.sessionOf('shelter-manager');
      expect(houseRows(manager, '2026-05-04')).toMatchObject([{ nameUsed: 'Quillona', room: '4', keepApart: true }]);
      expect(shownIn(fileOf(office, 'shelter-manager', caseId))).toEqual([
        'health.date',
        'health.medicine-list',
        'health.medicines',
        'identity.name-used',
        'stay.from',
        'stay.house',
        'stay.keep-apart-from',
        'stay.room',
      ]);
      const { id } = recordOf(office, caseId, 'stay');
      saves(manager, caseId, {
        kind: 'stay',
        id,
        body: { house: 'H1', room: '4', from: '2026-05-01', until: '2026-05-04' },
      });
      // What the house does not see now is as it was.
      expect(recordOf(office, caseId, 'stay').private).toMatchObject({ wishes: 'quiet' });
      office.at('2026-05-05T10:00');
      expect(houseRows(manager, '2026-05-05')).toEqual([]);
      expect(refusalCode(() => fileOf(office, 'shelter-manager', caseId))).toBe('not-in-your-house');
    });

    it('reads their name on no other day than while they are there', () => {
      const named = (person: Person, stay: Body, on: string) => {
        const { office } = afterNo({}, [{ kind: 'stay', body: { house: 'H1', ...stay } }]);
        return houseRows(office.sessionOf(person), on).map(({ nameUsed }) => nameUsed);
      };
      expect(named('shelter-manager', { from: '2026-05-09' }, '2026-05-10')).toEqual([null]);
      expect(named('caseworker', { from: '2026-04-01', until: '2026-05-03' }, '2026-05-02')).toEqual([]);
      // A desk whose clock has lost its day must not lose the medicines of who is there.
      expect(named('shelter-manager', { from: '2026-05-01' }, '2020-01-01')).toEqual(['Quillona']);
    });

    it('that expects them has one line, and no name', () => {
      const { office, caseId } = afterNo({}, [{ kind: 'stay', body: { house: 'H1', from: '2026-05-09' } }]);
      const manager = office.sessionOf('shelter-manager');
      expect(houseRows(manager, '2026-05-04')).toMatchObject([{ presence: 'not-coming', nameUsed: null, caseId }]);
      const lines = today(manager).groups.flatMap(({ group, lines: of }) =>
        of.map(({ code, nameUsed }) => [group, code, nameUsed]),
      );
      expect(lines).toEqual([['house', 'today-not-coming', null]]);
    });
  });

  describe('danger', () => {
    const NEEDS = { kind: 'intake', body: { date: '2026-05-02', 'needs-today': ['doctor-now'] } };
    const DOCTOR = { kind: 'service', body: { date: '2026-05-04', service: 'medical-care' } };
    const dangers = (office: Office) =>
      today(office.sessionOf('caseworker')).groups.flatMap(({ group, lines }) =>
        group === 'danger' ? lines.flatMap(({ code, also }) => [code, ...also]) : [],
      );

    it.each([undefined, 'everything'])('stays to be read, and is answered by who answers it (%s)', (means) => {
      const { office, caseId } = afterNo(means === undefined ? {} : { 'no-means': means, ...ALONE }, [NEEDS]);
      expect(dangers(office)).toEqual(['today-doctor-now']);
      expect(shownIn(fileOf(office, 'caseworker', caseId))).toEqual(
        expect.arrayContaining(['intake.date', 'intake.needs-today']),
      );
      const told = { kind: 'intake', body: { ...NEEDS.body, date: '2026-05-04', place: 'the port' } };
      expect(refusalCode(() => saves(office.sessionOf('caseworker'), caseId, told))).toBe('no-danger-alone');
      expect(fileOf(office, 'caseworker', caseId).asksOnly.intake).toContain('needs-today');
      expect(fileOf(office, 'focal-point', caseId).asksOnly.intake === undefined).toBe(means === undefined);
      saves(office.sessionOf('caseworker'), caseId, DOCTOR);
      expect(dangers(office)).toEqual([]);
      expect(shownIn(fileOf(office, 'caseworker', caseId)).filter((place) => place.startsWith('intake'))).toEqual([]);
      expect(refusalCode(() => saves(office.sessionOf('caseworker'), caseId, DOCTOR))).toMatch(/^no-unwritten/);
    });

    it('of whoever was missed is ended by their arrival', () => {
      const missing = { kind: 'danger-answer', body: { date: '2026-05-02', dangers: ['child-missing'] } };
      const { office, caseId } = afterNo({ 'no-means': 'everything', ...ALONE }, [missing]);
      expect(dangers(office)).toEqual(['today-child-missing']);
      saves(office.sessionOf('caseworker'), caseId, {
        kind: 'arrival',
        body: { state: 'arrived', date: '2026-05-04' },
      });
      expect(dangers(office)).toEqual([]);
    });

    it('can be told without consent, and nothing else decided', () => {
      const { office, caseId } = afterNo({ 'no-means': 'everything', ...ALONE }, [NEEDS]);
      const decides = (body: Body) =>
        refusalCode(() => saves(office.sessionOf('focal-point'), caseId, { kind: 'decision', body }));
      const police = {
        date: '2026-05-04',
        matter: 'tell-without-consent',
        result: 'yes',
        'by-role': 'focal-point',
        'told-ground': 'danger-to-life',
        'told-law': 'cannot breathe',
        'told-outside': 'police',
        'told-outside-name': 'Invented emergency service',
        'told-answers': ['identity.name-used'],
        'told-before': 'not-reached',
      };
      expect(decides(police)).toBe('done');
      // The person is told afterwards, whatever became of the danger.
      saves(office.sessionOf('caseworker'), caseId, DOCTOR);
      const { id } = recordOf(office, caseId, 'decision');
      const told = { kind: 'decision', id, body: { ...police, 'told-since': '2026-05-04' } };
      expect(refusalCode(() => saves(office.sessionOf('focal-point'), caseId, told))).toBe('done');
      expect(decides(police)).toBe('no-unwritten-to-erase');
      expect(decides({ date: '2026-05-04', matter: 'age', result: 'yes', 'age-years': 30 })).toBe(
        'no-unwritten-to-erase',
      );
    });

    it('keeps no follow-up of a child from being written that was planned and agreed', () => {
      const office = createOffice();
      const caseId = createCase(office.sessionOf('caseworker'), [
        { kind: 'profile', body: { age: 15 } },
        {
          kind: 'consent',
          body: { date: '2026-05-01', keep: 'with-name', contact: 'agrees', 'given-by': 'both' },
        },
        { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-05-06' } },
      ]);
      const no = { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } };
      saves(office.sessionOf('caseworker'), caseId, no);
      expect(fileOf(office, 'caseworker', caseId).mayWrite).toContain('follow-up');
      office.at('2026-05-06T10:00');
      const done = { kind: 'follow-up', body: { state: 'done', date: '2026-05-06' } };
      expect(refusalCode(() => saves(office.sessionOf('caseworker'), caseId, done))).toBe('done');
    });
  });

  it('what others had begun to write is shown to them again when it may be written', () => {
    const { office, caseId, id: no } = afterNo();
    const worker = office.sessionOf('caseworker');
    const begun = (id: string, kind: string) => ({
      id,
      caseId,
      kind,
      record: null,
      body: { narrative: 'what was told' },
    });
    const kinds = (person: Person) => drafts(office.sessionOf(person)).map(({ kind }) => kind);
    putDraft(office.sessionOf('focal-point'), begun('a', 'screening'));
    expect(refusalCode(() => putDraft(worker, begun('a', 'screening')))).toBe('no-unwritten');
    expect(kinds('focal-point')).toEqual(['screening']);
    const before = office.sessionOf('second-caseworker');
    const theirs = createCase(before, [...TOLD]);
    putDraft(before, { ...begun('b', 'screening'), caseId: theirs });
    putDraft(before, { ...begun('c', 'first-contact'), caseId: theirs });
    const { id } = saves(before, theirs, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(kinds('second-caseworker')).toEqual([]);
    expect(fileOf(office, 'second-caseworker', theirs).drafts).toEqual([]);
    inTransaction(office.db, () => withdrawRecord(office.sessionOf('focal-point'), theirs, id, ''));
    expect(kinds('second-caseworker').sort()).toEqual(['first-contact', 'screening']);
    const story = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', ...ALONE };
    saves(office.sessionOf('focal-point'), caseId, { kind: 'consent', id: no, body: story });
    expect([kinds('focal-point'), fileOf(office, 'focal-point', caseId).drafts]).toEqual([[], []]);
  });

  it('the gate of printing is open while they are in the house, and says why it is shut where they are not', () => {
    const print = ({ office, caseId }: ReturnType<typeof afterNo>) =>
      fileOf(office, 'focal-point', caseId).gates.find(({ gate }) => gate === 'print');
    expect(print(afterNo())).toMatchObject({ allowed: true, missing: [] });
    expect(print(afterNo({}, []))).toMatchObject({ allowed: false, missing: [{ code: 'no-not-printed' }] });
  });

  it('only what is still needed is written: by others a consent, by the house its part', () => {
    const { office, caseId } = afterNo();
    const note = { kind: 'note', body: { kind: 'note', text: 'seen' } };
    const writes = (person: Person, record: { readonly kind: string; readonly body: Body }) =>
      refusalCode(() => saves(office.sessionOf(person), caseId, record));
    expect(writes('caseworker', note)).toBe('no-unwritten');
    expect(writes('focal-point', note)).toBe('done');
    expect(writes('shelter-manager', { kind: 'stay', body: { house: 'H1', from: '2026-05-04' } })).toBe('done');
    expect(fileOf(office, 'caseworker', caseId).mayWrite).toEqual(['consent', 'health', 'stay']);
  });

  it('what a colleague was typing of them is shown no more', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, TOLD);
    const draft = { id: `${caseId}/note/new`, caseId, kind: 'note', record: null, body: { text: 'what was told' } };
    inTransaction(office.db, () => putDraft(session, draft));
    expect(fileOf(office, 'caseworker', caseId).drafts).toHaveLength(1);
    saves(session, caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(fileOf(office, 'caseworker', caseId).drafts).toEqual([]);
  });

  describe('what it means', () => {
    const answer = (office: Office, person: Person, caseId: string, id: string) =>
      refusalCode(() =>
        saves(office.sessionOf(person), caseId, {
          kind: 'consent',
          id,
          body: { date: '2026-05-04', keep: 'refuses', 'no-means': 'everything', ...ALONE },
        }),
      );

    it('is noted by who hears it, in the same save', () => {
      const { office, caseId } = afterNo({ 'no-means': 'everything', ...ALONE });
      expect(fileOf(office, 'caseworker', caseId).no?.says).toBe('no-closed-to-erase');
    });

    it('is noted by the focal point where it stands unanswered, and after three days by who covers', () => {
      const { office, caseId, id } = afterNo();
      expect(answer(office, 'caseworker', caseId, id)).toBe('no-answered-by-focal-point');
      const cover = { by: 3, first: '2026-05-04', last: '2026-05-20' };
      inTransaction(office.db, () => beginCover(office.sessionOf('focal-point'), cover));
      expect(answer(office, 'second-caseworker', caseId, id)).toBe('no-answered-by-focal-point');
      office.at('2026-05-08T10:00');
      expect(answer(office, 'caseworker', caseId, id)).toBe('no-answered-by-focal-point');
      expect(fileOf(office, 'second-caseworker', caseId).no?.asks).toBe('what-no-means');
      expect(answer(office, 'second-caseworker', caseId, id)).toBe('done');
      expect(safety(office, 'focal-point')).toEqual(['today-no-to-erase']);
    });

    it('is not said by others never to have been a no: neither by taking the record away nor by changing it', () => {
      const { office, caseId, id } = afterNo();
      const worker = office.sessionOf('caseworker');
      const agreed = { kind: 'consent', id, body: { date: '2026-05-04', keep: 'with-name' } };
      const takesAway = () => inTransaction(office.db, () => withdrawRecord(worker, caseId, id, ''));
      expect([refusalCode(takesAway), refusalCode(() => saves(worker, caseId, agreed))]).toEqual([
        'no-answered-by-focal-point',
        'no-answered-by-focal-point',
      ]);
      expect(fileOf(office, 'caseworker', caseId).records.find((record) => record.id === id)?.mayWithdraw).toBe(false);
      // Another consent goes as it came.
      const other = caseRecords(office.db, caseId).find((record) => record.kind === 'consent' && record.id !== id);
      inTransaction(office.db, () => withdrawRecord(worker, caseId, other?.id ?? '', ''));
      saves(office.sessionOf('focal-point'), caseId, agreed);
      expect(fileOf(office, 'caseworker', caseId).no).toBeNull();
    });

    it('is changed and withdrawn by nobody else: no other day, no other answer, no other word on who was there', () => {
      for (const no of [{}, { 'no-means': 'everything', present: ['other'] }, { 'no-means': 'story', ...ALONE }]) {
        const { office, caseId, id } = afterNo(no);
        const said = { date: '2026-05-04', keep: 'refuses', ...no };
        for (const change of [{ date: '2026-04-01' }, { keep: 'later' }, { present: ['colleague'] }]) {
          const { 'no-means': means, ...rest }: Body = { ...said, ...change };
          const body = rest.keep === 'refuses' && means !== undefined ? { ...rest, 'no-means': means } : rest;
          const changed = { kind: 'consent', id, body };
          expect(refusalCode(() => saves(office.sessionOf('caseworker'), caseId, changed))).toBe(
            'no-answered-by-focal-point',
          );
        }
        const withdrawn = () => withdrawRecord(office.sessionOf('caseworker'), caseId, id, '');
        expect(refusalCode(() => inTransaction(office.db, withdrawn))).toBe('no-answered-by-focal-point');
        const record = fileOf(office, 'caseworker', caseId).records.find((one) => one.id === id);
        expect(record).toMatchObject({ mayWithdraw: false });
      }
    });

    it('is not made to count by whoever writes afterwards that nobody else was there', () => {
      const { office, caseId, id } = afterNo({ 'no-means': 'story', present: ['other'] });
      const revises = (person: Person, body: Body) =>
        refusalCode(() =>
          saves(office.sessionOf(person), caseId, {
            kind: 'consent',
            id,
            body: { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', ...body },
          }),
        );
      expect(revises('caseworker', ALONE)).toBe('no-answered-by-focal-point');
      expect(revises('caseworker', { present: ['other'], 'limits-explained': true })).toBe('done');
      expect(fileOf(office, 'caseworker', caseId).no?.says).toBe('no-closed-ask-alone');
      expect(revises('focal-point', ALONE)).toBe('done');
      expect(fileOf(office, 'caseworker', caseId).no?.says).toBe('no-closed-story');
    });

    it('everything, or the name: nothing more is written but what takes it back', () => {
      for (const means of ['everything', 'name']) {
        const { office, caseId, id, saved } = afterNo({ 'no-means': means, ...ALONE }, []);
        const consent = { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } };
        for (const record of [{ kind: 'note', body: { kind: 'note', text: 'seen' } }, consent]) {
          expect(refusalCode(() => saves(office.sessionOf('caseworker'), caseId, record))).toBe(
            'no-unwritten-to-erase',
          );
        }
        expect(fileOf(office, 'focal-point', caseId)).toMatchObject({
          no: { says: 'no-to-erase' },
          mayWrite: ['consent'],
        });
        expect(safety(office, 'caseworker')).toEqual(['today-no-to-erase']);
        if (means === 'name') inTransaction(office.db, () => undoSave(office.sessionOf('caseworker'), saved));
        else inTransaction(office.db, () => withdrawRecord(office.sessionOf('focal-point'), caseId, id, ''));
        expect(fileOf(office, 'caseworker', caseId).no).toBeNull();
        expect(safety(office, 'caseworker')).toEqual([]);
      }
    });

    it('only what happened: that stays closed and unwritten, and the rest goes on', () => {
      const { office, caseId } = afterNo({ 'no-means': 'story', ...ALONE });
      const shown = shownIn(fileOf(office, 'caseworker', caseId));
      expect(shown).toEqual(expect.arrayContaining(['identity.family-name', 'profile.age', 'stay.wishes']));
      expect(shown.filter((place) => /^screening|skills/.test(place))).toEqual([]);
      expect(fileOf(office, 'caseworker', caseId)).toMatchObject({
        no: { says: 'no-closed-story' },
        row: { name: 'Quillona Zaringa' },
      });
      const service = { kind: 'service', body: { date: '2026-05-04', service: 'food' } };
      const note = { kind: 'note', body: { kind: 'note', text: 'seen' } };
      const writes = (person: Person, record: { readonly kind: string; readonly body: Body }) =>
        refusalCode(() => saves(office.sessionOf(person), caseId, record));
      expect([writes('caseworker', service), writes('focal-point', note)]).toEqual(['done', 'no-story-unwritten']);
    });

    it('only what happened: who expects them reads how they come, and nobody why they left', () => {
      const way = [
        {
          kind: 'travel',
          body: {
            route: [{ day: '2026-05-09', from: 'Bishkek' }],
            reception: 'Invented Ana',
            'known-by': 'a green scarf',
            note: 'told',
          },
        },
        {
          kind: 'legal',
          body: { proceeding: 'criminal', due: [{ day: '2026-05-20', what: 'hearing' }], note: 'told' },
        },
        { kind: 'recruitment', body: { 'reason-for-leaving': 'debts' } },
        { kind: 'family', body: { relation: 'father', 'took-part': 'yes' } },
      ];
      const { office, caseId } = afterNo({ 'no-means': 'story', ...ALONE }, way);
      const shown = shownIn(fileOf(office, 'caseworker', caseId));
      expect(shown.filter((place) => /^(?:travel|legal|recruitment|family)\./.test(place))).toEqual([
        'family.relation',
        'family.took-part',
        'legal.due',
        'legal.proceeding',
        'travel.known-by',
        'travel.reception',
        'travel.route',
      ]);
    });

    it('a misunderstanding: opens by a new agreement, and not by being noted', () => {
      const { office, caseId } = afterNo({ 'no-means': 'misunderstood', ...ALONE });
      expect(fileOf(office, 'caseworker', caseId)).toMatchObject({
        no: { says: 'no-closed-misunderstood', asks: null },
        row: { name: null },
      });
      expect(fileOf(office, 'focal-point', caseId).no).toEqual({
        says: 'no-misunderstood',
        asks: 'consent',
        record: null,
      });
      expect(safety(office, 'caseworker')).toEqual(['today-no-misunderstood']);
      saves(office.sessionOf('caseworker'), caseId, {
        kind: 'consent',
        body: { date: '2026-05-04', keep: 'with-name' },
      });
      expect(fileOf(office, 'caseworker', caseId)).toMatchObject({ no: null, row: { name: 'Quillona Zaringa' } });
    });
  });

  it.each([undefined, 'everything'])('what was paid is accounted for, and shown without a word (%s)', (means) => {
    const paid = {
      kind: 'payment',
      body: { state: 'paid', date: '2026-05-02', for: 'food', amount: 1500, currency: 'KGS', note: 'what it was for' },
    };
    const { office, caseId } = afterNo(means === undefined ? {} : { 'no-means': means, ...ALONE }, [paid]);
    const shown = () => shownIn(fileOf(office, 'caseworker', caseId)).filter((place) => place.startsWith('payment'));
    const codes = ['payment.amount', 'payment.currency', 'payment.date', 'payment.for', 'payment.state'];
    expect(shown()).toEqual(codes);
    const { id } = recordOf(office, caseId, 'payment');
    const { note: _words, ...asShown } = paid.body;
    saves(office.sessionOf('caseworker'), caseId, { kind: 'payment', id, body: { ...asShown, receipt: 'signed' } });
    expect(shown()).toEqual([...codes, 'payment.receipt'].sort());
    expect(recordOf(office, caseId, 'payment').private).toMatchObject({ note: 'what it was for' });
  });

  it('by the word of another office, neither an arrival check nor a follow-up is stopped, and danger is noted', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), TOLD);
    anotherOffice(office, 'MD-KIV').writes(caseId, [
      { kind: 'consent', body: { date: '2026-05-03', keep: 'refuses' } },
    ]);
    const writes = (record: { readonly kind: string; readonly body: Body }) =>
      refusalCode(() => saves(office.sessionOf('caseworker'), caseId, record));
    expect(writes({ kind: 'follow-up', body: { date: '2026-05-04', state: 'done' } })).toBe('done');
    expect(writes({ kind: 'arrival', body: { date: '2026-05-04', state: 'arrived' } })).toBe('done');
    for (const kind of ['travel', 'referral', 'payment', 'risk-assessment', 'legal'] as const) {
      expect([kind, fileOf(office, 'caseworker', caseId).mayWrite.includes(kind)]).toEqual([kind, false]);
    }
    expect(writes({ kind: 'intake', body: { date: '2026-05-04', 'needs-today': ['threatened'] } })).toBe('done');
    expect(writes({ kind: 'note', body: { kind: 'note', text: 'seen' } })).toBe('no-unwritten');
    const danger = today(office.sessionOf('caseworker')).groups.find(({ group }) => group === 'danger');
    expect(danger?.lines.map(({ code }) => code)).toEqual(['today-threatened']);
    // It is answered by a consent of ours: theirs is not ours to change.
    expect(fileOf(office, 'focal-point', caseId).no).toEqual({
      says: 'no-unanswered',
      asks: 'what-no-means',
      record: null,
    });
  });

  it('an office to which they were handed over has one line: not coming', () => {
    const office = createOffice();
    const sending = anotherOffice(office, 'MD-KIV');
    const caseId = 'T'.padEnd(22, 'b');
    const handOver = { date: '2026-05-02', act: 'hand-over', 'to-office': 'KG-BIS' };
    sending.writes(caseId, [
      { kind: 'case', body: { reference: 'MD-KIV-26-AAAAAA', origin: 'live', opened: '2026-05-01' } },
      ...TOLD,
      { kind: 'transfer', body: handOver },
    ]);
    expect(safety(office, 'focal-point')).not.toContain('today-not-coming');
    sending.writes(caseId, [{ kind: 'consent', body: { date: '2026-05-03', keep: 'refuses' } }]);
    expect(safety(office, 'focal-point')).toContain('today-not-coming');
    expect(fileOf(office, 'hq-case-manager', caseId).row.name).toBeNull();
  });

  it('stands on Today also where the case is closed', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [
      ...TOLD,
      { kind: 'closure', body: { date: '2026-05-02', state: 'closed', reason: 'moved' } },
    ]);
    saves(session, caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    expect(safety(office, 'focal-point')).toEqual(['today-no-unanswered']);
  });
});
