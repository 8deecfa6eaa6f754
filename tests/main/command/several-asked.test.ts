/** `report … --origin A,B --origin C`: several codes of one option, with commas between or one after another. */
import { expect, test } from 'vitest';
import { createCase, createOffice, type Office } from '../../db/casework/user-session.ts';
import { typed } from './typed-report.ts';

const INSIDE = ['ctm-profile', '--audience', 'inside', '--protect', 'none', '--json'];

function officeThatHelped(): Office {
  const office = createOffice();
  for (const country of ['MDA', 'KGZ', 'ALB']) {
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
      { kind: 'profile', body: { nationalities: [country] } },
      { kind: 'service', body: { date: '2026-05-04', service: 'food', outcome: 'given' } },
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

test('for the public several are refused with what is printed', async () => {
  const year = ['--from', '2025', '--to', '2025-12-31', '--audience', 'public'];
  const { said, isFailed } = await typed(officeThatHelped(), 'ctm-profile', ...year, '--origin', 'MDA,KGZ');
  expect(isFailed).toBe(true);
  expect(said).toContain('without origin or other filter');
});
