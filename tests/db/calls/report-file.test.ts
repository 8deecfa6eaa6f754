import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import { createCase, createOffice, type Office, type Person, trail } from '../casework/user-session.ts';
import { outsideOf, wordsDrawn } from '../contract/words-drawn.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';
import { readWorkbook } from './read-workbook.ts';

/** An office that helped two women and a man. */
function officeThatHelped(): Office {
  const office = createOffice();
  const ion = office.sessionOf('caseworker');
  for (const sex of ['female', 'female', 'male']) {
    createCase(ion, [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
      { kind: 'profile', body: { sex, age: 30, nationalities: ['MDA'] } },
      { kind: 'service', body: { date: '2026-05-04', service: 'food', outcome: 'given' } },
    ]);
  }
  return office;
}

const EXACT = { table: 'ctm-profile', protect: null, audience: 'internal', reason: 'for our own meeting' };
const leaves = (office: Office, as: 'csv' | 'xlsx' | 'svg', more: object = {}, person: Person = 'focal-point') => {
  const out = join(tempFolder(), `table.${as}`);
  const input = { ...EXACT, as, out, language: 'en', ...more };
  return { out, answer: call(deskAt(office, person), 'statistics', 'releaseFile', input) };
};
const releases = (office: Office) => office.db.prepare('SELECT count(*) FROM release').pluck().get();

describe('a table of statistics as a spreadsheet', () => {
  it('has its numbers as numbers, what it says of itself above them and what it rests on below', async () => {
    const office = officeThatHelped();
    const { out, answer } = leaves(office, 'xlsx');
    const { number, report } = await answer;
    expect(number).toBe(1);
    const { rows, text } = readWorkbook(out);
    const wide = (...cells: (string | number)[]) => [...cells, ...Array(6 - cells.length).fill('')];
    expect(rows.slice(0, 12)).toEqual([
      wide(report.title.en, 'Table 1'),
      wide('Unit', 'Instances of assistance'),
      wide('Of whom', 'Assisted'),
      wide('By which date', 'First help'),
      wide('Period', 'all dates'),
      wide('Country of origin', 'All countries'),
      wide('Office of assistance', 'All offices'),
      wide('Known here', 3),
      wide('Counted', 3),
      wide('In all', 3),
      wide(),
      ['Variable', 'Category', 'Number', 'Percent', 'Base', 'Missing'],
    ]);
    expect(rows).toContainEqual(['Gender', 'Female', 2, 66.7, 3, 0]);
    expect(rows).toContainEqual(['Gender', 'Male', 1, 33.3, 3, 0]);
    const said = rows.map(([first]) => first);
    for (const { en } of report.caveats) expect(said).toContain(en);
    expect(said).toContain('KG-BIS: 3, until 4 May 2026');
    expect(text).toMatch(/<sheet [^>]*name="Table 1"/);
    expect(text).not.toMatch(/<f>|creator/i);
  });

  it('hides small numbers as words, never as zero', async () => {
    const { out, answer } = leaves(officeThatHelped(), 'xlsx', { protect: 5 });
    await answer;
    const { rows } = readWorkbook(out);
    expect(rows.find(([label]) => label === 'In all')?.[1]).toBe('hidden');
    expect(rows.find(([, category]) => category === 'Female')).toEqual([
      'Gender',
      'Female',
      ...Array(4).fill('hidden'),
    ]);
  });

  it('has a formula in no cell, whatever an office calls itself', async () => {
    const office = officeThatHelped();
    office.db.prepare("UPDATE own_station SET office = '=1+1'").run();
    const { out, answer } = leaves(office, 'xlsx');
    await answer;
    const { rows, text } = readWorkbook(out);
    expect(rows.map(([first]) => first)).toContain("'=1+1: 0, until 4 May 2026");
    expect(text).not.toContain('<f>');
  });

  test.each(LANGUAGES)('is in the language that was asked for: %s', async (language) => {
    const { out, answer } = leaves(officeThatHelped(), 'xlsx', { language });
    await answer;
    const words = { en: ['Table 1', 'Female'], fr: ['Tableau 1', 'Féminin'], es: ['Tabla 1', 'Femenino'] }[language];
    const { rows } = readWorkbook(out);
    expect([rows[0]?.[1], rows.find((row) => row[2] === 2)?.[1]]).toEqual(words);
  });
});

