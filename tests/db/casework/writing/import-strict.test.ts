/** Files as spreadsheets, scripts and tired people write them: what does not fit is named, and nothing of it is swallowed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { type FileToTake, importFile, rehearseImport } from '../../../../db/casework/writing/import.ts';
import { linesOfFile } from '../../../../db/casework/writing/interchange/decode.ts';
import { isWaymarkError } from '../../../../db/store/errors.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createOffice, linesIn, type Office, refusalCode, trail } from '../user-session.ts';

const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'files', name));
const fileOf = (...lines: readonly unknown[]): Buffer =>
  Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));

function takes(office: Office, bytes: Buffer, more: Partial<FileToTake> = {}) {
  return inTransaction(office.db, () =>
    importFile(office.sessionOf('focal-point'), { pieces: () => [bytes], again: false, ...more }),
  );
}
/** The faults of a file as `line code place`; it is taken by nobody. */
function faultsOf(bytes: Buffer): readonly string[] {
  const office = createOffice();
  const { cases, errors } = takes(office, bytes);
  expect([cases, linesIn(office), trail(office)]).toEqual([0, 0, []]);
  return errors.map(({ line, code, message }) => `${line} ${code} ${message}`);
}
/** The records of the only case of an office, without the one that opens it: kind and answers. */
function recordsOf(office: Office) {
  const [id, ...more] = casesOf(office).map(({ case_id }) => case_id);
  if (id === undefined || more.length > 0) throw new Error('not one case');
  return caseRecords(office.db, id).filter(({ kind }) => kind !== 'case');
}
const bodies = (office: Office) =>
  recordsOf(office).map((record) => [record.kind, { ...record.open, ...record.private }]);
const casesOf = (office: Office) =>
  office.db
    .prepare<[], { case_id: string; person: string; name: string | null; reference: string }>(
      'SELECT case_id, person, name, reference FROM case_index ORDER BY rowid',
    )
    .all();

const record = (kind: string, body: object, more: object = {}) => ({ records: [{ kind, body, ...more }] });

