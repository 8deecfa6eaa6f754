import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  DOCUMENTS_PAGE,
  documentsIn,
  lostPages,
  lostTopics,
  projectTexts,
  unknownSources,
} from '../../build/checks/citations.ts';
import { FORMS, questionsOf } from '../../db/codebook/forms/index.ts';
import { LISTS } from '../../db/codebook/lists/index.ts';

const ROOT = join(import.meta.dirname, '../..');
/** This file names pages that there are not, to see that they are missed. */
const HERE = 'tests/build/citations.test.ts';
const texts = new Map([...projectTexts(ROOT)].filter(([file]) => file !== HERE));

describe('whoever inherits the project can read every reason that it cites', () => {
  test('each page that a file names is in the repository, and has the heading that is named with it', () =>
    expect(lostPages(texts)).toEqual([]));

  test('each topic of a published document is listed', () => expect(lostTopics(texts)).toEqual([]));

  test('each source of the codebook is a page, a published document or a standard', () => {
    const documents = new Set(documentsIn(readFileSync(join(ROOT, DOCUMENTS_PAGE), 'utf8')).keys());
    const sources = [
      ...[...FORMS.values()].flatMap((form) => questionsOf(form).map(({ source }) => source)),
      ...[...LISTS.values()].map(({ source }) => source),
    ];
    expect(sources.flatMap((source) => unknownSources(source, documents))).toEqual([]);
  });
});

describe('a citation that leads nowhere is found', () => {
  const pages = [
    ['db/casework/RULES.md', '# Rules\n\n## Danger\n\n## Who sees what\n'],
    ['db/statistics/RULES.md', '## Units\n'],
    ['README.md', '# Top\n'],
    [
      DOCUMENTS_PAGE,
      '| `sida-2003` | *A title* |\n\n| `sida-2003` | topic |\n|---|---|\n| §2.1, §2.4 | the person |\n',
    ],
  ] as const;
  const lostIn = (text: string) => {
    const all = new Map<string, string>([...pages, ['db/casework/rules/danger.ts', text]]);
    return [...lostPages(all), ...lostTopics(all)].map(({ says }) => says.split(':')[0]);
  };

  test.each([
    "source: 'casework/RULES.md (Danger: second look); sida-2003 §2.1 L10, §2.4'",
    '/** In danger (casework/RULES.md, Danger); see `../RULES.md` (Who sees what) and README.md. */',
    '/** Whoever opens it (casework/RULES.md,\n * Who sees what). */',
  ])('not in %s', (text) => expect(lostIn(text)).toEqual([]));

  test.each([
    ["source: 'a-lost-page.md (Danger)'", 'there is no page a-lost-page.md'],
    ["source: 'casework/RULES.md (Fear)'", 'db/casework/RULES.md has no heading "Fear"'],
    ['// what is done (casework/RULES.md, Fear; UN Protocol)', 'db/casework/RULES.md has no heading "Fear"'],
    ['// what is done (casework/RULES.md,\n// Fear)', 'db/casework/RULES.md has no heading "Fear"'],
    ["source: 'db/RULES.md'", 'there is no page db/RULES.md'],
    ["source: 'sida-2003 §2.1 L4; sida-2003 §9.1'", `${DOCUMENTS_PAGE} lists no topic §9.1 of sida-2003`],
  ])('%s', (text, says) => expect(lostIn(text)).toEqual([says]));

  test('two pages of one name are told apart by their folder', () =>
    expect(lostIn("source: 'RULES.md (Danger)'")).toEqual(['there is no page RULES.md']));

  test('a source in words is none', () =>
    expect(unknownSources('somebody said so; HTCDS 2.0; sida-2003 §2', new Set(['sida-2003']))).toEqual([
      'somebody said so',
    ]));
});
