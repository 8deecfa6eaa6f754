import { expect, test } from 'vitest';
import { deadExports } from '../../../build/checks/exports.ts';

const found = (texts: Readonly<Record<string, string>>, forTests: Readonly<Record<string, string>> = {}) =>
  deadExports(new Map(Object.entries(texts)), forTests).map(({ file, says }) => `${file}: ${says}`);

test('what another module takes is alive', () => {
  expect(found({ 'db/a.ts': 'export const one = 1;', 'db/b.ts': "import { one } from './a.ts';" })).toEqual([]);
});

test.each(['const one = 1;', 'function one() {}', 'async function one() {}', 'type one = 1;', 'interface one {}'])(
  'what nobody takes is dead: %s',
  (declared) => {
    const texts = { 'db/a.ts': `export ${declared}`, 'db/b.ts': '// one is the loneliest\nconst two = 2;' };
    expect(found(texts)).toEqual(['db/a.ts: nobody takes one: do not export it']);
  },
);

test('what only tests take must be used where it is made', () => {
  const inTests = { 'tests/db/a.test.ts': "import { one } from '../../db/a.ts';" };
  expect(found({ 'db/a.ts': 'export const one = 1;\nconst two = one + 1;', ...inTests })).toEqual([]);
  expect(found({ 'db/a.ts': 'export const one = 1;', ...inTests })).toEqual([
    'db/a.ts: only tests take one: remove it, or say why it stays',
  ]);
});

test('what is only handed on is taken by nobody', () => {
  const made = { 'db/a.ts': 'export const one = 1;\nexport const two = 2;' };
  expect(found({ ...made, 'db/index.ts': "export { one, type two } from './a.ts';" })).toEqual([
    'db/a.ts: nobody takes one: do not export it',
    'db/a.ts: nobody takes two: do not export it',
  ]);
  const renamed = { 'db/index.ts': "export { one as first, two } from './a.ts';", 'db/b.ts': 'two + first;' };
  expect(found({ ...made, ...renamed })).toEqual([]);
});

test('an address in quotes is no comment: what stands behind it is taken', () => {
  const taker = "const at = ['https://waymark.invalid', `file://here`, one, two];";
  expect(found({ 'db/a.ts': 'export const one = 1;\nexport const two = 2;', 'db/b.ts': taker })).toEqual([]);
});

test('a reason to stay that is not needed is reported', () => {
  const only = { 'db/a.ts': 'export const one = 1;', 'tests/db/a.test.ts': 'one;' };
  expect(found(only, { 'db/a.ts one': 'tests begin with it' })).toEqual([]);
  expect(found({ ...only, 'db/b.ts': 'one;' }, { 'db/a.ts one': 'x', 'db/gone.ts two': 'x' })).toEqual([
    'build/checks/exports.ts: db/a.ts one needs no reason to stay: take the line away',
    'build/checks/exports.ts: db/gone.ts two needs no reason to stay: take the line away',
  ]);
});