describe('a file that holds more than can be kept', () => {
  test.each<[string, Buffer, readonly string[]]>([
    [
      'a name given twice in one object',
      file('name-given-twice.jsonl'),
      ['1 import-repeated-key records[0].body.name-used'],
    ],
    [
      'a misspelt key beside kind, date and body',
      file('date-with-a-capital.jsonl'),
      ['1 import-unknown-record-field records[1].Date'],
    ],
    [
      'fields that a record does not have',
      file('fields-of-its-own.jsonl'),
      ['1 import-unknown-record-field records[0].when', '1 import-unknown-record-field records[0].secret'],
    ],
    [
      'names repeated on every level, one of them in other signs',
      fileOf(
        '{"person":"a","records":[{"kind":"note","body":{"text":{"missing":"x","missin\\u0067":"y"}},"kind":"note"}],"person":"b"}',
      ),
      [
        '1 import-repeated-key records[0].body.text.missing',
        '1 import-repeated-key records[0].kind',
        '1 import-repeated-key person',
        '1 answer-wrong-shape records[0].body.text',
      ],
    ],
    [
      'a date on a form that has none',
      fileOf(record('identity', { 'name-used': 'Quillon' }, { date: '2026-02-03' })),
      ['1 import-no-date-asked records[0].date'],
    ],
    [
      'a date given twice, differently',
      fileOf(record('intake', { date: '2026-02-04' }, { date: '2026-02-03' })),
      ['1 import-two-dates records[0].date'],
    ],
    [
      'cells that cannot be, in two tables of one record, each by its row and column',
      fileOf(
        record('stay', {
          from: '2026-02-03',
          'child-list': [{ name: 'Ana', age: '4' }, 'Mirlan, 4'],
          'appointment-list': [{}, { day: '2026-02-31', hour: '25:00', who: 'x' }],
        }),
      ),
      [
        '1 answer-wrong-shape records[0].body.child-list[0].age',
        '1 answer-wrong-shape records[0].body.child-list[1]',
        '1 answer-no-such-day records[0].body.appointment-list[1].day',
        '1 answer-not-an-hour records[0].body.appointment-list[1].hour',
        '1 answer-unknown-column records[0].body.appointment-list[1].who',
      ],
    ],
    [
      'a cell below a row that is empty in the spreadsheet, by the place it has there',
      fileOf(record('health', { 'medicine-list': [{ name: ' ' }, null, '', { name: 'x', hours: 'noon' }] })),
      ['1 answer-not-an-hour records[0].body.medicine-list[3].hours'],
    ],
    [
      'a cell given twice',
      fileOf('{"records":[{"kind":"health","body":{"medicine-list":[{"name":"x","name":"y"}]}}]}'),
      ['1 import-repeated-key records[0].body.medicine-list[0].name'],
    ],
    [
      'a name that every object has',
      fileOf('{"records":[{"kind":"note","__proto__":"x","body":{"text":"y","__proto__":{"a":1},"constructor":"z"}}]}'),
      [
        '1 import-unknown-record-field records[0].__proto__',
        '1 answer-unknown-question records[0].body.__proto__',
        '1 answer-unknown-question records[0].body.constructor',
      ],
    ],
  ])('%s', (_, bytes, faults) => {
    expect(faultsOf(bytes)).toEqual(faults);
  });

  test.each<[string, unknown, string]>([
    [
      'a number for a reference',
      { reference: 7, ...record('note', { text: 'x' }) },
      'import-reference-wrong reference',
    ],
    ['a list for a person', { person: ['a'], ...record('note', { text: 'x' }) }, 'import-not-a-case person'],
    ['a text for the records', { records: 'none' }, 'import-no-records records'],
    ['a text for a record', { records: ['note'] }, 'import-record-wrong records[0]'],
    ['a number for a kind', { records: [{ kind: 7, body: {} }] }, 'import-record-wrong records[0].kind'],
    ['a list for a body', { records: [{ kind: 'note', body: [] }] }, 'import-record-wrong records[0].body'],
    ['a number for a date', record('intake', {}, { date: 20260203 }), 'answer-wrong-shape records[0].date'],
    ['a number for an id', record('note', { text: 'x' }, { id: 7 }), 'import-record-wrong records[0].id'],
    ['a text for a number', record('profile', { age: '17' }), 'answer-wrong-shape records[0].body.age'],
    ['a number for a text', record('identity', { 'name-used': 7 }), 'answer-wrong-shape records[0].body.name-used'],
    ['“false” for a text', record('identity', { 'name-used': false }), 'answer-wrong-shape records[0].body.name-used'],
    ['a text for a flag', record('profile', { stateless: 'yes' }), 'answer-wrong-shape records[0].body.stateless'],
    [
      'one for several',
      record('profile', { nationalities: 'KGZ' }),
      'answer-wrong-shape records[0].body.nationalities',
    ],
  ])('%s is refused with line and field', (_, line, fault) => {
    expect(faultsOf(fileOf(line))).toEqual([`1 ${fault}`]);
  });

  it('names every fault of every line at once', () => {
    const bytes = fileOf(
      {
        records: [
          { kind: 'profile', body: { sex: 'f', age: '17', star: 'leo' } },
          { kind: 'horoscope', body: {} },
        ],
      },
      '{"records": [',
      { reference: 'kg', extra: 1, ...record('intake', { channel: 'owl' }, { date: '2026-02-31' }) },
    );
    expect(faultsOf(bytes).toSorted()).toEqual(
      [
        '1 import-unknown-kind records[1].kind',
        '1 answer-unknown-code records[0].body.sex',
        '1 answer-wrong-shape records[0].body.age',
        '1 answer-unknown-question records[0].body.star',
        '2 import-not-json ',
        '3 import-unknown-field extra',
        '3 import-reference-wrong reference',
        '3 answer-no-such-day records[0].date',
        '3 answer-unknown-code records[0].body.channel',
      ].toSorted(),
    );
  });

  it('has more records than a case may have', () => {
    const many = Array.from({ length: 10_000 }, () => ({ kind: 'note', body: { text: 'x' } }));
    expect(faultsOf(fileOf({ records: many }))).toEqual(['1 import-too-many-records records']);
  });
});

