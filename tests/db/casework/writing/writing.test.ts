import { describe, expect, it, test } from 'vitest';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { drafts, dropDraft, putDraft } from '../../../../db/casework/people/drafts.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { history } from '../../../../db/casework/views/history.ts';
import { type RecordToSave, saveRecords } from '../../../../db/casework/writing/save.ts';
import { undoSave, withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  anotherOffice,
  createCase,
  createOffice,
  fileFor,
  linesIn,
  recordOf,
  refusalCode,
  saves,
  trail,
} from '../user-session.ts';

describe('an office changes only what it wrote', () => {
  function receivedScreening() {
    const office = createOffice();
    const sender = anotherOffice(office, 'MD-K');
    const caseId = createCase(office.sessionOf('caseworker'));
    const [id = ''] = sender.writes(caseId, [
      { kind: 'screening', body: { date: '2026-04-01', narrative: 'as told in Chişinău' } },
    ]);
    return { office, caseId, id, session: office.sessionOf('focal-point') };
  }

  it('a receiving office cannot revise the sender’s screening, and nothing is written', () => {
    const { office, caseId, id, session } = receivedScreening();
    const before = linesIn(office);
    expect(
      refusalCode(() =>
        saves(session, caseId, { kind: 'screening', id, body: { date: '2026-04-01', narrative: 'otherwise' } }),
      ),
    ).toBe('not-your-record');
    expect(linesIn(office)).toBe(before);
    expect(recordOf(office, caseId, 'screening').private.narrative).toBe('as told in Chişinău');
  });

  it('nor withdraw it, nor anything that is saved together with it', () => {
    const { office, caseId, id, session } = receivedScreening();
    const before = linesIn(office);
    const both: RecordToSave[] = [
      { kind: 'note', body: { kind: 'note', text: 'beside it' } },
      { kind: 'screening', id, body: { narrative: 'otherwise' } },
    ];
    expect(refusalCode(() => inTransaction(office.db, () => withdrawRecord(session, caseId, id, 'not so')))).toBe(
      'not-your-record',
    );
    expect(refusalCode(() => inTransaction(office.db, () => saveRecords(session, caseId, both)))).toBe(
      'not-your-record',
    );
    expect(linesIn(office)).toBe(before);
  });

  it('it writes its own beside it, and both are shown', () => {
    const { office, caseId, session } = receivedScreening();
    saves(session, caseId, { kind: 'screening', body: { date: '2026-05-04', narrative: 'as told here' } });
    const shown = fileFor(session, caseId).records.filter(({ kind }) => kind === 'screening');
    expect(shown.map(({ office: of, own }) => [of, own]).toSorted()).toEqual([
      ['KG-BIS', true],
      ['MD-K', false],
    ]);
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });

  it('a record under the sender’s id by this office is a record of this office', () => {
    const { office, caseId, id, session } = receivedScreening();
    const before = linesIn(office);
    expect(refusalCode(() => saves(session, caseId, { kind: 'profile', id, body: { sex: 'female' } }))).toBe(
      'not-your-record',
    );
    expect(linesIn(office)).toBe(before);
  });
});

describe('a save', () => {
  test.each<[string, RecordToSave, string]>([
    ['a form that is not in the codebook', { kind: 'horoscope', body: { sign: 'leo' } }, 'no-such-form'],
    [
      'a form that the application writes itself',
      { kind: 'case', body: { opened: '2026-05-04' } },
      'role-may-not-write',
    ],
    ['a question that the form does not have', { kind: 'profile', body: { star: 'leo' } }, 'answers-wrong'],
    ['31 September', { kind: 'note', body: { date: '2026-09-31', text: 'x' } }, 'answers-wrong'],
    ['a country that does not exist', { kind: 'profile', body: { nationalities: ['XQZ'] } }, 'answers-wrong'],
    ['no answer at all', { kind: 'profile', body: { sex: null, age: '' } }, 'answers-wrong'],
    ['only empty answers', { kind: 'note', body: { text: '  ' } }, 'nothing-answered'],
    ['a record that is not there', { kind: 'note', id: 'A'.repeat(22), body: { text: 'x' } }, 'no-such-record'],
    [
      'the day of a decision that is pending',
      { kind: 'determination', body: { 'formally-identified': 'pending', 'formal-date': '2026-05-01' } },
      'answers-wrong',
    ],
    [
      'leaving before arriving',
      { kind: 'stay', body: { from: '2026-05-04', until: '2026-05-01' } },
      'warning-end-before-start',
    ],
  ])('refuses %s, and nothing is written', (_, record, code) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const before = linesIn(office);
    expect(refusalCode(() => saves(office.sessionOf('caseworker'), caseId, record))).toBe(code);
    expect(linesIn(office)).toBe(before);
  });

  it('refuses a second form of a kind that an office has once, and leaves another office its own', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [{ kind: 'profile', body: { sex: 'female' } }]);
    expect(refusalCode(() => saves(session, caseId, { kind: 'profile', body: { age: 30 } }))).toBe('one-per-office');
    anotherOffice(office, 'MD-K').writes(caseId, [{ kind: 'profile', body: { sex: 'male' } }]);
    expect(caseRecords(office.db, caseId).filter(({ kind }) => kind === 'profile')).toHaveLength(2);
  });

  it('never overwrites: every revision stays, newest first, with who wrote it', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session);
    const { id } = saves(session, caseId, { kind: 'note', body: { text: 'first' } });
    saves(office.sessionOf('focal-point'), caseId, { kind: 'note', id, body: { text: 'second' } });
    inTransaction(office.db, () => withdrawRecord(session, caseId, id, ''));
    expect(history(session, caseId, id).map(({ revision, by, body }) => [revision, by, body?.text])).toEqual([
      [3, 'Ion', undefined],
      [2, 'Vera', 'second'],
      [1, 'Ion', 'first'],
    ]);
  });

  it('of a withdrawal keeps its reason as a note of the same office', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [{ kind: 'profile', body: { sex: 'female' } }]);
    const { id } = recordOf(office, caseId, 'profile');
    inTransaction(office.db, () => withdrawRecord(session, caseId, id, 'of somebody else'));
    expect(caseRecords(office.db, caseId).map(({ kind }) => kind)).toEqual(['case', 'note']);
    expect(recordOf(office, caseId, 'note').private.text).toBe('of somebody else');
    expect(trail(office).at(-1)).toBe('2 withdraw-record profile');
  });
});