describe('a table of statistics as a picture', () => {
  it('has the numbers of the table, its number and its caveats in it, and nothing from outside', async () => {
    const { out, answer } = leaves(officeThatHelped(), 'svg');
    const { report } = await answer;
    const svg = readFileSync(out, 'utf8');
    for (const said of ['Table 1', 'Female: 66.7 %', 'KG-BIS: 3, until 4 May 2026']) {
      expect(svg).toContain(said);
      expect(wordsDrawn(svg).join(' ')).toContain(said.replaceAll(' ', ''));
    }
    expect(wordsDrawn(svg)).toEqual(expect.arrayContaining(['2', '66.7%']));
    expect(svg).toContain(report.caveats[0]?.en);
    expect(outsideOf(svg)).toEqual([]);
  });

  it('of a protected table shows what that table shows: small numbers are the word for hidden, and no bar', async () => {
    const { out, answer } = leaves(officeThatHelped(), 'svg', { protect: 5 });
    await answer;
    const svg = readFileSync(out, 'utf8');
    expect(wordsDrawn(svg)).toContain('hidden');
    // Places on a map are numbers too.
    expect(svg.replaceAll(/ (?:d|x|transform)="[^"]*"/gu, '')).not.toContain('66.7');
    expect(wordsDrawn(svg).join(' ')).not.toContain('66.7');
    // Of the ground alone.
    expect(svg.match(/<rect/gu)).toHaveLength(1);
  });

  test.each(LANGUAGES)('is in the language that was asked for: %s', async (language) => {
    const { out, answer } = leaves(officeThatHelped(), 'svg', { language });
    await answer;
    const said = { en: 'Female: 66.7 %', fr: 'Féminin : 66,7 %', es: 'Femenino: 66,7 %' }[language];
    expect(wordsDrawn(readFileSync(out, 'utf8'))).toContain(said.replaceAll(/\s/gu, ''));
  });
});

/** A point of a picture. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = (office: Office, more: object = {}, person: Person = 'focal-point') => {
  const desk = deskAt(office, person);
  const out = join(tempFolder(), 'picture.png');
  const answer = call(desk, 'statistics', 'releasePicture', { ...EXACT, out, language: 'en', ...more });
  const write = (number: number, png = PNG) => call(desk, 'statistics', 'writePicture', { number, png });
  return { out, answer, write };
};

describe('one picture of a table', () => {
  it('leaves by itself, with what the table is of, its number and its caveats', async () => {
    const { out, answer } = leaves(officeThatHelped(), 'svg', { picture: 'bars gender' });
    const { report } = await answer;
    const svg = readFileSync(out, 'utf8');
    for (const said of ['Female: 66.7 %', 'Table 1', 'KG-BIS: 3, until 4 May 2026']) expect(svg).toContain(said);
    expect(svg).toContain(report.caveats[0]?.en);
    // Of this chart alone.
    expect(svg.match(/<g [^>]*><use xlink:href="#h/gu)).toHaveLength(1);
  });

  it('that the table does not have is refused, registers nothing and leaves no file', async () => {
    const office = officeThatHelped();
    const { out, answer } = leaves(office, 'svg', { picture: 'map gender' });
    expect(await refusalOf(answer)).toBe('release-no-picture');
    const points = picture(office, { picture: 'map gender' });
    expect(await refusalOf(points.answer)).toBe('release-no-picture');
    expect([existsSync(out), existsSync(points.out), releases(office)]).toEqual([false, false, 0]);
  });
});

describe('a picture that the window draws in points', () => {
  it('is registered as any table is, and written where that was said, once', async () => {
    const office = officeThatHelped();
    const before = trail(office).length;
    const { out, answer, write } = picture(office);
    const { number, report } = await answer;
    expect([number, report.n, existsSync(out)]).toEqual([1, 3, false]);
    await write(number);
    expect(readFileSync(out).toString('base64')).toBe(PNG);
    expect(trail(office).slice(before)).toEqual(['1 release-png internal-exact']);
    expect(await refusalOf(write(number))).toBe('paper-not-registered');
    expect(releases(office)).toBe(1);
  });

  it('is written of no table that was not registered for it, and is nothing but a picture', async () => {
    const office = officeThatHelped();
    await leaves(office, 'csv').answer;
    const { out, answer, write } = picture(office);
    expect(await refusalOf(write(1))).toBe('paper-not-registered');
    const { number } = await answer;
    const other = Buffer.from('names of everybody').toString('base64');
    expect(await refusalOf(write(number, other))).toBe('paper-not-registered');
    expect(existsSync(out)).toBe(false);
    await write(number);
    expect(existsSync(out)).toBe(true);
  });

  it('has a place that it can be written to before anything is registered', async () => {
    const office = officeThatHelped();
    const out = join(tempFolder(), 'letter.png');
    writeFileSync(out, 'another file');
    expect(await refusalOf(picture(office, { out }).answer)).toBe('file-exists');
    expect(await refusalOf(picture(office, { reason: ' ' }).answer)).toBe('release-needs-reason');
    expect(await refusalOf(picture(office, {}, 'caseworker').answer)).toBe('role-may-not');
    expect(releases(office)).toBe(0);
  });
});

describe('a table of statistics in a file', () => {
  it('is registered once, and its line says into what it went', async () => {
    const office = officeThatHelped();
    const before = trail(office).length;
    await leaves(office, 'xlsx').answer;
    await leaves(office, 'csv').answer;
    await leaves(office, 'svg').answer;
    expect(releases(office)).toBe(3);
    expect(trail(office).slice(before)).toEqual([
      '1 release-xlsx internal-exact',
      '1 release-csv internal-exact',
      '1 release-svg internal-exact',
    ]);
  });

  it('is, as text, what a spreadsheet of its language reads', async () => {
    const { out, answer } = leaves(officeThatHelped(), 'csv', { language: 'es' });
    await answer;
    const lines = readFileSync(out, 'utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff.*;Tabla 1$/);
    expect(lines).toContain('Sexo;Femenino;2;66,7;3;0');
  });

  it('that is refused, or has no place to go to, leaves no file and is not registered', async () => {
    const office = officeThatHelped();
    const noReason = leaves(office, 'xlsx', { reason: ' ' });
    expect(await refusalOf(noReason.answer)).toBe('release-needs-reason');
    expect(existsSync(noReason.out)).toBe(false);
    const out = join(tempFolder(), 'letter.xlsx');
    writeFileSync(out, 'another file');
    expect(await refusalOf(leaves(office, 'xlsx', { out }).answer)).toBe('file-exists');
    expect(readFileSync(out, 'utf8')).toBe('another file');
    for (const as of ['csv', 'svg'] as const) {
      expect(await refusalOf(leaves(office, as, {}, 'caseworker').answer)).toBe('role-may-not');
    }
    expect(releases(office)).toBe(0);
  });
});
