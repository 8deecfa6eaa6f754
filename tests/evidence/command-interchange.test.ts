/** Taking cases over and writing them out, as a script runs it: rehearsed beside an open window, refused by name, taken once. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANA, as, commandPlace, done, initMission, listed, plain, refused, type Station, waymark } from './command.ts';
import { type OpenDesk, setUp } from './desks.ts';

const place = commandPlace('command-interchange');
afterAll(() => place.remove());
const { at } = place;
const FILES = join(import.meta.dirname, '..', 'db', 'casework', 'writing', 'files');

interface Told {
  readonly cases: number;
  readonly records: number;
  readonly errors: readonly { readonly line: number; readonly code: string; readonly message: string }[];
  readonly warnings: Told['errors'];
}

const line = (name: string, more: object = {}) =>
  JSON.stringify({
    ...more,
    records: [
      { kind: 'intake', date: '2026-02-03', body: { channel: 'self' } },
      { kind: 'identity', body: { 'given-names': name, 'family-name': 'Morozinova' } },
    ],
  });
function fileOf(name: string, ...lines: readonly string[]): string {
  writeFileSync(at(name), lines.join('\n'));
  return at(name);
}

/** Every file of a folder: its name, its bytes, when it was written. */
const everyByte = (folder: string) =>
  readdirSync(folder)
    .toSorted()
    .map((name) => {
      const path = join(folder, name);
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
      return `${name} ${digest} ${statSync(path).mtimeMs}`;
    });

describe('a rehearsal', () => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = (await setUp(place.path, 'KG-BIS')).desk;
  });
  afterAll(() => desk.end());

  const rehearsed = (file: string, ...more: readonly string[]) =>
    waymark<Told>(['import-cases', desk.folder, file, '--dry-run', ...more], ANA);

  it('goes on beside an open window, says what would be done, and leaves every byte of the station as it was', async () => {
    const file = fileOf('good.jsonl', line('Alina'), line('Zamira'));
    await desk.ask('cases', 'list', { filter: {} });
    const before = everyByte(desk.folder);
    expect(before.map((name) => name.split(' ')[0])).toContain('station.db-wal');
    const { document } = await rehearsed(file);
    expect(document).toEqual({ cases: 2, records: 4, errors: [], warnings: [] });
    expect(everyByte(desk.folder)).toEqual(before);
  });

  it('sees what the window wrote a moment ago, and warns of who may be here already', async () => {
    await desk.ask('cases', 'import', { file: fileOf('first.jsonl', line('Mirela', { reference: 'KG-04-1' })) });
    const { document } = await rehearsed(fileOf('second.jsonl', line('Mirela')));
    expect(document?.warnings.map(({ line: n, code }) => [n, code])).toEqual([[1, 'import-double-here']]);
    expect(document?.warnings[0]?.message).toMatch(/^KG-04-1: /);
    const taken = await refused(['import-cases', desk.folder, at('first.jsonl'), '--dry-run'], ANA);
    expect(taken).toBe('import-file-taken');
  });

  it('says what is wrong as taking over would, and is refused where that would be', async () => {
    const { status, document } = await rehearsed(join(FILES, 'date-with-a-capital.jsonl'));
    expect(status).toBe(1);
    expect(document?.errors.map(({ code }) => code)).toEqual(['import-unknown-record-field']);
    expect(document?.errors[0]?.message).toMatch(/^records\[1\]\.Date: /);
    const dry = (file: string, env: NodeJS.ProcessEnv) =>
      refused(['import-cases', desk.folder, file, '--dry-run'], env);
    expect(await dry(join(FILES, 'cyrillic-in-windows-1251.jsonl'), ANA)).toBe('import-encoding-offered');
    expect(await dry(at('good.jsonl'), { ...ANA, WAYMARK_PASSWORD: 'a wrong guess' })).toBe('wrong-password');
    await desk.ask('station', 'addUser', {
      name: 'Ion',
      role: 'caseworker',
      house: null,
      password: 'nine slow clouds',
    });
    const before = everyByte(desk.folder);
    expect(await dry(at('good.jsonl'), as('Ion'))).toBe('role-may-not');
    expect(everyByte(desk.folder)).toEqual(before);
    expect(await refused(['import-cases', desk.folder, at('good.jsonl')], ANA)).toBe('station-in-use');
  });

  it('leaves a station as it is that nobody has open, and one that was cut short', async () => {
    const closed = at('closed');
    await done<Station>(initMission(closed));
    const before = everyByte(closed);
    expect((await waymark<Told>(['import-cases', closed, at('good.jsonl'), '--dry-run'], ANA)).document?.cases).toBe(2);
    expect(everyByte(closed)).toEqual(before);
    expect(before.map((name) => name.split(' ')[0])).not.toContain('station.db-wal');

    // As a power cut leaves it: the log holds the last acts, and nobody has it open.
    const cut = at('cut');
    mkdirSync(cut);
    const other = (await setUp(place.path, 'KG-OSH')).desk;
    await other.end();
    for (const name of readdirSync(other.folder)) copyFileSync(join(other.folder, name), join(cut, name));
    const solid = () => everyByte(cut).filter((name) => !name.startsWith('station.db-shm'));
    const lying = solid();
    expect(lying.some((name) => name.startsWith('station.db-wal'))).toBe(true);
    expect((await waymark<Told>(['import-cases', cut, at('good.jsonl'), '--dry-run'], ANA)).document?.cases).toBe(2);
    expect(solid()).toEqual(lying);
  });
});

