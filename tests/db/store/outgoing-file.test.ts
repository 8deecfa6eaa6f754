/** The door for files that leave: never among a station's own files, never over a file of another kind, never half. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  expectOutsideStations,
  outgoingFile,
  rootKeyFile,
  writeOutgoingFile,
  writeWhole,
} from '../../../db/store/outgoing-file.ts';
import { makeStore, tempFolder } from './a-store.ts';

const PDF = Buffer.from('%PDF-1.7 an invented paper');
const inside = expect.objectContaining({ code: 'inside-station' });
const exists = expect.objectContaining({ code: 'file-exists' });

describe('a station’s folder', () => {
  it('takes no file that leaves, by whatever way its place is named', async () => {
    const { folder } = await makeStore();
    const beside = tempFolder();
    symlinkSync(folder, join(beside, 'link'));
    symlinkSync(join(folder, 'keys.json'), join(beside, 'keys'));
    mkdirSync(join(folder, 'deep', 'deeper'), { recursive: true });
    const before = readFileSync(join(folder, 'keys.json'));
    for (const path of [
      join(folder, 'keys.json'),
      join(folder, 'station.db'),
      join(folder, 'new.pdf'),
      join(folder, 'deep', 'deeper', 'new.pdf'),
      join(folder, 'not yet there', 'new.pdf'),
      `${beside}/../${basename(folder)}/new.pdf`,
      join(beside, 'link', 'keys.json'),
      join(beside, 'link', 'not yet there', 'new.pdf'),
      join(beside, 'keys'),
    ]) {
      expect(() => writeOutgoingFile(path, PDF), path).toThrow(inside);
    }
    expect(() => expectOutsideStations(folder)).toThrow(inside);
    expect(readFileSync(join(folder, 'keys.json'))).toEqual(before);
    expect(readdirSync(folder)).not.toContain('new.pdf');
  });

  it('is known by its database, finished or not, or by its keys; and the folder of a station to come by being named', () => {
    const of = (files: Readonly<Record<string, string>>) => {
      const folder = tempFolder();
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      return folder;
    };
    for (const folder of [
      of({ 'station.db': '' }),
      of({ 'unfinished.db': '' }),
      of({ 'keys.json': '{"format":"waymark-keys/1"' }),
      of({ 'keys.json': 'damaged', 'lock.db': '' }),
    ]) {
      expect(() => writeOutgoingFile(join(folder, 'new.pdf'), PDF)).toThrow(inside);
    }
    // Other programs have files of this name.
    writeOutgoingFile(join(of({ 'keys.json': '{"api":"x"}' }), 'new.pdf'), PDF);
    const coming = tempFolder();
    expect(() => outgoingFile(join(coming, 'code.txt'), { kind: null, station: coming })).toThrow(inside);
  });

  it('takes its root key’s file in the default place', async () => {
    const { folder } = await makeStore();
    const root = Buffer.from('age-encryption.org/v1\n-> scrypt invented');
    writeWhole(rootKeyFile(folder), root);
    writeWhole(rootKeyFile(folder), root);
    expect(readFileSync(join(folder, 'root.key'))).toEqual(root);
    writeFileSync(join(folder, 'root.key'), 'a letter that somebody saved here');
    expect(() => rootKeyFile(folder)).toThrow(exists);
  });
});

describe('a file that is there', () => {
  const BEGINS = {
    'a.card': '{"age":"age1pq1invented","country":"KGZ"}',
    'a.copy': '{"at":"2026-05-04T10:00Z","bytes":4096,"format":"waymark-copy/1"}',
    'root.key': 'age-encryption.org/v1\n-> scrypt invented',
    'index.json': '{"format":"waymark-index/1","offices":{}}',
    'a.pdf': '%PDF-1.7',
    'a.html': '<!doctype html>',
    'a.csv': '\ufeffcountry,n\r\n',
  } as const;
  const names = Object.keys(BEGINS) as (keyof typeof BEGINS)[];

  it.each(names)('%s is replaced by one of its kind, and by no other', (name) => {
    const folder = tempFolder();
    const path = join(folder, name);
    writeFileSync(path, BEGINS[name]);
    for (const other of names.filter((each) => each !== name)) {
      expect(() => writeOutgoingFile(path, Buffer.from(BEGINS[other])), other).toThrow(exists);
    }
    writeOutgoingFile(path, Buffer.from(`${BEGINS[name]} anew`));
    expect(readFileSync(path, 'utf8')).toBe(`${BEGINS[name]} anew`);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('of a kind that is not ours is never replaced; an empty one holds nothing', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'letter.txt'), 'Dear invented friend');
    for (const bytes of [PDF, Buffer.from('a letter too')]) {
      expect(() => writeOutgoingFile(join(folder, 'letter.txt'), bytes)).toThrow(exists);
    }
    mkdirSync(join(folder, 'a folder'));
    expect(() => writeOutgoingFile(join(folder, 'a folder'), PDF)).toThrow(exists);
    writeFileSync(join(folder, 'empty'), '');
    writeOutgoingFile(join(folder, 'empty'), PDF);
    expect(readFileSync(join(folder, 'empty'))).toEqual(PDF);
  });

  it('that came while a new one was being written stays', () => {
    const folder = tempFolder();
    const file = outgoingFile(join(folder, 'new.pdf'), { kind: null });
    writeFileSync(file.part, PDF);
    writeFileSync(file.path, 'somebody else’s');
    expect(() => file.publish()).toThrow(exists);
    file.discard();
    expect(readdirSync(folder)).toEqual(['new.pdf']);
    expect(readFileSync(file.path, 'utf8')).toBe('somebody else’s');
  });
});

describe('a part', () => {
  it('does not outlive an error', () => {
    const folder = tempFolder();
    const file = outgoingFile(join(folder, 'new.pdf'), { kind: 'pdf' });
    mkdirSync(file.path);
    expect(() => writeWhole(file, PDF)).toThrow(exists);
    expect(readdirSync(folder)).toEqual(['new.pdf']);
  });

  it('that ended work left is removed at the next writing into the folder, one that is being written is not', () => {
    const folder = tempFolder();
    const old = new Date(Date.now() - 3_600_000);
    // No process has this number: it is above what any system gives.
    const left = ['abcdefgh-4194305.waymark-part', 'abcdefgh-4194305.waymark-part-journal'];
    const kept = [`abcdefgh-${process.ppid}.waymark-part`, 'report.new', 'abcdefgh.part'];
    for (const name of [...left, ...kept]) {
      writeFileSync(join(folder, name), 'half');
      utimesSync(join(folder, name), old, old);
    }
    // Just touched: another computer may be writing it.
    writeFileSync(join(folder, 'ijklmnop-4194305.waymark-part'), 'half');
    writeOutgoingFile(join(folder, 'new.pdf'), PDF);
    expect(readdirSync(folder).toSorted()).toEqual([...kept, 'ijklmnop-4194305.waymark-part', 'new.pdf'].toSorted());
  });

  it('is left for a day where it is a copy: another computer reads it through before it gets its name', () => {
    const folder = tempFolder();
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const parts = { 'abcdefgh-4194305.waymark-part.new': 2, 'ijklmnop-4194305.waymark-part.new': 30 };
    for (const [name, hours] of Object.entries(parts)) {
      writeFileSync(join(folder, name), 'half');
      utimesSync(join(folder, name), ago(hours), ago(hours));
    }
    writeOutgoingFile(join(folder, 'new.pdf'), PDF);
    expect(readdirSync(folder).toSorted()).toEqual(['abcdefgh-4194305.waymark-part.new', 'new.pdf']);
  });

  it('says nothing but that it is one', () => {
    const file = outgoingFile(join(tempFolder(), 'Mira Invented.pdf'), { kind: 'pdf' });
    expect(basename(file.part)).toMatch(/^[a-z]{8}-\d+\.waymark-part$/);
    onTestFinished(() => file.discard());
  });
});
