/** The report of a project on paper, as its donor holds it. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../db/codebook/types.ts';
import type { Target } from '../../../../db/contract/projects.ts';
import { contractTable } from '../../../../db/statistics/protection/contract-table.ts';
import { formatsIn } from '../../../../renderer/formats.ts';
import { sayIn } from '../../../../renderer/locales/words.ts';
import { contractDocument } from '../../../../renderer/screens/statistics/contract-document.ts';
import { projectSections } from '../../../../renderer/screens/statistics/project-sections.ts';

const target = (more: Partial<Target>): Target => ({
  ...{ what: '', count: 1, counts: null, service: null, by: null, why: null },
  ...more,
});
const NUMBERS: Parameters<typeof contractTable>[0]['numbers'] = {
  ...{ line: 'P-1', until: '2025-12-31', day: '2026-02-03', persons: 64, people: [] },
  amounts: [
    { id: 'services', n: 1312, signs: {} },
    { id: 'paid EUR', n: 7_245_050, signs: {} },
    { id: 'paid JPY', n: 1_000, signs: {} },
  ],
  splits: [{ id: 'gender', variable: 'gender', parts: { female: 48, male: 16 }, years: [2025] }],
  reached: [{ id: 'returned', n: 38, people: [] }],
  targets: [
    target({ count: 60, counts: 'returned', by: '2026-06-30' }),
    target({ count: 30, counts: 'reintegration' }),
    target({ what: 'lawyers <trained>', count: 3 }),
  ],
  leftOut: ['reintegration'],
};

function paper(language: Language, recipient = 'Four Lakes', numbers = NUMBERS) {
  const formats = formatsIn(language);
  const project = { line: 'P-1', name: 'Return', from: '2025-01-01', targets: [] };
  const report = contractTable({ project, office: 'KG-BIS', recipient, numbers });
  return contractDocument(report, 17, {
    ...{ language, day: formats.day, formats },
    say: (key, places) => sayIn(language, 'statistics', key, places),
  });
}
const words = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[\s\u202f\u00a0]+/gu, ' ');

describe('the report of a project', () => {
  it('tells two targets in the same words apart', () => {
    const twice = [
      ...[60, 80].map((count) => target({ what: 'helped', count, counts: 'persons' as const })),
      ...[1, 2].map((count) => target({ what: 'courses', count })),
    ];
    const project = { line: 'P-1', name: 'Return', from: '2025-01-01', targets: [] };
    const report = contractTable({
      ...{ project, office: 'KG-BIS', recipient: 'Four Lakes', numbers: { ...NUMBERS, targets: twice } },
    });
    const formats = formatsIn('en');
    const [targets] = projectSections(report, {
      ...{ language: 'en', day: formats.day, formats },
      say: (key, places) => sayIn('en', 'statistics', key, places),
    });
    expect(targets?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['60', '80', '1', '2']);
    expect(new Set(targets?.rows.map(({ id }) => id)).size).toBe(4);
  });
});

describe('the report of a project on paper', () => {
  it('says for whom, by whom, of which project, of when, under which number, and not to publish it', () => {
    const { title, html } = paper('en');
    expect(title).toBe('Table 17');
    expect(words(html)).toContain(
      'P-1 · Return Donor Four Lakes Given out by KG-BIS Period 1 Jan 2025 – 31 Dec 2025 Register number 17 For Four Lakes alone, under the project P-1. Not for publication.',
    );
  });

  it('has of each target what was achieved, and says where that is left out or nothing counts it', () => {
    const said = words(paper('en').html);
    expect(said).toContain('Persons who returned home · until 30 Jun 2026 60 38 63.3 %');
    expect(said).toContain('Persons given help in reintegration 30 left out');
    expect(said).toContain('lawyers &lt;trained&gt; 3 not counted');
  });

  it('has of each currency what was paid, and for each person, to its minor unit', () => {
    const said = words(paper('en').html);
    // 72450.50 of 64 is 1132.0390…, 1000 of 64 is 15.625.
    expect(said).toContain('EUR 72,450.50 EUR 1,132.04 EUR');
    expect(said).toContain('JPY 1,000 JPY 16 JPY');
  });

  it('is written in the language of the desk', () => {
    const said = words(paper('fr').html);
    expect(said).toContain('Personnes rentrées chez elles · jusqu’au 30 juin 2026 60 38 63,3 %');
    expect(said).toContain('EUR 72 450,50 EUR 1 132,04 EUR');
    expect(words(paper('es').html)).toContain('Meta Logrado');
  });

  it('says which edition it is where it was corrected', () => {
    expect(words(paper('en').html)).not.toContain('Corrected');
    expect(words(paper('en', 'Four Lakes', { ...NUMBERS, edition: 2 }).html)).toContain('Corrected: edition 2');
  });

  it('has its number, and which page of how many, at the foot of each page, whatever the name of a donor', () => {
    const { html } = paper('en', 'A"} body { display: none } </style>');
    expect(html).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages) ""');
    expect(html).toContain(
      '@bottom-left { content: "Register number 17 · A\\22 \\7d  body \\7b  display\\3a  none \\7d  \\3c \\2f style\\3e  · not',
    );
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
  });
});
