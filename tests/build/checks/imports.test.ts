import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches, breachesIn, circlesIn } from '../../../build/checks/imports.ts';

const from = (specifier: string) => `import { one } from '${specifier}';\n`;

describe('imports point down only', () => {
  test.each([
    ['renderer/screens/cases.tsx', '../../preload/contract.ts'],
    ['renderer/screens/cases.tsx', '../../db/codebook/text.ts'],
    ['renderer/screens/cases.tsx', '../components/field.tsx'],
    ['main/index.ts', '../db/client.ts'],
    ['main/command/waymark.ts', '../../db/casework/views/list.ts'],
    ['preload/contract.ts', '../db/contract/index.ts'],
    ['db/exchange/sending/seal.ts', '../../casework/writing/save.ts'],
    ['db/exchange/sending/seal.ts', '../receiving/merge.ts'],
    ['db/casework/writing/save.ts', '../../store/line.ts'],
    ['db/casework/writing/save.ts', '../derived/derive.ts'],
    ['db/casework/people/access.ts', '../rules/emergency.ts'],
    ['db/process.ts', './exchange/receiving/open-package.ts'],
  ])('%s may import %s', (file, specifier) => expect(breachesIn(file, from(specifier))).toEqual([]));

  test.each([
    ['renderer/screens/cases.tsx', '../../db/store/line.ts'],
    ['renderer/screens/cases.tsx', '../../main/desk.ts'],
    ['main/index.ts', '../db/store/line.ts'],
    ['main/index.ts', '../renderer/theme.ts'],
    ['preload/preload.ts', '../main/desk.ts'],
    ['db/codebook/text.ts', '../store/line.ts'],
    ['db/store/line.ts', '../casework/writing/save.ts'],
    ['db/casework/writing/save.ts', '../../exchange/sending/seal.ts'],
    ['db/casework/rules/consent.ts', '../people/access.ts'],
    ['db/casework/derived/derive.ts', '../writing/save.ts'],
    ['db/casework/views/today.ts', '../writing/save.ts'],
    ['db/casework/views/today.ts', '../../demo/invented.ts'],
    ['db/exchange/receiving/merge.ts', '../sending/seal.ts'],
    ['db/exchange/sending/seal.ts', '../../statistics/report.ts'],
    ['db/contract/cases.ts', '../store/line.ts'],
    ['db/casework/writing/save.ts', '../../../main/desk.ts'],
  ])('%s may not import %s', (file, specifier) => expect(breachesIn(file, from(specifier))).toHaveLength(1));

  test.each([
    `import type { One } from '../renderer/one.ts';`,
    `export * from '../renderer/one.ts';`,
    `export { one } from "../renderer/one.ts";`,
    `import '../renderer/one.ts';`,
    `const one = await import('../renderer/one.ts');`,
    `import {\n  one,\n  two,\n} from '../renderer/one.ts';`,
  ])('however it is written: %s', (text) => expect(breachesIn('main/one.ts', text)).toHaveLength(1));

  test('a relative import names its file in full', () => {
    expect(breachesIn('db/store/line.ts', from('./bytes'))).toHaveLength(1);
  });
});

describe('who may know what', () => {
  test.each([
    ['main/electron.ts', 'electron', 0],
    ['preload/preload.ts', 'electron', 0],
    ['main/window.ts', 'electron', 1],
    ['db/process.ts', 'electron', 1],
    ['renderer/main.tsx', 'electron', 1],
    ['build/start.ts', 'electron', 1],
    ['renderer/main.tsx', 'react', 0],
    ['renderer/main.tsx', '@mantine/core', 0],
    ['db/codebook/text.ts', 'react', 1],
    ['main/index.ts', 'react-dom/client', 1],
    ['renderer/pdf-reader/draw.worker.ts', 'pdfjs-dist/build/pdf.worker.mjs', 0],
    ['renderer/screens/case/attach/pdf-reader.ts', 'pdfjs-dist', 1],
    ['db/store/connection.ts', 'better-sqlite3', 0],
    ['db/casework/writing/save.ts', 'better-sqlite3', 1],
    ['db/casework/rules/consent.ts', 'node:fs', 1],
    ['main/index.ts', 'better-sqlite3', 1],
    ['main/index.ts', 'node:fs', 0],
    ['renderer/main.tsx', 'node:fs', 1],
    ['preload/preload.ts', 'node:fs', 1],
    ['db/codebook/text.ts', 'node:fs', 1],
  ])('%s importing %s: %i faults', (file, name, faults) => {
    expect(breachesIn(file, from(name))).toHaveLength(faults);
  });

  test.each([
    "const rows = db.prepare('SELECT id FROM cases');",
    'db.exec(`\n  INSERT INTO record VALUES (?)`);',
    'db.exec("PRAGMA user_version");',
    'db.exec(`CREATE TABLE x (a)`);',
  ])('SQL stands in db/ only: %s', (text) => {
    expect(breachesIn('main/index.ts', text)).toHaveLength(1);
    expect(breachesIn('renderer/one.tsx', text)).toHaveLength(1);
    expect(breachesIn('db/store/records.ts', text)).toEqual([]);
  });

  test('a rule holds no SQL', () => {
    expect(breachesIn('db/casework/rules/consent.ts', "const rows = 'SELECT id FROM record';")).toHaveLength(1);
  });

  test.each([
    ['db/casework/writing/save.ts', 1],
    ['db/casework/views/list.ts', 1],
    ['db/casework/record/read.ts', 0],
    ['db/store/line.ts', 0],
  ])('what others wrote is shaped once: %s reading a line itself is %i fault', (file, faults) => {
    expect(breachesIn(file, 'const { body } = JSON.parse(row.line);')).toHaveLength(faults);
  });

  test('words that only look like SQL are words', () => {
    expect(breachesIn('renderer/one.tsx', "const label = 'Select from the list';")).toEqual([]);
    expect(breachesIn('renderer/one.tsx', "const label = 'Update the file';")).toEqual([]);
  });
});

test('imports that go in a circle are named, those of types alone are not', () => {
  const texts = (second: string) =>
    new Map([
      ['db/store/one.ts', `import { two } from './two.ts';`],
      ['db/store/two.ts', second],
    ]);
  expect(circlesIn(texts(`import { one } from './one.ts';`))).toHaveLength(1);
  expect(circlesIn(texts(`import type { One } from './one.ts';`))).toEqual([]);
});

test('the project keeps its own rules', () => {
  expect(breaches(join(import.meta.dirname, '..', '..', '..'))).toEqual([]);
});
