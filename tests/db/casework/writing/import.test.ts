import { describe, expect, it, test } from 'vitest';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { importCases, rehearseImport } from '../../../../db/casework/writing/import.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { anotherOffice, createCase, createOffice, linesIn, type Office, trail } from '../user-session.ts';

function takes(office: Office, lines: readonly unknown[]) {
  const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return inTransaction(office.db, () => importCases(office.sessionOf('focal-point'), texts, 'imported'));
}
const listed = (office: Office) =>
  office.db
    .prepare<[], { reference: string; person: string; opened: string; sharing: string }>(
      'SELECT reference, person, opened, sharing FROM case_index ORDER BY reference',
    )
    .all();

const GOOD = { records: [{ kind: 'profile', body: { sex: 'female' } }] };
const intake = (date: string) => ({ kind: 'intake', date, body: { channel: 'police' } });

describe('a decision in a file', () => {
  const override = { matter: 'override', result: 'yes', date: '2026-05-01' };
  const place = { matter: 'guardian-place', result: 'yes', date: '2026-05-01', 'by-role': 'approver' };
  const unnamed = { matter: 'tell-without-consent', result: 'yes', date: '2026-05-01' };
  const asIs = (body: object) => ({ records: [GOOD.records[0], { kind: 'decision', body }] });

  test.each([
    ['that another person confirms', override],
    ['that the approver alone records', place],
    ['that does not name whom it tells what', unnamed],
  ])('%s is not taken over; asked for, it is', (_, body) => {
    const office = createOffice();
    expect(takes(office, [asIs(body)]).errors).toEqual([
      { line: 1, code: 'import-decision-not-yours', message: 'records[1].body' },
    ]);
    expect(listed(office)).toEqual([]);
    expect(takes(office, [asIs({ ...body, result: 'asked' })]).errors).toEqual([]);
  });
});

describe('what missions keep to themselves', () => {
  const kinds = ['family', 'perpetrator'];
  const theirs = { records: [GOOD.records[0], ...kinds.map((kind) => ({ kind, body: { sex: 'female' } }))] };

  it.each(['mission', 'headquarters'])('is taken over by no headquarters: %s', (kind) => {
    const office = createOffice();
    office.db.prepare('UPDATE own_station SET kind = ?').run(kind);
    const refused = [1, 2].map((at) => ({
      line: 1,
      code: 'import-never-at-headquarters',
      message: `records[${at}].kind`,
    }));
    expect(takes(office, [theirs]).errors).toEqual(kind === 'headquarters' ? refused : []);
    expect(listed(office)).toHaveLength(kind === 'headquarters' ? 0 : 1);
  });

  it.each(['mission', 'headquarters'])('nor is what somebody was tested for: %s', (kind) => {
    const office = createOffice();
    office.db.prepare('UPDATE own_station SET kind = ?').run(kind);
    const [first] = GOOD.records;
    const services = ['medical-care', 'hiv-test'].map((service) => ({ kind: 'service', body: { service } }));
    const refused = [{ line: 1, code: 'import-never-at-headquarters', message: 'records[2].kind' }];
    const { errors } = takes(office, [{ records: [first, ...services] }]);
    expect(errors).toEqual(kind === 'headquarters' ? refused : []);
  });
});

