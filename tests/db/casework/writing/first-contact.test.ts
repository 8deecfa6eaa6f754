import { describe, expect, it, test } from 'vitest';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { putDraft } from '../../../../db/casework/people/drafts.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { type PageAnswers, saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { undoSave } from '../../../../db/casework/writing/withdraw.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  anonymousRow,
  anotherOffice,
  createCase,
  createOffice,
  fileFor,
  linesIn,
  type Office,
  type Person,
  recordOf,
  refusalCode,
  shownIn,
  whereIs,
} from '../user-session.ts';

const TOLD: PageAnswers = {
  'identity.name-used': 'Zarangest',
  'profile.sex': 'female',
  'profile.age': 22,
  'profile.nationalities': ['MDA'],
  'screening.purposes': ['work'],
  'safe-contact.how': 'through the pharmacy',
};

function save(
  office: Office,
  answers: PageAnswers,
  next = 'help-today',
  more: { into?: string; person?: Person } = {},
) {
  const session = office.sessionOf(more.person ?? 'caseworker');
  return inTransaction(office.db, () => saveFirstContact(session, { answers, next, into: more.into }));
}
const kindsOf = (office: Office, caseId: string | null) =>
  caseRecords(office.db, caseId ?? '')
    .map(({ kind }) => kind)
    .toSorted();