describe('taking over', () => {
  const folder = at('mission');
  beforeAll(() => done<Station>(initMission(folder)));

  it('refuses what is not UTF-8 with a sentence that names the option, and takes it with the option', async () => {
    const file = join(FILES, 'cyrillic-in-windows-1251.jsonl');
    const said = await plain(['import-cases', folder, file], ANA);
    expect([said.status, said.out]).toEqual([1, '']);
    expect(said.told).toMatch(/--encoding: windows-1251 “Жылдыз”/);
    expect(await done<Told>(['import-cases', folder, file, '--encoding', 'windows-1251'], ANA)).toMatchObject({
      cases: 1,
    });
    expect((await listed(folder, ANA, '--search', 'Жылдыз')).total).toBe(1);
    expect((await plain(['import-cases', folder, file, '--encoding', 'koi8-r'], ANA)).status).toBe(2);
  });

  it('takes a file once, and again only where that is asked for', async () => {
    const file = fileOf('once.jsonl', line('Zamira'));
    await done(['import-cases', folder, file], ANA);
    const said = await plain(['import-cases', folder, file], ANA);
    expect(said.told).toMatch(/on \d{1,2} \p{L}+ \d{4} by Ana.*--again/u);
    expect(await refused(['import-cases', folder, file], ANA)).toBe('import-file-taken');
    const again = await done<Told>(['import-cases', folder, file, '--again'], ANA);
    expect([again.cases, again.warnings.map(({ code }) => code)]).toEqual([1, ['import-double-here']]);
  });

  it('says to people what is alike once, and never a name', async () => {
    const wrong = Array.from({ length: 9 }, () => line('Zamira', { programme: 'x' }));
    const said = await plain(['import-cases', folder, fileOf('wrong.jsonl', ...wrong)], ANA);
    expect(said.status).toBe(1);
    expect(said.out).toMatch(/^9 × programme: .*\n {4}1, 2, 3, 4, 5, …\n/);
    expect(said.out).not.toMatch(/Zamira|Morozinova/);
  });
});

describe('writing cases out', () => {
  const folder = at('writes');
  const out = at('out.jsonl');
  beforeAll(async () => {
    await done<Station>(initMission(folder));
    const lines = [line('Alina', { reference: 'KG-04-1' }), line('Zamira', { reference: 'KG-04-2' })];
    await done(['import-cases', folder, fileOf('two.jsonl', ...lines)], ANA);
  });

  it('needs a reason and a place outside every station, and says that the file is not encrypted', async () => {
    expect(await refused(['export-cases', folder, '--out', out], ANA)).toBe('reason-needed');
    expect(await refused(['export-cases', folder, '--out', join(folder, 'x'), '--reason', 'a new program'], ANA)).toBe(
      'inside-station',
    );
    expect((await plain(['export-cases', folder], ANA)).status).toBe(2);
    const said = await plain(['export-cases', folder, '--out', out, '--reason', 'a new program'], ANA);
    expect(said).toMatchObject({ status: 0, told: '' });
    expect(said.out).toMatch(/^Written: 2 cases with 4 records, number 1 .* not encrypted/);
    expect(await refused(['export-cases', folder, '--out', out, '--reason', 'a new program'], ANA)).toBe('file-exists');
  });

  it('writes the lines that a fresh station takes and writes again, all of them or some', async () => {
    const fresh = at('fresh');
    await done<Station>(initMission(fresh));
    expect(await done<Told>(['import-cases', fresh, out], ANA)).toMatchObject({ cases: 2, records: 4, warnings: [] });
    await done(['export-cases', fresh, '--out', at('again.jsonl'), '--reason', 'to compare'], ANA);
    expect(readFileSync(at('again.jsonl'), 'utf8')).toBe(readFileSync(out, 'utf8'));
    await done(['export-cases', fresh, 'KG-04-2', '--out', at('one.jsonl'), '--reason', 'to compare'], ANA);
    const [one, ...more] = readFileSync(at('one.jsonl'), 'utf8').trim().split('\n');
    expect([JSON.parse(one ?? '').reference, more]).toEqual(['KG-04-2', []]);
  });
});