describe('a line that cannot be taken over', () => {
  test.each<[string, unknown, string, string]>([
    ['is not JSON', '{"records": [', 'import-not-json', ''],
    ['is a list', [], 'import-not-a-case', ''],
    ['is a number', 7, 'import-not-a-case', ''],
    ['has a field of its own', { ...GOOD, programme: 'x' }, 'import-unknown-field', 'programme'],
    ['has a reference in small letters', { ...GOOD, reference: 'kg-1' }, 'import-reference-wrong', 'reference'],
    [
      'has a reference longer than one may be',
      { ...GOOD, reference: `KG-${'7'.repeat(22)}` },
      'import-reference-wrong',
      'reference',
    ],
    [
      'has a reference of one character more than the longest office code allows',
      { ...GOOD, reference: 'KG-BISHKEK-1-26-7K2MQXA' },
      'import-reference-wrong',
      'reference',
    ],
    ['has a person that is no label', { ...GOOD, person: 7 }, 'import-not-a-case', 'person'],
    ['has no records', { reference: 'KG-1' }, 'import-no-records', 'records'],
    ['has an empty list of records', { records: [] }, 'import-no-records', 'records'],
    ['has a record without a body', { records: [{ kind: 'note' }] }, 'import-record-wrong', 'records[0].body'],
    [
      'has a kind that there is no form for',
      { records: [{ kind: 'horoscope', body: {} }] },
      'import-unknown-kind',
      'records[0].kind',
    ],
    [
      'brings the record that the application makes',
      { records: [{ kind: 'case', body: {} }] },
      'import-unknown-kind',
      'records[0].kind',
    ],
    [
      'brings an anonymous row',
      { records: [{ kind: 'anonymous', body: {} }] },
      'import-unknown-kind',
      'records[0].kind',
    ],
    ['has a once-only form twice', { records: [...GOOD.records, ...GOOD.records] }, 'import-once-only', 'records[1]'],
    [
      'answers a question that the form does not have',
      { records: [{ kind: 'profile', body: { star: 'leo' } }] },
      'answer-unknown-question',
      'records[0].body.star',
    ],
    [
      'names a code that is not in the list',
      { records: [{ kind: 'profile', body: { sex: 'f' } }] },
      'answer-unknown-code',
      'records[0].body.sex',
    ],
    [
      'answers what its other answers do not call for',
      { records: [{ kind: 'determination', body: { 'formally-identified': 'pending', 'formal-date': '2026-05-01' } }] },
      'answer-not-asked',
      'records[0].body.formal-date',
    ],
    ['names 31 September', { records: [intake('2004-09-31')] }, 'answer-no-such-day', 'records[0].date'],
    [
      'names a country that does not exist',
      { records: [{ kind: 'profile', body: { nationalities: ['XQZ'] } }] },
      'answer-no-such-country',
      'records[0].body.nationalities',
    ],
    [
      'tells of a stay that ends before it begins',
      { records: [{ kind: 'stay', body: { from: '2004-05-04', until: '2004-05-01' } }] },
      'warning-end-before-start',
      'stay.until',
    ],
  ])('%s: it is named by its number, with its place, and nothing of the file is taken', (_, line, code, message) => {
    const office = createOffice();
    const result = takes(office, [GOOD, '', line, GOOD]);
    expect(result).toMatchObject({ cases: 0, records: 0, errors: [{ line: 3, code, message }] });
    expect(result.errors).toHaveLength(1);
    expect(SENTENCES.has(code)).toBe(true);
    expect([linesIn(office), listed(office)]).toEqual([0, []]);
  });

  it('is named with every other such line', () => {
    const office = createOffice();
    const { errors } = takes(office, ['x', GOOD, {}, 'y']);
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [1, 'import-not-json'],
      [3, 'import-no-records'],
      [4, 'import-not-json'],
    ]);
  });

  it('has a reference that is here already, or twice in the file', () => {
    const office = createOffice();
    takes(office, [{ ...GOOD, reference: 'KG-04-1' }]);
    const before = linesIn(office);
    const { errors } = takes(office, [
      { ...GOOD, reference: 'KG-04-1' },
      { ...GOOD, reference: 'KG-04-2' },
      { ...GOOD, reference: 'KG-04-2' },
    ]);
    expect(errors).toEqual([
      { line: 1, code: 'import-reference-taken', message: 'KG-04-1' },
      { line: 3, code: 'import-reference-taken', message: 'KG-04-2' },
    ]);
    expect(linesIn(office)).toBe(before);
  });

  it('has a reference that begins like those of another office of the directory', () => {
    const office = createOffice();
    for (const code of ['MD-KIV', 'KG', 'KG-BIS-2']) anotherOffice(office, code);
    const taken = ['KG-BIS-0001', 'KG-BIS-26-7K2MQX', 'SIDA-1999-7', 'MD-1'];
    const lines = ['MD-KIV-26-7K2MQX', 'KG-04-12', 'KG-BIS-2-26-7K2MQX', ...taken];
    const { errors } = takes(
      office,
      lines.map((reference) => ({ ...GOOD, reference })),
    );
    expect(errors.map(({ line, code, message }) => [line, code, message])).toEqual(
      lines.slice(0, 3).map((reference, at) => [at + 1, 'import-reference-of-another', reference]),
    );
    expect(linesIn(office)).toBe(0);
    expect(
      takes(
        office,
        taken.map((reference) => ({ ...GOOD, reference })),
      ),
    ).toMatchObject({ cases: 4, errors: [] });
  });

  it('never tells an answer: what is wrong is named by its place', () => {
    const office = createOffice();
    const { errors } = takes(office, [{ records: [{ kind: 'profile', body: { sex: 'Zarangest' } }] }]);
    expect(JSON.stringify(errors)).not.toContain('Zarangest');
  });
});

