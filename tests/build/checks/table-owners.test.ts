import { expect, test } from 'vitest';
import { ownerBreaches } from '../../../build/checks/table-owners.ts';

const MADE = { 'db/store/migrations/001.ts': 'export const SQL = `CREATE TABLE draft (id TEXT) STRICT;`;' };
const PAGE = '| table | owner |\n|---|---|\n| `draft` | `db/drafts.ts` | one draft |\n';

function found(
  texts: Readonly<Record<string, string>>,
  page = PAGE,
  beside: Readonly<Record<string, string>> = {},
): readonly string[] {
  const modules = new Map(Object.entries({ ...MADE, ...texts }));
  return ownerBreaches(modules, page, beside).map(({ file, says }) => `${file}: ${says}`);
}

const OWNER = { 'db/drafts.ts': "db.prepare('INSERT INTO draft (id) VALUES (?)');" };
const both = (file: string) => [
  `db/drafts.ts: writes draft, as ${file} does: one file owns a table`,
  `${file}: writes draft, as db/drafts.ts does: one file owns a table`,
];

test('one file may write a table, and every file may read it', () =>
  expect(found({ ...OWNER, 'db/list.ts': "db.prepare('SELECT id FROM draft');" })).toEqual([]));

test.each([
  "'INSERT INTO draft VALUES (?)'",
  '`\n  INSERT OR IGNORE INTO draft (id)\n  SELECT id FROM draft`',
  "'REPLACE INTO draft VALUES (?)'",
  "'UPDATE draft SET id = ?'",
  "'DELETE FROM draft'",
  "'delete from draft where id = ?'",
])('no other file writes it: %s', (sql) =>
  expect(found({ ...OWNER, 'db/other.ts': `db.prepare(${sql});` })).toEqual(both('db/other.ts')),
);

test('a comment writes nothing, and neither do tests', () =>
  expect(
    found({
      ...OWNER,
      'db/other.ts': '// INSERT INTO draft\n/** DELETE FROM draft */',
      'tests/db/drafts.test.ts': "db.exec('DELETE FROM draft');",
    }),
  ).toEqual([]));

test('what an upsert changes is its own table', () =>
  expect(found({ 'db/drafts.ts': '`INSERT INTO draft VALUES (?) ON CONFLICT DO UPDATE SET id = 1`' })).toEqual([]));

test('a table is named in the statement that writes it, and is created somewhere', () =>
  expect(
    found({ ...OWNER, 'db/a.ts': `db.exec(\`DELETE FROM \${table}\`);`, 'db/b.ts': "db.exec('DELETE FROM drafts');" }),
  ).toEqual([
    'db/a.ts: name the table that is written in the statement',
    'db/b.ts: writes drafts, which nothing creates',
  ]));

test('a table that takes the place of another has its name', () =>
  expect(
    found({
      ...OWNER,
      'db/store/migrations/002.ts': '`CREATE TABLE draft_now (id TEXT); ALTER TABLE draft_now RENAME TO draft;`',
    }),
  ).toEqual([]));

test('the page names the owner of each table, and no table that there is not', () => {
  const says = (page: string) => found(OWNER, page).map((one) => one.replace('db/store/README.md: ', ''));
  expect(says('')).toEqual(['has no row for draft, which is owned by db/drafts.ts']);
  expect(says(PAGE.replace('db/drafts.ts', 'db/draft.ts'))).toEqual([
    'names db/draft.ts for draft, which is owned by db/drafts.ts',
  ]);
  expect(says(`${PAGE}| \`gone\` | \`db/drafts.ts\` | x |\n`)).toEqual(['there is no table gone']);
  expect(found({}, PAGE.replace('`db/drafts.ts`', 'nobody yet'))).toEqual([]);
});

test('who writes beside the owner is named with the reason, for as long as it is needed', () => {
  const beside = { 'db/other.ts draft': 'a reason' };
  const other = { 'db/other.ts': "'DELETE FROM draft'" };
  const spare = 'build/checks/table-owners.ts: db/other.ts draft needs no exception: take the line away';
  expect(found({ ...OWNER, ...other }, PAGE, beside)).toEqual([]);
  expect(found(OWNER, PAGE, beside)).toEqual([spare]);
  expect(found(other, PAGE.replace('`db/drafts.ts`', 'nobody yet'), beside)).toEqual([spare]);
});
