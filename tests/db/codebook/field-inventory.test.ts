/**
 * Every field that the published documents name (`field-inventory.tsv`), and where it is: recorded, or left out for a reason that stands in
 * `db/codebook/README.md`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { FORMS, question, questionsOf } from '../../../db/codebook/forms/index.ts';
import { codeOf } from '../../../db/codebook/lists/index.ts';
import { VARIABLES } from '../../../db/codebook/variables.ts';

const ROOT = join(import.meta.dirname, '../../..');
const [, ...lines] = readFileSync(join(import.meta.dirname, 'field-inventory.tsv'), 'utf8')
  .trimEnd()
  .split('\n');
const FIELDS = lines.map((line) => {
  const [document = '', place = '', field = '', state = '', where = ''] = line.split('\t');
  return { name: `${document} ${place} ${field}`, state, where };
});
const readme = readFileSync(join(ROOT, 'db/codebook/README.md'), 'utf8');
const LEFT_OUT = [...(readme.split('## Left out on purpose')[1] ?? '').matchAll(/^\| ([^|]+?) \| ([^|]+?) \|$/gm)];
const asked: ReadonlySet<string | undefined> = new Set(
  [...FORMS.values()].flatMap((form) => questionsOf(form).map(({ list }) => list)),
);
const variables = new Set<string>(VARIABLES.map(({ id }) => id));

/**
 * Whether there is what a row names: `kind.question` that is asked, `list:code` that can be chosen, `~fact`, `@file#word` of the project: the file has the word.
 */
function isThere(named: string): boolean {
  if (named.startsWith('~')) return variables.has(named.slice(1));
  if (named.startsWith('@')) return hasWord(named.slice(1));
  const [, list = '', code = ''] = /^([a-z0-9-]+):([a-z0-9-]+)$/.exec(named) ?? [];
  if (list !== '') return asked.has(list) && isOffered(list, code);
  const [kind = '', id = ''] = named.split('.');
  const found = question(kind, id);
  return found !== undefined && found.retired !== true;
}

function hasWord(named: string): boolean {
  const [file = '', word] = named.split('#');
  const path = join(ROOT, file);
  return existsSync(path) && (word === undefined || new RegExp(`\\b${word}\\b`).test(readFileSync(path, 'utf8')));
}

function isOffered(list: string, code: string): boolean {
  const found = codeOf(list, code);
  return found !== undefined && found.retired !== true;
}

describe('the fields that the documents name', () => {
  it('are 242, each with one answer', () => {
    expect(FIELDS).toHaveLength(242);
    expect(new Set(FIELDS.map(({ state }) => state))).toEqual(new Set(['present', 'left out']));
    expect(FIELDS.filter(({ where }) => where === '').map(({ name }) => name)).toEqual([]);
  });

  test.each(
    FIELDS.filter(({ state }) => state === 'present').map((field): [string, string] => [field.name, field.where]),
  )('recorded: %s', (_, where) => expect(where.split(' ').filter((named) => !isThere(named))).toEqual([]));

  test.each(
    FIELDS.filter(({ state }) => state === 'left out').map((field): [string, string] => [field.name, field.where]),
  )('left out for a reason that stands in the page: %s', (_, where) => {
    const row = LEFT_OUT.find(([, what]) => what === where);
    expect(row?.[2]?.length).toBeGreaterThan(20);
  });
});

describe('what a row names', () => {
  it.each([
    'profile.height',
    'health.medicines',
    'no-form.age',
    'service:no-such-help',
    'no-list:yes',
    '~no-fact',
    '@no/file.ts',
    '@db/contract/projects.ts#noSuchThing',
  ])('is missed where it is not there: %s', (named) => expect(isThere(named)).toBe(false));
});
