/** Own cases as interchange lines: what goes, what stays and why, and that another office reads from them what was written here. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { linesOfCases } from '../../../../db/casework/writing/interchange/lines-of-cases.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { call } from '../../calls/a-desk.ts';
import { deskAt, refusalOf } from '../../calls/office-desk.ts';
import { tempFolder } from '../../store/a-store.ts';
import { anotherOffice, createCase, createOffice, type Office, type Person, saves, trail } from '../user-session.ts';

const written = (office: Office, cases?: readonly string[]) => linesOfCases(office.sessionOf('focal-point'), cases);
const parsed = (office: Office) => written(office).lines.map((line) => JSON.parse(line));
function takes(office: Office, lines: readonly string[]) {
  const { errors } = inTransaction(office.db, () => importCases(office.sessionOf('focal-point'), lines, 'imported'));
  expect(errors).toEqual([]);
}
const referenceOf = (office: Office, caseId: string) =>
  office.db.prepare<[string], string>('SELECT reference FROM case_index WHERE case_id = ?').pluck().get(caseId) ?? '';
const keeps = (keep: string) => ({ kind: 'consent', body: { date: '2026-05-04', keep } });
const named = (name: string) => ({ kind: 'identity', body: { 'name-used': name } });

const BORN_ABOUT = { 'name-used': 'Quillon', 'birth-date': '2001', 'birth-date-about': true } as const;

describe('the lines of own cases', () => {
  it('are taken by a fresh office, which writes the same lines', () => {
    const first = createOffice();
    takes(first, inventedCases(40, 11));
    const session = first.sessionOf('focal-point');
    const caseId = createCase(session, [keeps('with-name'), named('Quillon')]);
    const { id } = saves(session, caseId, {
      kind: 'decision',
      body: { date: '2026-05-04', matter: 'clearance', result: 'asked' },
    });
    const answer = { date: '2026-05-04', matter: 'clearance', result: 'no', answers: [id, 'result'] };
    saves(session, caseId, { kind: 'decision', body: answer });
    saves(session, caseId, {
      kind: 'decision',
      body: { date: { missing: 'unknown' }, matter: { cites: [id, 'matter'] } },
    });

    const { lines, records, stays, leftOut } = written(first);
    expect([lines.length + stays.length, leftOut]).toEqual([41, []]);
    expect(lines.length).toBeGreaterThan(20);
    expect(records).toBeGreaterThan(lines.length);
    const second = createOffice();
    takes(second, lines);
    expect(written(second).lines).toEqual(lines);
  });

  it('hold what is in force: each record with its kind, its number in the file, its day and its answers', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [keeps('with-name')]);
    const { id } = saves(session, caseId, {
      kind: 'identity',
      body: { 'name-used': 'Zaringa', 'birth-date': '2001-02-03' },
    });
    saves(session, caseId, { kind: 'identity', id, body: BORN_ABOUT });
    expect(parsed(office)).toEqual([
      {
        reference: referenceOf(office, caseId),
        records: [
          { kind: 'consent', id: '1', date: '2026-05-04', body: { keep: 'with-name' } },
          { kind: 'identity', id: '2', body: BORN_ABOUT },
        ],
      },
    ]);
    expect(written(office).lines.join()).not.toContain('Zaringa');
  });

  it('say whose are several, by a label that holds in the file alone', () => {
    const office = createOffice();
    const one = (reference: string, person?: string) =>
      JSON.stringify({ reference, person, records: [named('Quillon')] });
    takes(office, [one('KG-1', 'a'), one('KG-2'), one('KG-3', 'a')]);
    expect(parsed(office).map(({ reference, person }) => [reference, person])).toEqual([
      ['KG-1', 'person-1'],
      ['KG-2', undefined],
      ['KG-3', 'person-1'],
    ]);
  });
});

describe('what stays', () => {
  test.each(['refuses', 'later', 'not-asked', 'emergency'])('a case whose keeping is “%s”', (keep) => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [keeps(keep), named('Quillon')]);
    const found = { lines: [], stays: [{ reference: referenceOf(office, caseId), code: 'export-not-kept' }] };
    expect(written(office)).toMatchObject(found);
    expect(written(office, [caseId])).toMatchObject(found);
  });

  it('a case that is no longer to be kept by the word of another office', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [
      { kind: 'consent', body: { date: '2026-03-01', keep: 'with-name' } },
      named('Quillon'),
    ]);
    expect(written(office).lines).toHaveLength(1);
    anotherOffice(office, 'MD-KIV').writes(caseId, [
      { kind: 'consent', body: { date: '2026-04-01', keep: 'refuses' } },
    ]);
    expect(written(office).lines).toEqual([]);
  });

  it('what happened, where the person does not want that kept, and free text that may tell it', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [
      { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name' } },
      { kind: 'identity', body: { 'name-used': 'Quillon', 'family-name': 'Zaringa' } },
      { kind: 'exploitation', body: { types: ['other'], narrative: 'Farrimonde' } },
      { kind: 'service', body: { date: '2026-05-02', service: 'food', note: 'Farrimonde' } },
      { kind: 'travel', body: { route: [{ from: 'Bishkek' }], 'known-by': 'a green scarf', note: 'Farrimonde' } },
    ]);
    expect(written(office).lines.join()).toMatch(/Farrimonde/);
    const no = { date: '2026-05-04', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };
    saves(session, caseId, { kind: 'consent', body: no });
    expect(written(office).lines.join()).not.toMatch(/Farrimonde|exploitation/);
    expect(written(office).lines.join()).toMatch(/Zaringa.*food.*Bishkek.*a green scarf/);
  });

  it('a case of another office, and what another office wrote in ours', () => {
    const office = createOffice();
    const other = anotherOffice(office, 'MD-KIV');
    const theirs = 'T'.padEnd(22, 'b');
    other.writes(theirs, [
      { kind: 'case', body: { reference: 'MD-KIV-26-AAAAAA', origin: 'live', opened: '2026-04-01' } },
      named('Bramwelle'),
    ]);
    const ours = createCase(office.sessionOf('focal-point'), [keeps('with-name'), named('Quillon')]);
    other.writes(ours, [{ kind: 'note', body: { kind: 'note', date: '2026-04-02', text: 'Farrimonde' } }]);
    expect(written(office).lines.join()).not.toMatch(/Bramwelle|Farrimonde/);
    expect(written(office).stays).toEqual([]);
    expect(written(office, [theirs]).stays).toEqual([{ reference: 'MD-KIV-26-AAAAAA', code: 'export-not-own' }]);
  });

  it('an answer that cites what another office wrote, and it is said', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [keeps('with-name')]);
    const [theirs = ''] = anotherOffice(office, 'MD-KIV').writes(caseId, [named('Bramwelle')]);
    saves(session, caseId, {
      kind: 'identity',
      body: { 'name-used': { cites: [theirs, 'name-used'] }, 'family-name': 'Quillon' },
    });
    const { lines, leftOut } = written(office);
    expect(leftOut).toEqual([{ reference: referenceOf(office, caseId), place: 'identity.name-used' }]);
    expect(JSON.parse(lines[0] ?? '').records[1].body).toEqual({ 'family-name': 'Quillon' });
    takes(createOffice(), lines);
  });
});

describe('the file', () => {
  const asked = (office: Office, person: Person, input: object) =>
    call(deskAt(office, person), 'cases', 'export', input);

  it('is the focal point’s, for a reason, and stands in the list of what left and in the trail', async () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [keeps('with-name'), named('Quillon')]);
    const out = join(tempFolder(), 'cases.jsonl');
    expect(await refusalOf(asked(office, 'caseworker', { out, reason: 'a new program' }))).toBe('role-may-not');
    expect(await refusalOf(asked(office, 'focal-point', { out, reason: '  ' }))).toBe('reason-needed');
    expect(existsSync(out)).toBe(false);
    const done = await asked(office, 'focal-point', { out, reason: 'a new program' });
    expect(done).toEqual({ number: 1, cases: 1, records: 2, stays: [], leftOut: [] });
    expect(readFileSync(out, 'utf8')).toBe(`${written(office).lines.join('\n')}\n`);
    expect(statSync(out).mode & 0o077).toBe(0);
    const [row] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 5 });
    expect(row).toMatchObject({
      what: 'cases',
      user: 'Vera',
      reference: referenceOf(office, caseId),
      reason: 'a new program',
    });
    expect(trail(office).at(-1)).toBe('1 export-cases done');
  });

  it('is never written over another, and is not made for nothing', async () => {
    const office = createOffice();
    const out = join(tempFolder(), 'cases.jsonl');
    expect(await refusalOf(asked(office, 'focal-point', { out, reason: 'a new program' }))).toBe('export-nothing');
    expect(existsSync(out)).toBe(false);
    createCase(office.sessionOf('focal-point'), [keeps('with-name'), named('Quillon')]);
    writeFileSync(out, '{"reference":"KG-1","records":[]}\n');
    expect(await refusalOf(asked(office, 'focal-point', { out, reason: 'a new program' }))).toBe('file-exists');
    expect(await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 5 })).toEqual([]);
  });
});