describe('who agrees to be kept with a name', () => {
  it('has a case with what was told, ready to be gone on with, and the worker’s own', () => {
    const office = createOffice();
    const { caseId, reference, kind } = save(office, { ...TOLD, 'consent.keep': 'with-name' });
    expect(kind).toBe('case');
    expect(reference).toMatch(/^KG-BIS-26-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(kindsOf(office, caseId)).toEqual(
      ['case', 'consent', 'identity', 'intake', 'profile', 'safe-contact', 'screening'].toSorted(),
    );
    const intake = recordOf(office, caseId ?? '', 'intake');
    expect(intake.open).toMatchObject({ date: '2026-05-04', hour: 10, country: 'KGZ', 'next-step': 'help-today' });
    expect(fileFor(office.sessionOf('caseworker'), caseId ?? '').row.name).toBe('Zarangest');
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });

  it('is not held up by a field that was filled and emptied again', () => {
    const office = createOffice();
    const emptied = { 'identity.name-used': '  ', 'profile.nationalities': [], 'profile.stateless': false };
    const { caseId } = save(office, { ...emptied, 'consent.keep': 'with-name', 'screening.means': [] });
    expect(kindsOf(office, caseId)).toEqual(['case', 'consent', 'identity', 'intake']);
    expect(recordOf(office, caseId ?? '', 'identity').private['name-used']).toMatch(/^Guest [B-Z]{2}1$/);
  });

  it('with everything skipped is saved all the same', () => {
    const office = createOffice();
    const { caseId, kind } = save(office, {});
    expect([kind, kindsOf(office, caseId)]).toEqual(['case', ['case', 'intake']]);
  });
});

describe('who wants no name kept', () => {
  test.each<[string, PageAnswers]>([
    ['agrees without a name', { 'consent.keep': 'without-name' }],
    ['was not asked', {}],
    ['does not want to say', { 'consent.keep': { missing: 'declined' } }],
  ])('%s: the name that was typed is nowhere in the database', (_, consent) => {
    const office = createOffice();
    const { caseId } = save(office, { ...TOLD, ...consent });
    expect(whereIs(office, 'Zarangest')).toEqual([]);
    expect(whereIs(office, 'zarangest')).toEqual([]);
    expect(kindsOf(office, caseId)).not.toContain('identity');
    expect(recordOf(office, caseId ?? '', 'profile').open.sex).toBe('female');
  });
});

describe('who refuses that anything is kept', () => {
  it('leaves an anonymous row: month, sex, age group, country, next step', () => {
    const office = createOffice();
    const told = { ...TOLD, 'intake.province': 'KG-B' };
    const result = save(office, { ...told, 'consent.keep': 'refuses' }, 'not-now');
    expect(result).toMatchObject({ caseId: null, reference: null, kind: 'anonymous' });
    const { open, private: closed } = recordOf(office, anonymousRow(office, 'caseworker', told), 'anonymous');
    expect(open).toEqual({
      month: '2026-04',
      sex: 'female',
      'age-band': '18-24',
      country: 'KGZ',
      province: 'KG-B',
      status: { missing: 'not-asked' },
      'next-step': 'not-now',
    });
    expect(closed).toEqual({});
  });

  it('and nothing else, in no table: no name, no day, no way to reach them, nobody assigned', () => {
    const office = createOffice();
    const tables = ['assignment', 'draft', 'outgoing'];
    putDraft(office.sessionOf('caseworker'), {
      id: 'first-contact',
      caseId: null,
      kind: 'first-contact',
      record: null,
      body: TOLD,
    });
    inTransaction(office.db, () =>
      saveFirstContact(office.sessionOf('caseworker'), {
        answers: { ...TOLD, 'consent.keep': 'refuses' },
        next: 'not-now',
        draft: 'first-contact',
      }),
    );
    for (const word of ['Zarangest', 'pharmacy', '"MDA"']) expect([word, whereIs(office, word)]).toEqual([word, []]);
    const rows = tables.map(
      (table) => office.db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n,
    );
    expect(rows).toEqual([0, 0, 0]);
    expect(linesIn(office)).toBe(0);
    anonymousRow(office, 'caseworker', TOLD);
    for (const word of ['Zarangest', 'pharmacy', '"MDA"']) expect([word, whereIs(office, word)]).toEqual([word, []]);
    expect(linesIn(office)).toBe(1);
    expect(fileForAll(office)).toMatchObject([{ kind: 'anonymous', name: null, nationality: [] }]);
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });
});

function fileForAll(office: Office) {
  return listCases(office.sessionOf('focal-point'), {
    filter: {},
    sort: 'changed',
    descending: true,
    offset: 0,
    limit: 10,
  }).rows;
}

describe('the next step', () => {
  it('advice only stays an intake without a case, and is counted', () => {
    const office = createOffice();
    const { caseId, reference, kind } = save(
      office,
      { 'consent.keep': 'without-name', 'profile.sex': 'male' },
      'advice-only',
    );
    expect([kind, reference]).toEqual(['intake', null]);
    expect(kindsOf(office, caseId)).toEqual(['consent', 'intake', 'profile']);
    expect(fileForAll(office)).toMatchObject([{ kind: 'intake' }]);
  });

  it('is a key or a code of the page, and nothing else', () => {
    const office = createOffice();
    expect(recordOf(office, save(office, {}, '2').caseId ?? '', 'intake').open['next-step']).toBe('talk-again');
    const before = linesIn(office);
    expect(refusalCode(() => save(office, {}, 'whatever'))).toBe('bad-input');
    expect(linesIn(office)).toBe(before);
  });

  it('is saved whole or not at all', () => {
    const office = createOffice();
    expect(refusalCode(() => save(office, { ...TOLD, 'consent.keep': 'with-name', 'profile.age': 'old' }))).toBe(
      'answers-wrong',
    );
    expect(linesIn(office)).toBe(0);
    expect(fileForAll(office)).toEqual([]);
  });
});

describe('somebody who has a case already', () => {
  it('is written into it: once-only forms are revised, the rest is added, the reference stays', () => {
    const office = createOffice();
    const first = save(office, { ...TOLD, 'consent.keep': 'with-name' }).caseId ?? '';
    office.at('2026-06-01T10:00');
    const again = save(
      office,
      { 'consent.keep': 'with-name', 'profile.languages': ['ron'], 'identity.name-used': 'Zara' },
      'talk-again',
      { into: first },
    );
    expect(again).toMatchObject({ caseId: first, reference: null, kind: 'case' });
    expect(kindsOf(office, first).filter((kind) => kind === 'intake' || kind === 'consent')).toHaveLength(4);
    expect(recordOf(office, first, 'profile').open).toMatchObject({ sex: 'female', age: 22, languages: ['ron'] });
    expect(recordOf(office, first, 'identity')).toMatchObject({ revision: 2, private: { 'name-used': 'Zara' } });
  });

  it('beside what another office knows, never over it', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    anotherOffice(office, 'MD-K').writes(caseId, [{ kind: 'profile', body: { sex: 'male', age: 30 } }]);
    save(office, { 'profile.sex': 'female' }, 'talk-again', { into: caseId });
    const profiles = caseRecords(office.db, caseId).filter(({ kind }) => kind === 'profile');
    expect(profiles.map(({ office: of, open }) => [of, open.sex]).toSorted()).toEqual([
      ['KG-BIS', 'female'],
      ['MD-K', 'male'],
    ]);
  });

  it('is not written into a case that this worker may not open, nor into none', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('second-caseworker'));
    const before = linesIn(office);
    expect(refusalCode(() => save(office, TOLD, 'talk-again', { into: caseId }))).toBe('case-of-another');
    expect(refusalCode(() => save(office, TOLD, 'talk-again', { into: 'A'.repeat(22) }))).toBe('no-such-case');
    expect(linesIn(office)).toBe(before);
  });
});

