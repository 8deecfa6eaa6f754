import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORBIDDEN_WORDS } from '../../../../db/codebook/papers/house-sheet.ts';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import { DESK_REFUSALS } from '../../../../preload/contract.ts';

const root = join(import.meta.dirname, '../../../..');

function source(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}
function codesIn(text: string, ...patterns: readonly RegExp[]): readonly string[] {
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** How codes are said all over the case database and its client. */
const SAID_ANYWHERE = [
  /new WaymarkError\(\s*'([a-z0-9-]+)'/g,
  /\bmissing\('([a-z0-9-]+)'/g,
  /\brefused\('([a-z0-9-]+)'/g,
  /\bendWith\('([a-z0-9-]+)'/g,
  /\bprogress\('([a-z0-9-]+)'/g,
  /\bcode: '([a-z0-9-]+)'/g,
  /\breason = '(copies-[a-z-]+)'/g,
];

/** What one file says in its own way. */
const SAID_IN: Readonly<Record<string, readonly RegExp[]>> = {
  'db/casework/people/access.ts': [/undefined : '([a-z-]+)'/g, /return '([a-z-]+)'/g],
  'db/casework/rules/child-gate.ts': [/'(child-[a-z-]+)'/g],
  'db/casework/rules/sharing.ts': [/'(sharing-[a-z-]+)'/g],
  'db/casework/views/today.ts': [/'(today-[a-z-]+)'/g],
  'db/casework/derived/today-lines.ts': [/'(today-[a-z-]+)'/g],
  'db/casework/derived/verify.ts': [/check: '([a-z-]+)'/g, /return '([a-z-]+)'/g, /: '(chain-head)'/g],
  'db/casework/derived/derive.ts': [/faults\.push\('([a-z-]+)'/g],
};

const FILES = [
  ...sourcesUnder('db/casework'),
  ...sourcesUnder('db/calls'),
  'db/process.ts',
  'db/client.ts',
  'preload/bridge.ts',
];

describe('whatever casework and its calls say', () => {
  it.each(FILES)('has a sentence: %s', (file) => {
    const text = source(file);
    const codes = codesIn(text, ...SAID_ANYWHERE, ...(SAID_IN[file] ?? []));
    expect(codes.filter((code) => !SENTENCES.has(code))).toEqual([]);
  });

  it('is read where the codes stand: a file that says things in its own way yields some', () => {
    for (const [file, patterns] of Object.entries(SAID_IN)) {
      for (const pattern of patterns) expect([file, codesIn(source(file), pattern).length]).not.toEqual([file, 0]);
    }
  });

  it('has a sentence for every refusal of the window’s own process', () => {
    expect(DESK_REFUSALS.filter((code) => !SENTENCES.has(code))).toEqual([]);
  });
});

describe('a line of Today', () => {
  const lines = [...SENTENCES.values()].filter(({ code }) => code.startsWith('today-'));

  it('says more once its day is past', () => {
    const dated = codesIn(source('db/casework/derived/today-lines.ts'), /'(today-[a-z-]+)', '[a-z:-]+', null, \w+\)/g);
    expect(dated).toHaveLength(8);
    // Who leaves has left when the day is past.
    expect(dated.filter((code) => code !== 'today-stay-leaves' && !SENTENCES.has(`${code}-over`))).toEqual([]);
  });

  it('names each gap of a child’s gate', () => {
    const gaps = codesIn(source('db/casework/rules/child-gate.ts'), /'(child-[a-z-]+)'/g);
    expect(gaps.filter((code) => !SENTENCES.has(`today-${code}`))).toEqual([]);
  });

  it.each(lines.map((line): [string, typeof line] => [line.code, line]))(
    '%s is short and says nothing of what the office is for',
    (_, { text }) => {
      for (const language of LANGUAGES) {
        const words = text[language];
        expect(words.length).toBeLessThanOrEqual(62);
        const plain = words.toLowerCase().split(/[^\p{L}]+/u);
        const telling = FORBIDDEN_WORDS.filter((word) => !CASE_WORDS.has(word)).filter((word) =>
          plain.some((found) => (word.endsWith('*') ? found.startsWith(word.slice(0, -1)) : found === word)),
        );
        expect(telling).toEqual([]);
      }
    },
  );
});

/** Words that a house sheet may not hold but an office's own screen may. */
const CASE_WORDS: ReadonlySet<string> = new Set(['case', 'cases', 'dossier*', 'expediente*']);