describe('a blank', () => {
  it('is nothing: strangers whose label is blank stay strangers, and get references of their own', () => {
    const office = createOffice();
    expect(takes(office, file('strangers-with-blank-labels.jsonl'))).toMatchObject({ cases: 3, errors: [] });
    const cases = casesOf(office);
    expect(cases.map(({ name }) => name)).toEqual(['Quillon', 'Bramwelle', 'Farrimonde']);
    expect(new Set(cases.map(({ person }) => person)).size).toBe(3);
    expect(cases.every(({ reference }) => reference.startsWith('KG-BIS-26-'))).toBe(true);
  });

  it('is nothing in any field, whatever its type', () => {
    const office = createOffice();
    const blanks = {
      sex: '',
      age: ' ',
      stateless: null,
      nationalities: ['', 'KGZ', null],
      languages: [' '],
      'age-basis': '\t',
    };
    expect(takes(office, fileOf(record('profile', blanks, { id: ' ', date: null }))).errors).toEqual([]);
    expect(bodies(office)).toEqual([['profile', { nationalities: ['KGZ'] }]]);
  });

  it('leaves the other of two dates', () => {
    const office = createOffice();
    const lines = [record('intake', { date: '', channel: 'self' }, { date: '2026-02-03' })];
    takes(office, fileOf(...lines));
    expect(bodies(office)).toEqual([['intake', { date: '2026-02-03', channel: 'self' }]]);
  });

  it('is a name that nobody sees; and one that is seen loses what only deceives', () => {
    const office = createOffice();
    expect(takes(office, file('name-that-nobody-sees.jsonl')).errors).toEqual([]);
    expect(bodies(office)).toEqual([['identity', { 'family-name': 'Voronina' }]]);
  });
});

/** Lines that offices sent, with invented people. */
describe('a file as somebody sent it', () => {
  const intake = { kind: 'intake', date: '2026-03-01', body: { channel: 'self' } };
  const consent = (date: string, answer: string) => ({
    kind: 'consent',
    date,
    body: { 'share-headquarters': answer, keep: answer },
  });
  const NOBODY = '\u200b\u200d';

  test.each<[string, Buffer, readonly string[]]>([
    [
      'a consent of 2062 before its refusal, and a date with a capital',
      fileOf(
        { person: '', records: [intake, consent('2062-03-01', 'with-name'), consent('2026-05-01', 'refuses')] },
        { person: '', records: [intake, { kind: 'service', Date: '2026-03-05', body: { service: 'shelter' } }] },
      ),
      ['1 import-day-not-come records[1].body.date', '2 import-unknown-record-field records[1].Date'],
    ],
    [
      'fields that a record does not have, and a date where its form asks none',
      fileOf(record('identity', { 'name-used': 'Quillon' }, { date: '2026-01-01', when: 'x', secret: 'lost' })),
      [
        '1 import-unknown-record-field records[0].when',
        '1 import-unknown-record-field records[0].secret',
        '1 import-no-date-asked records[0].date',
      ],
    ],
  ])('is refused with each of its faults: %s', (_, bytes, faults) => {
    expect(faultsOf(bytes)).toEqual(faults);
  });

  test.each<[string, readonly Buffer[], readonly (readonly [string, object])[]]>([
    [
      'an empty intake under a blank label, in two files: two strangers',
      [
        fileOf({ person: '', records: [{ kind: 'intake', body: {} }] }),
        fileOf({ person: '', records: [{ kind: 'intake', body: {} }] }, ''),
      ],
      [
        ['intake', {}],
        ['intake', {}],
      ],
    ],
    [
      'a name of signs that nobody sees: a case without a name',
      [fileOf(record('identity', { 'name-used': NOBODY }))],
      [['identity', {}]],
    ],
  ])('is taken as what it says: %s', (_, files, expected) => {
    const office = createOffice();
    for (const bytes of files) expect(takes(office, bytes)).toMatchObject({ cases: 1, errors: [] });
    const cases = casesOf(office);
    const written = cases.map(({ case_id }) =>
      caseRecords(office.db, case_id)
        .filter(({ kind }) => kind !== 'case')
        .map((one) => [one.kind, { ...one.open, ...one.private }]),
    );
    expect(written).toEqual(expected.map((one) => [one]));
    expect(cases.map(({ name }) => name)).toEqual(expected.map(() => null));
    expect(new Set(cases.map(({ person }) => person)).size).toBe(expected.length);
  });
});

