import { expect, test } from 'vitest';
import { deadExports } from '../../../build/checks/exports.ts';

const found = (texts: Readonly<Record<string, string>>) =>
  deadExports(new Map(Object.entries(texts))).map(({ file, says }) => `${file}: ${says}`);

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
