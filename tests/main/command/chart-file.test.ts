/** `report … --chart FILE`: a picture that is drawn where there is no window. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCase, createOffice, type Office } from '../../db/casework/user-session.ts';
import { tempFolder } from '../../db/store/a-store.ts';
import { typed } from './typed-report.ts';

function officeThatHelped(): Office {
  const office = createOffice();
  createCase(office.sessionOf('caseworker'), [
    { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
    { kind: 'profile', body: { sex: 'female', age: 30, nationalities: ['MDA'] } },
    { kind: 'service', body: { date: '2026-05-04', service: 'food', outcome: 'given' } },
  ]);
  return office;
}

const INSIDE = ['ctm-profile', '--audience', 'inside', '--protect', 'none', '--reason', 'for our own meeting'];
const releases = ({ db }: Office) => db.prepare('SELECT count(*) FROM release').pluck().get();

test('a picture is an SVG, by its ending, however that is written', async () => {
  const office = officeThatHelped();
  for (const name of ['picture.svg', 'PICTURE.SVG']) {
    const file = join(tempFolder(), name);
    expect((await typed(office, ...INSIDE, '--chart', file)).isFailed).toBe(false);
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg /u);
  }
});

test.each(['picture.png', 'picture.jpg', 'picture.pdf', 'picture'])(
  '%s is refused with what is drawn and where else, and nothing left',
  async (name) => {
    const office = officeThatHelped();
    const file = join(tempFolder(), name);
    const { said, isFailed } = await typed(office, ...INSIDE, '--chart', file);
    expect(isFailed).toBe(true);
    expect(said).toContain('ends in .svg');
    expect(said).toContain('PNG');
    expect(said).toContain('window');
    expect(existsSync(file)).toBe(false);
    expect(releases(office)).toBe(0);
  },
);