describe('a file that is not UTF-8', () => {
  const refused = (bytes: Buffer, more: Partial<FileToTake> = {}) => {
    const office = createOffice();
    try {
      takes(office, bytes, more);
    } catch (error) {
      if (isWaymarkError(error)) return { code: error.code, ...error.places };
      throw error;
    }
    throw new Error('was taken');
  };
  const named = (name: string, encoding: 'utf-8' | 'utf16le' | 'latin1') =>
    Buffer.from(JSON.stringify(record('identity', { 'family-name': name })), encoding);
  const cyrillic = file('cyrillic-in-windows-1251.jsonl');
  // "فاطمة المخترعة" in Windows-1256.
  const arabic = Buffer.concat([
    Buffer.from('{"records":[{"kind":"identity","body":{"family-name":"'),
    Buffer.from([0xdd, 0xc7, 0xd8, 0xe3, 0xc9, 0x20, 0xc7, 0xe1, 0xe3, 0xce, 0xca, 0xd1, 0xda, 0xc9]),
    Buffer.from('"}}]}'),
  ]);
  const utf16be = Buffer.from(named('Жылдыз', 'utf16le')).swap16();

  test.each<[string, Buffer, string]>([
    ['Cyrillic', cyrillic, 'windows-1251 “Жылдыз”'],
    ['French', named('Müllerée', 'latin1'), 'windows-1252 “Müllerée”'],
    ['Arabic', arabic, 'windows-1256 “فاطمة”'],
    [
      'UTF-16 with its mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), named('Жылдыз', 'utf16le')]),
      'utf-16le “Жылдыз”',
    ],
    ['UTF-16 without a mark', named('Жылдыз', 'utf16le'), 'utf-16le “Жылдыз”'],
    ['UTF-16 in plain letters', named('Zaringa', 'utf16le'), 'utf-16le “{"records":[”'],
    ['UTF-16, the other way round', utf16be, 'utf-16be “Жылдыз”'],
  ])('is refused, with the encodings that read it well: %s', (_, bytes, offers) => {
    expect(refused(bytes)).toEqual({ code: 'import-encoding-offered', offers });
  });

  it('is refused where none reads it well', () => {
    expect(refused(Buffer.from([0x7b, 0x22, 0x61, 0xff, 0x81, 0x22, 0x7d]))).toEqual({
      code: 'import-encoding-unknown',
    });
  });

  test.each([
    ['windows-1251', cyrillic, 'Жылдыз Придуманова'],
    ['windows-1252', named('Müllerée', 'latin1'), 'Müllerée'],
    ['windows-1256', arabic, 'فاطمة المخترعة'],
    ['utf-16le', named('Жылдыз', 'utf16le'), 'Жылдыз'],
    ['utf-16be', utf16be, 'Жылдыз'],
  ] as const)('is taken where %s is named, and every letter is there', (encoding, bytes, name) => {
    const office = createOffice();
    expect(takes(office, bytes, { encoding })).toMatchObject({ cases: 1, errors: [] });
    expect(casesOf(office)[0]?.name).toBe(name);
  });

  it('is not taken as what it is not', () => {
    expect(refused(named('Жылдыз', 'utf-8'), { encoding: 'windows-1251' })).toEqual({
      code: 'import-is-utf8',
      encoding: 'windows-1251',
    });
    expect(refused(Buffer.from('{}\n'), { encoding: 'utf-16le' }).code).toBe('import-not-in-encoding');
    expect(refused(named('Жылдыз', 'utf16le'), { encoding: 'windows-1251' }).code).toBe('import-not-in-encoding');
  });

  test.each([
    ['utf-8', undefined],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
  ] as const)('is read the same wherever its pieces are cut: %s', (as, encoding) => {
    const text = ['Жылдыз', 'زهرة', '𐌰𐌱', 'Müllerée'].map((name) =>
      JSON.stringify(record('identity', { 'name-used': name })),
    );
    const marked = Buffer.from(`\uFEFF${text.join('\n')}\n`, as === 'utf-8' ? 'utf-8' : 'utf16le');
    const bytes = as === 'utf-16be' ? marked.swap16() : marked;
    const cutInto = (size: number) => () =>
      Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
    for (const size of [1, 2, 3, 5, 7, 64, bytes.length]) {
      const { lines } = linesOfFile(cutInto(size), encoding);
      expect([...lines]).toEqual([...text, '']);
      expect(lines.length).toBe(text.length);
    }
    expect(linesOfFile(cutInto(3), encoding).digest).toEqual(createHash('sha256').update(bytes).digest());
  });

  it('is UTF-8 with a mark before it: the mark is no part of it', () => {
    const office = createOffice();
    expect(takes(office, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), named('Жылдыз', 'utf-8')])).cases).toBe(1);
  });
});

