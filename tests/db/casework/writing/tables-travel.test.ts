/** What is said in tables means the same wherever it goes: saved, sealed, opened by another office, exported and taken over. */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { linesOfCases } from '../../../../db/casework/writing/interchange/lines-of-cases.ts';
import { type RecordToSave, saveRecords } from '../../../../db/casework/writing/save.ts';
import { FORMS, question, questionsOf, sensitivityHalf } from '../../../../db/codebook/forms/index.ts';
import { list } from '../../../../db/codebook/lists/index.ts';
import { columnsOf, isRows } from '../../../../db/codebook/rows.ts';
import type { Cell, Column, Row, Rows } from '../../../../db/codebook/types.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { type Desk, introduce, openDesk, writeCase } from '../../exchange/desk.ts';
import { createOffice } from '../user-session.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

const TABLES = [...FORMS.values()].flatMap((form) =>
  questionsOf(form).flatMap((asked) =>
    asked.type === 'rows' && asked.system !== true ? [{ kind: form.kind, asked }] : [],
  ),
);

/** Words as people write them, in their stored form: lines of several scripts, quotes, and what JSON must escape. */
const word = fc
  .string({ unit: fc.constantFrom(...'aéжع日 "\\/<', '\u200d', '😀'), minLength: 1, maxLength: 30 })
  .map((text) => `x${text}y`.replace(/\s+/g, ' ').normalize('NFC'));

function cell({ type, list: of, min = 0, max = 99, names }: Column): fc.Arbitrary<Cell> {
  const hour = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(clock);
  switch (type) {
    case 'text':
      return names === true ? fc.constantFrom('Ana', 'Мирлан', 'علا') : word;
    case 'code':
      return fc.constantFrom(...list(of ?? '').codes.map(({ code }) => code));
    case 'number':
      return fc.integer({ min, max });
    case 'date':
      return fc.constantFrom('2026-05-06', '2026-05', '2026');
    case 'hour':
      return hour;
    case 'hours':
      return fc.uniqueArray(hour, { minLength: 1, maxLength: 4 }).map((hours) => hours.sort().join(' '));
    case 'flag':
      return fc.constant(true as const);
  }
}
const clock = (parts: readonly number[]): string => parts.map((part) => String(part).padStart(2, '0')).join(':');

function row(columns: readonly Column[]): fc.Arbitrary<Row> {
  const each = Object.fromEntries(columns.map((column) => [column.id, cell(column)]));
  return fc
    .record(each, { requiredKeys: [columns[0]?.id ?? ''] })
    .map((cells) =>
      Object.fromEntries(Object.entries(cells).filter((entry): entry is [string, Cell] => entry[1] !== undefined)),
    );
}

/** The day of a record, where it is not called `date`. */
const DAY_OF: Readonly<Record<string, string>> = { stay: 'from', travel: 'planned-for' };

/** Twelve records for each table, drawn anew in every run; the seed stands in the failure. */
function records(seed: number): readonly RecordToSave[] {
  return TABLES.flatMap(({ kind, asked }) =>
    fc.sample(fc.array(row(asked.columns), { minLength: 1, maxLength: 6 }), { seed, numRuns: 12 }).map((rows) => ({
      kind,
      body: { [DAY_OF[kind] ?? 'date']: '2026-01-12', [asked.id]: rows },
    })),
  );
}

const tablesIn = (held: readonly CaseRecord[]): readonly Rows[] =>
  held.flatMap(({ open, private: closed }) => [...Object.values(open), ...Object.values(closed)].filter(isRows));

