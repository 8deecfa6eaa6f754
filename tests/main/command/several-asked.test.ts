/** `report … --origin A,B --origin C`: several codes of one option, with commas between or one after another; of a filter with commas, several filters hold. */
import { expect, test } from 'vitest';
import { createCase, createOffice, type Office } from '../../db/casework/user-session.ts';
import { typed } from './typed-report.ts';

const INSIDE = ['ctm-profile', '--audience', 'inside', '--protect', 'none', '--json'];

function officeThatHelped(): Office {
  const office = createOffice();
  for (const [country, sex, project] of [
    ['MDA', 'female', 'A-1'],
    ['KGZ', 'male', 'B-1'],
    ['ALB', 'other', 'C-1'],
  ]) {
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
      { kind: 'profile', body: { nationalities: [country], sex } },
      { kind: 'service', body: { date: '2026-05-04', service: 'food', outcome: 'given', project } },
    ]);
  }
  return office;
}

test.each([
  [['--origin', 'MDA'], 1, 'MDA'],
  [['--origin', 'MDA,KGZ'], 2, ['KGZ', 'MDA']],
  [['--origin', 'MDA', '--origin', 'KGZ'], 2, ['KGZ', 'MDA']],
  [['--origin', 'MDA, KGZ', '--origin', 'ALB'], 3, ['ALB', 'KGZ', 'MDA']],
])('%j counts %i', async (words, n, origin) => {
  const { said, isFailed } = await typed(officeThatHelped(), ...INSIDE, ...words);
  expect(isFailed).toBe(false);
  expect(JSON.parse(said)).toMatchObject({ n, filters: { origin, office: null } });
});

test.each([[['--origin', 'MDA,']], [['--office', '']], [['--origin', 'MDA,ZZZ']], [['--office', 'NOSUCH']]])(
  '%j is refused',
  async (words) => {
    expect((await typed(officeThatHelped(), ...INSIDE, ...words)).isFailed).toBe(true);
  },
);

test.each([
  [['--filter', 'sex=female'], 1, [{ variable: 'sex', code: 'female' }]],
  [['--filter', 'sex=male,female'], 2, [{ variable: 'sex', code: ['female', 'male'] }]],
  [
    ['--filter', 'sex=female, male', '--filter', 'nationalities=KGZ,ALB'],
    1,
    [
      { variable: 'sex', code: ['female', 'male'] },
      { variable: 'nationalities', code: ['ALB', 'KGZ'] },
    ],
  ],
  // Repeated they all hold, and nobody has two of a variable with one answer.
  [
    ['--filter', 'sex=female', '--filter', 'sex=male'],
    0,
    [
      { variable: 'sex', code: 'female' },
      { variable: 'sex', code: 'male' },
    ],
  ],
])('%j counts %i', async (words, n, narrowed) => {
  const { said, isFailed } = await typed(officeThatHelped(), ...INSIDE, ...words);
  expect(isFailed).toBe(false);
  expect(JSON.parse(said)).toMatchObject({ n, narrowed });
});

test.each([
  [['--project', 'A-1'], 1, 'A-1'],
  [['--project', 'A-1', '--project', 'B-1'], 2, ['A-1', 'B-1']],
  [['--project', 'A-1,B-1', '--filter', 'sex=female'], 1, ['A-1', 'B-1']],
])('%j counts %i', async (words, n, project) => {
  const { said } = await typed(officeThatHelped(), ...INSIDE, ...words);
  expect(JSON.parse(said)).toMatchObject({ n, filters: { project } });
});

test.each([
  [['--filter', 'sex=female,womn'], 'There is: female, male'],
  [['--filter', 'sex=female,'], 'one code'],
  [['--filter', 'sex'], 'sex=female'],
  [['--filter', 'sexx=female'], 'sex,'],
  [['--project', 'A-1', '--project', 'NOSUCH'], 'A-1, B-1, C-1'],
])('%j is refused with what there is', async (words, there) => {
  const { said, isFailed } = await typed(officeThatHelped(), ...INSIDE, ...words);
  expect(isFailed).toBe(true);
  expect(said).toContain(there);
});

test('what there is to filter by is every variable, or the codes of one', async () => {
  const office = officeThatHelped();
  expect((await typed(office, '--filters')).said).toContain('travel-mode  ');
  expect((await typed(office, '--filters', 'sex')).said.trimEnd().split('\n')).toEqual([
    ...['sex  Sex', '  female  Female', '  male  Male', '  other  Other or intersex'],
  ]);
  expect((await typed(office, '--filters', 'nothing')).isFailed).toBe(true);
  const { variables, lists } = JSON.parse((await typed(office, '--filters', '--json')).said);
  expect(variables).toContainEqual({ id: 'projects', label: expect.anything(), list: 'projects' });
  expect(lists.projects.map(({ code }: { code: string }) => code)).toEqual(['A-1', 'B-1', 'C-1']);
});

test.each([
  [['--filters', '--csv', 'table.csv'], 'takes --filters, --mapping, --json alone'],
  [['--filters', '--filter', 'sex=female'], 'takes --filters, --mapping, --json alone'],
  [['--list', '--csv', 'table.csv'], 'takes --list, --json alone'],
  [['ctm-profile', '--month', '2026-05'], 'ctm-profile takes no --month'],
  [['cross', '--partner', 'A house'], 'cross takes no --partner'],
  [[...INSIDE, '--recipient', 'SIDA'], 'ctm-profile takes no --recipient'],
  [[...INSIDE, '--corrected'], 'ctm-profile takes no --corrected'],
])('%j passes nothing over', async (words, said) => {
  expect(await typed(officeThatHelped(), ...words)).toEqual({ said: expect.stringContaining(said), isFailed: true });
});

test('for one donor it is one project', async () => {
  const contract = ['--audience', 'contract', '--recipient', 'SIDA', '--to', '2026-03-31'];
  const { said, isFailed } = await typed(
    ...([officeThatHelped(), 'project', ...contract, '--project', 'A-1', '--project', 'B-1'] as const),
  );
  expect(isFailed).toBe(true);
  expect(said).toContain('one of its donors');
});

test.each([
  [['--filter', 'sex=female,male,other']],
  [['--project', 'A-1,B-1']],
  [['--filter', 'child=child,adult', '--protect', '5']],
])('%j leaves for nobody', async (words) => {
  const year = ['--from', '2025', '--to', '2025', '--audience', 'public'];
  const { said, isFailed } = await typed(officeThatHelped(), 'ctm-profile', ...year, ...words);
  expect(isFailed).toBe(true);
  expect(said).toContain('inside');
});

test('for the public several are refused with what is printed', async () => {
  const year = ['--from', '2025', '--to', '2025-12-31', '--audience', 'public'];
  const { said, isFailed } = await typed(officeThatHelped(), 'ctm-profile', ...year, '--origin', 'MDA,KGZ');
  expect(isFailed).toBe(true);
  expect(said).toContain('without origin or other filter');
});