describe('a file that is another when it is read again', () => {
  const [one, other] = ['Quillon', 'Quellon'].map((name) => fileOf(record('identity', { 'name-used': name })));
  const [two, twoOthers] = ['Zamira', 'Zamora'].map((name) =>
    fileOf(...['Quillon', name].map((used) => record('identity', { 'name-used': used }))),
  );
  /** The file as it is each time that it is read, from the first; the last stays. */
  const reading = (...times: readonly Buffer[]) => {
    let at = 0;
    return () => [times[Math.min(at++, times.length - 1)] ?? Buffer.alloc(0)];
  };

  test.each([
    ['once it was looked through', [one, other]],
    ['once its first case was written', [two, twoOthers]],
    ['and ends before', [two, one]],
    ['and is empty', [one, one?.subarray(0, 0)]],
    ['and is no text any more', [one, Buffer.from([0xff])]],
  ])('is taken by nobody: %s', (_, times) => {
    const office = createOffice();
    const pieces = reading(...times.filter((bytes) => bytes !== undefined));
    expect(refusalCode(() => takes(office, Buffer.alloc(0), { pieces }))).toBe('read-failed');
    expect([linesIn(office), trail(office)]).toEqual([0, []]);
  });
});

describe('a file that was taken before', () => {
  const bytes = fileOf(record('identity', { 'name-used': 'Quillon' }));

  it('is known by its bytes, and refused with when and by whom; a rehearsal says so too', () => {
    const office = createOffice();
    expect(takes(office, bytes).cases).toBe(1);
    office.at('2026-05-20T10:00');
    for (const again of [
      () => takes(office, bytes),
      () => rehearseImport(office.sessionOf('hq-case-manager'), { pieces: () => [bytes], again: false }),
    ]) {
      expect(again).toThrow(
        expect.objectContaining({ code: 'import-file-taken', places: { day: '2026-05-04', user: 'Vera' } }),
      );
    }
    expect(casesOf(office)).toHaveLength(1);
  });

  it('is taken again where that is asked for, and known by the last time', () => {
    const office = createOffice();
    takes(office, bytes);
    office.at('2026-05-20T10:00');
    expect(takes(office, bytes, { again: true }).cases).toBe(1);
    expect(() => takes(office, bytes)).toThrow(
      expect.objectContaining({ places: { day: '2026-05-20', user: 'Vera' } }),
    );
  });

  it('was not taken where it had a fault, or was rehearsed', () => {
    const office = createOffice();
    const faulty = fileOf(record('identity', { 'name-used': 7 }));
    expect(refusalCode(() => [takes(office, faulty), takes(office, faulty)])).toBe('done');
    rehearseImport(office.sessionOf('focal-point'), { pieces: () => [bytes], again: false });
    expect(takes(office, bytes).cases).toBe(1);
  });
});

describe('records that cite one another', () => {
  const asks = { kind: 'decision', id: 'asked', date: '2026-02-03', body: { matter: 'clearance', result: 'asked' } };
  const answers = (cites: unknown) => ({
    kind: 'decision',
    date: '2026-02-04',
    body: { matter: 'clearance', result: 'yes', answers: cites },
  });

  it('do so by ids that hold within their line', () => {
    const office = createOffice();
    const line = { records: [answers(['asked', 'result']), asks] };
    expect(takes(office, fileOf(line)).errors).toEqual([]);
    const [answer, asked] = recordsOf(office);
    expect(answer?.open.answers).toEqual([asked?.id, 'result']);
    expect(asked?.open.result).toBe('asked');
  });

  it('cite what the line has, and what the same people may see', () => {
    const note = { kind: 'note', id: 'n', body: { text: 'x' } };
    expect(
      faultsOf(
        fileOf(
          { records: [answers(['nobody', 'result'])] },
          { records: [answers(['A'.repeat(22), 'result'])] },
          { records: [note, { kind: 'identity', body: { 'name-used': { cites: ['n', 'text'] } } }] },
          { records: [asks, asks] },
        ),
      ),
    ).toEqual([
      '1 import-cites-nothing records[0].body.answers',
      '2 import-cites-nothing records[0].body.answers',
      '3 import-cites-nothing records[1].body.name-used',
      '4 import-id-twice records[1].id',
    ]);
  });
});
