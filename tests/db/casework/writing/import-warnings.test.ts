/** What is doubtful in a file: told of every line at once, beside its faults, and it stops nothing. */
import { describe, expect, it, test } from 'vitest';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { groupedFindings } from '../../../../main/command/findings.ts';
import { createCase, createOffice, type Office } from '../user-session.ts';

function takes(office: Office, ...lines: readonly unknown[]) {
  return inTransaction(office.db, () =>
    importCases(
      office.sessionOf('focal-point'),
      lines.map((line) => JSON.stringify(line)),
      'imported',
    ),
  );
}
const told = (findings: readonly { readonly line: number; readonly code: string; readonly message: string }[]) =>
  findings.map(({ line, code, message }) => `${line} ${code} ${message}`);

type Names = Readonly<Record<string, string | boolean>>;
const identity = (names: Names, more: object = {}) => ({ ...more, records: [{ kind: 'identity', body: names }] });
const FULL = { 'given-names': 'Alina', 'family-name': 'Morozinova' };

describe('answers that do not fit together', () => {
  it('are warned of, line by line, and taken', () => {
    const office = createOffice();
    const tomorrow = { records: [{ kind: 'intake', date: '2026-05-05', body: {} }] };
    const girl = { records: [{ kind: 'profile', body: { age: 16, 'age-band': '18-24' } }] };
    const result = takes(office, tomorrow, girl);
    expect(result).toMatchObject({ cases: 2, errors: [] });
    expect(told(result.warnings)).toEqual([
      '1 warning-day-not-come intake.date',
      '2 warning-age-outside-band profile.age-band',
      '2 warning-may-be-under-18 profile.may-be-under-18',
    ]);
  });

  it('are told together with the faults of the same line and of others, but not of an answer that is itself a fault', () => {
    const office = createOffice();
    const both = { records: [{ kind: 'profile', body: { age: 16, sex: 'f', 'may-be-under-18': 'yes' } }] };
    const result = takes(office, both, { records: [{ kind: 'intake', date: '2026-05-05', body: {} }] });
    expect(result.cases).toBe(0);
    expect(told(result.errors).toSorted()).toEqual([
      '1 answer-unknown-code records[0].body.sex',
      '1 answer-wrong-shape records[0].body.may-be-under-18',
    ]);
    expect(told(result.warnings)).toEqual(['2 warning-day-not-come intake.date']);
  });
});