describe('tables of every form, filled with whatever their columns take', () => {
  it('are read by the office that gets them, and by one that takes the lines over, as they were saved', async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const saved = records(seed);
    const said = saved.flatMap(({ body }) => Object.values(body).filter((answer) => Array.isArray(answer)));
    const [sender, receiver] = [await openDesk('RS-BEG'), await openDesk('MD-KIV')];
    desks.push(sender, receiver);
    for (const desk of desks) introduce(desk, [sender.station, receiver.station]);
    const handedOver = { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-01-12' } };
    const caseId = writeCase(sender, 'RS-BEG-26-7K2MQX', {}, [handedOver]);
    inTransaction(sender.db, () => saveRecords(sender.session, caseId, saved));
    expect(tablesIn(caseRecords(sender.db, caseId)), `seed ${seed}`).toEqual(said);

    const { files } = await seal(sender.session, { to: 'MD-KIV', cases: [caseId] }, sender.out);
    await openPackage(receiver.session, receiver.folder, join(sender.out, files[0]?.name ?? ''));
    expect(tablesIn(caseRecords(receiver.db, caseId)), `seed ${seed}`).toEqual(said);
    expect(linesOf(receiver, caseId)).toEqual(linesOf(sender, caseId));

    const { lines, leftOut } = linesOfCases(sender.session);
    expect(leftOut.filter(({ place }) => TABLES.some(({ kind }) => place.startsWith(kind)))).toEqual([]);
    const office = createOffice();
    const { errors } = inTransaction(office.db, () =>
      importCases(office.sessionOf('focal-point'), lines.map(withoutTransfer), 'imported'),
    );
    expect(errors).toEqual([]);
    const taken = office.db.prepare<[], string>('SELECT case_id FROM case_index').pluck().get() ?? '';
    expect(tablesIn(caseRecords(office.db, taken)), `seed ${seed}`).toEqual(said);
  });

  it('lie in the half of their question, and leave of a child its number alone', async () => {
    const desk = await openDesk('RS-BEG');
    desks.push(desk);
    const caseId = writeCase(desk, 'RS-BEG-26-7K2MQX');
    const rows = [{ name: 'Mirlan', age: 4 }, { name: 'Ana' }];
    inTransaction(desk.db, () =>
      saveRecords(desk.session, caseId, [{ kind: 'stay', body: { from: '2026-01-12', 'child-list': rows } }]),
    );
    const stay = caseRecords(desk.db, caseId).find(({ kind }) => kind === 'stay');
    expect(stay?.open).toEqual({ from: '2026-01-12', 'child-list.count': 2 });
    expect(stay?.private).toEqual({ 'child-list': rows });
    for (const { kind, asked } of TABLES) {
      expect([kind, asked.id, sensitivityHalf(asked.sensitivity)]).toEqual([kind, asked.id, 'private']);
      expect(columnsOf(question(kind, asked.id) ?? {})).toBe(asked.columns);
    }
  });
});

describe('the line of a record', () => {
  it('says that it is of 1.1 where an answer is a table, and of 1.0 everywhere else', async () => {
    const desk = await openDesk('RS-BEG');
    desks.push(desk);
    const caseId = writeCase(desk, 'RS-BEG-26-7K2MQX');
    inTransaction(desk.db, () =>
      saveRecords(desk.session, caseId, [
        { kind: 'stay', body: { from: '2026-01-12', 'child-list': [{ name: 'Ana' }] } },
        { kind: 'stay', body: { from: '2026-01-12', 'child-list': { missing: 'unknown' } } },
        { kind: 'health', body: { date: '2026-01-12', 'medicine-list': [{ name: 'x' }] } },
        { kind: 'health', body: { date: '2026-01-12', 'examined-for': ['age', 'other'], allergies: 'x' } },
      ]),
    );
    const versions = linesOf(desk, caseId).map(({ line }) => {
      const { kind, v } = JSON.parse(line);
      return `${kind} ${v}`;
    });
    expect(versions.slice(-4)).toEqual(['stay 1.1', 'stay 1.0', 'health 1.1', 'health 1.0']);
    expect(versions.slice(0, -4).filter((version) => !version.endsWith(' 1.0'))).toEqual([]);
  });
});

/** The office that the case was handed to is not known to a fresh one. */
function withoutTransfer(line: string): string {
  const { records: all, ...rest }: { readonly records: readonly { readonly kind: string }[] } = JSON.parse(line);
  return JSON.stringify({ ...rest, records: all.filter(({ kind }) => kind !== 'transfer') });
}

function linesOf(desk: Desk, caseId: string) {
  return desk.db
    .prepare<[string], { line: string; private: string | null }>(
      'SELECT CAST(line AS TEXT) AS line, CAST(private_line AS TEXT) AS private FROM record WHERE case_id = ? ORDER BY n',
    )
    .all(caseId);
}