describe('taking a save back', () => {
  it('withdraws what was new, and a new case is no longer listed', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session);
    const { saved } = saves(session, caseId, { kind: 'profile', body: { sex: 'female' } });
    const opening = caseRecords(office.db, caseId).find(({ kind }) => kind === 'case');
    const all = { caseId, records: [{ id: opening?.id ?? '', kind: 'case', before: null }, ...saved.records] };
    inTransaction(office.db, () => undoSave(session, all));
    expect(caseRecords(office.db, caseId)).toEqual([]);
    expect(office.db.prepare('SELECT 1 FROM case_index WHERE case_id = ?').get(caseId)).toBeUndefined();
    expect(refusalCode(() => fileFor(session, caseId))).toBe('no-such-case');
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });

  it('gives a revised record its answers back, both halves, as a revision of its own', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [
      { kind: 'identity', body: { 'family-name': 'Ciobanu', 'birth-date': '1999-02-03' } },
    ]);
    const before = recordOf(office, caseId, 'identity');
    const { saved } = saves(session, caseId, { kind: 'identity', id: before.id, body: { 'family-name': 'Rusu' } });
    inTransaction(office.db, () => undoSave(session, saved));
    const after = recordOf(office, caseId, 'identity');
    expect([after.open, after.private, after.revision]).toEqual([before.open, before.private, 3]);
  });

  it('brings back what was withdrawn, and takes the reason away', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [{ kind: 'profile', body: { sex: 'female' } }]);
    const { id } = recordOf(office, caseId, 'profile');
    const saved = inTransaction(office.db, () => withdrawRecord(session, caseId, id, 'a slip'));
    inTransaction(office.db, () => undoSave(session, saved));
    expect(caseRecords(office.db, caseId).map(({ kind }) => kind)).toEqual(['case', 'profile']);
  });
});

describe('a draft', () => {
  const typed = { id: 'first-contact', caseId: null, kind: 'first-contact', record: null } as const;

  it('belongs to who was typing: another’s of the same page is another draft', () => {
    const office = createOffice();
    const [ion, doina] = [office.sessionOf('caseworker'), office.sessionOf('second-caseworker')];
    putDraft(ion, { ...typed, body: { 'identity.name-used': 'Vera' } });
    putDraft(doina, { ...typed, body: { 'identity.name-used': 'Ana' } });
    expect(drafts(ion).map(({ id, body }) => [id, body['identity.name-used']])).toEqual([['first-contact', 'Vera']]);
    expect(dropDraft(doina, 'first-contact')).toBe(true);
    expect(dropDraft(doina, 'first-contact')).toBe(false);
    expect(drafts(ion)).toHaveLength(1);
  });

  it('is kept as typed, replaced by what is typed next, and shown with its case', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session);
    const draft = { id: `${caseId}/note/new`, caseId, kind: 'note', record: null };
    putDraft(session, { ...draft, body: { text: 'ha', date: 'not a date yet' } });
    putDraft(session, { ...draft, body: { text: 'half a sent' } });
    expect(fileFor(session, caseId).drafts.map(({ body }) => body)).toEqual([{ text: 'half a sent' }]);
    expect(fileFor(office.sessionOf('focal-point'), caseId).drafts).toEqual([]);
  });
});