describe('lines that are right', () => {
  it('become cases of this office, opened when the first thing in them was dated, with a reference where none was given', () => {
    const office = createOffice();
    const result = takes(office, [
      {
        reference: 'KG-04-1',
        records: [intake('2004-05'), { kind: 'service', date: '2004-03-02', body: { service: 'food' } }],
      },
      GOOD,
    ]);
    expect(result).toMatchObject({ cases: 2, records: 3, errors: [] });
    const [first, second] = listed(office);
    expect([first?.reference, first?.opened]).toEqual(['KG-04-1', '2004-03-02']);
    expect([second?.reference.slice(0, 10), second?.opened]).toEqual(['KG-BIS-26-', '2026-05-04']);
    expect(trail(office).at(-1)).toBe('1 import-cases done');
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });

  it('may stand behind the marks that other programs put there', () => {
    const office = createOffice();
    expect(takes(office, [`\uFEFF${JSON.stringify(GOOD)}\r`, '\r', `${JSON.stringify(GOOD)}\r`]).cases).toBe(2);
  });

  it('of one person’s label are one person’s cases, and the label is not kept', () => {
    const office = createOffice();
    takes(office, [
      { ...GOOD, person: 'zarangest-7' },
      { ...GOOD, person: 'zarangest-7' },
      { ...GOOD, person: 'other' },
      GOOD,
    ]);
    expect(new Set(listed(office).map(({ person }) => person)).size).toBe(3);
    const lines = office.db.prepare<[], Buffer>('SELECT line FROM record').pluck().all();
    expect(lines.filter((line) => line.includes('zarangest'))).toEqual([]);
  });

  it('leave consent “not recorded” unless it is given', () => {
    const office = createOffice();
    takes(office, [
      { reference: 'KG-A', ...GOOD },
      {
        reference: 'KG-B',
        records: [{ kind: 'consent', date: '2004-05-04', body: { 'share-headquarters': 'refuses' } }],
      },
    ]);
    expect(listed(office).map(({ sharing }) => sharing)).toEqual(['not-recorded', 'refuses']);
    expect(office.db.prepare("SELECT 1 FROM case_index WHERE sharing = 'not-asked'").get()).toBeUndefined();
    createCase(office.sessionOf('caseworker'));
    expect(office.db.prepare("SELECT 1 FROM case_index WHERE sharing = 'not-asked'").get()).toBeDefined();
  });

  it('are counted and not written in a rehearsal', () => {
    const office = createOffice();
    const bytes = Buffer.from([GOOD, GOOD].map((line) => JSON.stringify(line)).join('\n'));
    expect(rehearseImport(office.sessionOf('focal-point'), { pieces: () => [bytes], again: false })).toEqual({
      cases: 2,
      records: 2,
      errors: [],
      warnings: [],
    });
    expect([linesIn(office), trail(office)]).toEqual([0, []]);
  });

  it('are told of as they are taken', () => {
    const office = createOffice();
    const told: (readonly [number, number])[] = [];
    const lines = Array.from({ length: 201 }, () => JSON.stringify(GOOD));
    inTransaction(office.db, () =>
      importCases(office.sessionOf('focal-point'), lines, 'imported', (done, total) => told.push([done, total])),
    );
    expect(told).toEqual([
      [0, 201],
      [200, 201],
      [201, 201],
    ]);
  });

  it('may be a hundred invented cases: they fit, and a rebuild changes nothing', () => {
    const office = createOffice();
    const result = takes(office, inventedCases(100, 7));
    expect([result.cases, result.errors]).toEqual([100, []]);
    expect(verifyDatabase(office.db).faults).toEqual([]);
  });
});
