/** `report DIR project`: the report of a project for one donor, asked for at a terminal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from '../../db/calls/a-desk.ts';
import { deskAt } from '../../db/calls/office-desk.ts';
import { PROJECT } from '../../db/casework/a-project.ts';
import { createCase, createOffice, type Office } from '../../db/casework/user-session.ts';
import { tempFolder } from '../../db/store/a-store.ts';
import { typed } from './typed-report.ts';

/** An office whose project helped seven women. */
async function officeWithProject(): Promise<Office> {
  const office = createOffice();
  const donors = [{ name: 'SIDA', share: null }];
  await call(deskAt(office, 'focal-point'), 'projects', 'put', {
    ...{ ...PROJECT, donors, currency: 'EUR', from: '2025-01-01', isNew: true },
  });
  for (let at = 0; at < 7; at++) {
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2025-01-01', keep: 'with-name', 'share-headquarters': 'with-name' } },
      { kind: 'profile', body: { sex: 'female', age: 30, nationalities: ['MDA'] } },
      { kind: 'service', body: { date: '2025-02-03', service: 'food', outcome: 'given', project: 'C72-CSE' } },
    ]);
  }
  return office;
}

const ASKED = [
  'project',
  '--audience',
  'contract',
  '--project',
  'C72-CSE',
  '--recipient',
  'SIDA',
  '--to',
  '2025-12-31',
];
const INSIDE = ['project', '--audience', 'inside', '--project', 'C72-CSE', '--to', '2025-02-28'];
const WHY = ['--reason', 'agreement of 2025'];
const releases = ({ db }: Office) => db.prepare('SELECT audience, reason FROM release ORDER BY number').all();

test('the report of a project is written at the terminal, in the language of it, and registered with its reason', async () => {
  const office = await officeWithProject();
  const { said, isFailed } = await typed(office, ...ASKED, ...WHY);
  expect(isFailed).toBe(false);
  expect(said).toContain('Report of a project');
  expect(said).toMatch(/Female +7 /);
  expect(said).toContain('For SIDA alone, under the project C72-CSE. Not for publication.');
  expect(releases(office)).toEqual([{ audience: 'contract', reason: 'agreement of 2025' }]);
});

test('it is written to a file instead, where one is named', async () => {
  const office = await officeWithProject();
  const file = join(tempFolder(), 'report.csv');
  expect((await typed(office, ...ASKED, ...WHY, '--csv', file)).isFailed).toBe(false);
  expect(readFileSync(file, 'utf8')).toContain('For SIDA alone, under the project C72-CSE. Not for publication.');
  expect(releases(office)).toHaveLength(1);
});

test('a project is told exactly inside, to any day', async () => {
  const office = await officeWithProject();
  const { said, isFailed } = await typed(office, ...INSIDE, '--reason', 'budget meeting');
  expect(isFailed).toBe(false);
  expect(said).toMatch(/Persons +7\n/);
  expect(releases(office)).toEqual([{ audience: 'internal', reason: 'budget meeting' }]);
});

test.each<[string, readonly string[], string]>([
  ['without a reason the first time', ASKED, 'Give the reason'],
  ['with a month of it', [...ASKED, ...WHY, '--month', '2025-02'], 'no other table, and no filter'],
  ['with columns of its own', [...ASKED, ...WHY, '--columns', 'gender'], 'no other table, and no filter'],
  ['without a recipient', [...ASKED.slice(0, 5), '--to', '2025-12-31', ...WHY], 'no other table, and no filter'],
  ['inside without a day', ['project', '--audience', 'inside', '--project', 'C72-CSE'], 'project needs --project LINE'],
  ['inside to a month', [...INSIDE.slice(0, -1), '2025-02'], 'a whole day, and February 2025 is none'],
  ['inside to a month, by a program', [...INSIDE.slice(0, -1), '2025-02', '--json'], 'and 2025-02 is none'],
  [
    'inside into a file',
    [...INSIDE, '--csv', 'project.csv'],
    'takes --audience, --project, --to, --reason, --json alone',
  ],
  [
    'inside for a donor',
    [...INSIDE, '--recipient', 'SIDA'],
    'takes --audience, --project, --to, --reason, --json alone',
  ],
  [
    'inside from a day',
    [...INSIDE, '--from', '2025-02-01'],
    'takes --audience, --project, --to, --reason, --json alone',
  ],
  [
    'as a tracking sheet into a file',
    ['tracking', '--project', 'C72-CSE', '--csv', 'sheet.csv'],
    'tracking takes --project',
  ],
  ['for the public', ['project', '--audience', 'public', '--project', 'C72-CSE'], 'project needs --audience contract'],
  ['as another table for a contract', ['cross', '--audience', 'contract'], 'no other table, and no filter'],
])('asked for %s: it is refused, and nothing left', async (_, words, said) => {
  const office = await officeWithProject();
  expect(await typed(office, ...words)).toEqual({ said: expect.stringContaining(said), isFailed: true });
  expect(releases(office)).toEqual([]);
});