describe('who may be here already', () => {
  const born = (day: string) => ({ ...FULL, 'birth-date': day });
  test.each<[string, Names, Names, boolean]>([
    ['of the same names', FULL, FULL, true],
    [
      'of the same names, the other way round and in another script',
      FULL,
      { 'given-names': 'Морозинова', 'family-name': 'Алина' },
      true,
    ],
    [
      'with a sign in the name that nobody sees',
      FULL,
      { 'given-names': 'Ali\u00adna', 'family-name': 'Morozinova' },
      true,
    ],
    ['of the same names and birth date', born('2001-02-03'), born('2001-02-03'), true],
    ['of the same names, born in that year', born('2001-02-03'), born('2001'), true],
    ['of the same names, one birth date unknown', born('2001-02-03'), FULL, true],
    ['of the same names, born on another day', born('2001-02-03'), born('2001-02-04'), false],
    [
      'of the same names, born about another year',
      { ...born('2000'), 'birth-date-about': true },
      born('2001-02-03'),
      true,
    ],
    ['of another family', FULL, { 'given-names': 'Alina', 'family-name': 'Bramwelle' }, false],
    ['with the same given name alone, one knowing more', FULL, { 'name-used': 'Alina' }, false],
    ['with the same given name alone, both knowing no more', { 'name-used': 'Alina' }, { 'name-used': 'Alina' }, true],
    [
      'with a given name and the same birth date',
      born('2001-02-03'),
      { 'name-used': 'Alina', 'birth-date': '2001-02-03' },
      true,
    ],
    ['with initials', { 'name-used': 'A. M.' }, { 'name-used': 'A. M.' }, false],
    ['called as the office is', { 'name-used': 'Kg Bis' }, FULL, false],
  ])('%s', (_, here, comes, alike) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [{ kind: 'identity', body: here }]);
    const reference = office.db
      .prepare<[string], string>('SELECT reference FROM case_index WHERE case_id = ?')
      .pluck()
      .get(caseId);
    const result = takes(office, identity(comes));
    expect(told(result.warnings)).toEqual(alike ? [`1 import-double-here ${reference}`] : []);
    expect(result.cases).toBe(1);
  });

  it('is told by reference, never by name', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [{ kind: 'identity', body: FULL }]);
    const { warnings } = takes(office, identity(FULL));
    expect(warnings).toHaveLength(1);
    expect(groupedFindings(warnings, 'en').join('\n')).not.toMatch(/alina|morozinova/i);
  });

  it('is told of both lines of one file by their numbers, unless they say themselves that they are one person', () => {
    const office = createOffice();
    const result = takes(
      office,
      identity(FULL),
      identity({ 'given-names': 'Zamira', 'family-name': 'Bramwelle' }),
      identity({ ...FULL, 'name-used': 'Lina' }),
      identity({ 'given-names': 'Zamira', 'family-name': 'Bramwelle' }, { person: 'z' }),
      identity({ 'given-names': 'Zamira', 'family-name': 'Bramwelle' }, { person: 'z' }),
    );
    expect(told(result.warnings)).toEqual([
      '3 import-double-in-file 1',
      '4 import-double-in-file 2',
      '5 import-double-in-file 2',
    ]);
  });

  it('is told of who was here before, not of cases that the file itself has brought', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [{ kind: 'identity', body: FULL }]);
    const reference = office.db.prepare<[], string>('SELECT reference FROM case_index').pluck().get();
    const result = takes(office, identity(FULL), identity(FULL));
    expect(told(result.warnings)).toEqual([
      `1 import-double-here ${reference}`,
      `2 import-double-here ${reference}`,
      '2 import-double-in-file 1',
    ]);
    const references = office.db.prepare<[], string>('SELECT reference FROM case_index ORDER BY rowid').pluck().all();
    expect(references).toHaveLength(3);
    expect(told(takes(office, identity(FULL)).warnings)).toEqual(
      references.toReversed().map((here) => `1 import-double-here ${here}`),
    );
  });

  it('is not found by a name that the end of an emergency’s hours has hidden from who asks', () => {
    const office = createOffice();
    const emergency = { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } };
    createCase(office.sessionOf('focal-point'), [{ kind: 'identity', body: FULL }, emergency]);
    office.at('2026-05-12T10:00');
    const asked = (person: 'focal-point' | 'hq-case-manager') =>
      inTransaction(office.db, () =>
        importCases(office.sessionOf(person), [JSON.stringify(identity(FULL))], 'imported'),
      );
    expect(asked('hq-case-manager').warnings).toEqual([]);
    expect(asked('focal-point').warnings.length).toBeGreaterThan(0);
  });
});

describe('for people', () => {
  it('what is alike is said once, with how many lines have it and the first of them', () => {
    const bad = Array.from({ length: 7 }, (_, at) => ({
      line: at + 2,
      code: 'answer-unknown-code' as const,
      message: `records[${at}].body.sex`,
    }));
    const double = { line: 4, code: 'import-double-here' as const, message: 'KG-BIS-26-7K2MQX' };
    const said = groupedFindings([...bad, double, { line: 9, code: 'import-not-json', message: '' }], 'en');
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^7 × records\[\]\.body\.sex: .*\n {4}2, 3, 4, 5, 6, …$/);
    expect(said[1]).toMatch(/^1 × [A-Z].*\n {4}4 \(KG-BIS-26-7K2MQX\)$/);
    expect(said[2]).toMatch(/^1 × This line is not JSON.*\n {4}9$/);
  });
});