describe('an intake that stood without a case', () => {
  const CALL: PageAnswers = { 'intake.channel': 'outreach', 'intake.needs-note': 'a girl at the bar' };
  const saveCall = (office: Office) => save(office, CALL, 'advice-only').saved.caseId;

  it('moves into the case that is opened from it: nothing is lost, and it is counted once', () => {
    const office = createOffice();
    const intake = saveCall(office);
    office.at('2026-05-06T10:00');
    const result = save(office, { ...TOLD, 'consent.keep': 'with-name' }, 'help-today', { into: intake });
    const { caseId, reference, kind } = result;
    expect([kind, caseId === intake, reference]).toEqual(['case', false, expect.stringMatching(/^KG-BIS-26-/)]);
    const intakes = caseRecords(office.db, caseId ?? '').filter((record) => record.kind === 'intake');
    expect(intakes.map(({ open }) => [open.date, open.channel])).toEqual([
      ['2026-05-04', 'outreach'],
      ['2026-05-06', undefined],
    ]);
    expect(intakes[0]?.private['needs-note']).toBe('a girl at the bar');
    expect(caseRecords(office.db, intake)).toEqual([]);
    expect(fileForAll(office).map((row) => row.kind)).toEqual(['case']);
    inTransaction(office.db, () => undoSave(office.sessionOf('caseworker'), result.saved));
    expect(caseRecords(office.db, intake)).toHaveLength(1);
    expect(caseRecords(office.db, caseId ?? '')).toEqual([]);
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });

  it('stays one as long as it is advice only', () => {
    const office = createOffice();
    const intake = saveCall(office);
    expect(save(office, { 'profile.sex': 'female' }, 'advice-only', { into: intake })).toMatchObject({
      caseId: intake,
      kind: 'intake',
    });
    expect(fileForAll(office).map((row) => row.kind)).toEqual(['intake']);
  });
});

describe('who has a case and refuses from now on that anything is kept', () => {
  it('has the refusal in the case, and what was typed beside it nowhere', () => {
    const office = createOffice();
    const caseId = save(office, { ...TOLD, 'consent.keep': 'with-name' }).caseId ?? '';
    const said = { 'consent.keep': 'refuses', 'identity.name-used': 'Zz', 'intake.needs-note': 'quolibet' };
    office.at('2026-06-01T10:00');
    expect(save(office, said, 'not-now', { into: caseId })).toMatchObject({ caseId, kind: 'case' });
    const consents = caseRecords(office.db, caseId).filter(({ kind }) => kind === 'consent');
    expect(consents.map(({ open }) => open.keep)).toEqual(['with-name', 'refuses']);
    expect(whereIs(office, 'quolibet')).toEqual([]);
    expect(fileForAll(office).map((row) => row.kind)).toEqual(['case']);
  });

  it('and nobody writes into the anonymous row of who refused at once', () => {
    const office = createOffice();
    const row = anonymousRow(office, 'caseworker', TOLD);
    const before = linesIn(office);
    const focal = { into: row, person: 'focal-point' as const };
    expect(refusalCode(() => save(office, TOLD, 'talk-again', focal))).toBe('no-such-case');
    expect(linesIn(office)).toBe(before);
  });
});

describe('taking a first contact back', () => {
  it('leaves no case in the list and nothing to be found', () => {
    const office = createOffice();
    const { saved } = save(office, { ...TOLD, 'consent.keep': 'with-name' });
    inTransaction(office.db, () => undoSave(office.sessionOf('caseworker'), saved));
    expect(fileForAll(office)).toEqual([]);
    expect(whereIs(office, 'zaransest').filter((place) => place.startsWith('search'))).toEqual([]);
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });
});

describe('who may write one', () => {
  test.each<[Person, string]>([
    ['focal-point', 'done'],
    ['caseworker', 'done'],
    ['shelter-manager', 'role-may-not'],
    ['approver', 'role-may-not'],
    ['hq-analyst', 'role-may-not'],
  ])('%s: %s', (person, outcome) => {
    const office = createOffice();
    expect(refusalCode(() => save(office, TOLD, 'help-today', { person }))).toBe(outcome);
  });

  it('what the page asks is what its file then shows', () => {
    const office = createOffice();
    const { caseId } = save(office, { ...TOLD, 'consent.keep': 'with-name' });
    const shown = shownIn(fileFor(office.sessionOf('caseworker'), caseId ?? ''));
    expect(Object.keys(TOLD).filter((place) => !shown.includes(place))).toEqual([]);
  });
});
