/** The annual report: which tables stand in it, in which order, and that none of its numbers is another than the table's. */
import { describe, expect, it, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../db/codebook/types.ts';
import type { Report } from '../../../db/contract/report.ts';
import { matricesOf } from '../../../db/contract/report-lines.ts';
import { reportRequest } from '../../../db/contract/statistics.ts';
import { annualDocument } from '../../../db/statistics/annual/annual-document.ts';
import {
  type AnnualReport,
  annualInside,
  annualOutside,
  annualRelease,
} from '../../../db/statistics/annual/annual-report.ts';
import { report } from '../../../db/statistics/report.ts';
import type { Database } from '../../../db/store/database.ts';
import { openedBy } from '../../generate/records.ts';
import { add, helped, leave, officeWith } from './leaving.ts';
import { asHeadquarters, factsOf, withOffice } from './table-of-facts.ts';

const TODAY = '2006-05-01';
const inside = (db: Database, before: number | null = null, office: string | null = null) =>
  annualInside(db, { year: 2005, before, office, shared: false }, TODAY);

/** Two offices of two regions; of one of them three returned voluntarily. */
function headquarters() {
  const facts = factsOf([
    ...helped('KG-BIS', 2005, 7, 4),
    ...helped('TH-BKK', 2005, 5, 1),
    ...helped('KG-BIS', 2004, 3, 0),
  ]);
  asHeadquarters(facts);
  withOffice(facts, 'KG-BIS', ['2005-02-01T00:00Z'], 'KGZ');
  withOffice(facts, 'TH-BKK', ['2005-02-01T00:00Z'], 'THA');
  add(
    facts,
    [1, 2, 3].map((at) =>
      openedBy(`back-${at}`, { office: 'TH-BKK' }, [
        {
          kind: 'consent',
          date: '2005-01-01',
          body: { 'given-by': 'both', keep: 'with-name', 'share-headquarters': 'with-name' },
        },
        { kind: 'profile', body: { sex: 'female', nationalities: ['LAO'], age: 30 } },
        { kind: 'service', date: '2005-03-03', body: { service: 'food' } },
        { kind: 'travel', body: { mode: 'voluntary-return', departed: '2005-04-04' } },
      ]),
    ),
  );
  return facts;
}

interface PrintedTable {
  readonly number: number;
  readonly title: string;
  /** Of each row its name and its cells. */
  readonly rows: readonly (readonly string[])[];
}

/** What a reader of the document finds in its tables. */
function tablesIn(html: string): readonly PrintedTable[] {
  const text = (part: string) => part.replaceAll(/<[^>]*>/gu, '').replaceAll('&amp;', '&');
  return [...html.matchAll(/<section class="table[^"]*" id="table-(\d+)">.*?<\/section>/gu)].map(
    ([section, number]) => ({
      number: Number(number),
      title: text(/<h3>(.*?)<\/h3>/u.exec(section)?.[1] ?? ''),
      rows: [...section.matchAll(/<tr>(<th scope="row">.*?)<\/tr>/gu)].map(([, row = '']) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gu)].map(([, cell = '']) => text(cell)),
      ),
    }),
  );
}

const documentOf = (made: AnnualReport, language: Language = 'en') => annualDocument(made, 12, language).html;
const counted = (db: Database, asked: object): Report =>
  report(db, { ...reportRequest.parse({ table: 'annual', from: '2005', to: '2005', ...asked }), protect: null }, TODAY);

/** Numbers and shares of a dimension, as the document writes them in English. */
function rowsOf({ dimensions }: Report, id: string): readonly (readonly string[])[] {
  const rows = dimensions.find((one) => one.id === id)?.rows ?? [];
  const digits = rows.every(({ percent }) => Number.isInteger(percent ?? 0)) ? 0 : 1;
  return rows.map(({ label, n, percent }) => [
    label.en,
    String(n),
    percent === null ? '' : `${percent.toFixed(digits)} %`,
  ]);
}

describe('the annual report inside', () => {
  it('names every table once, numbered in order through all its chapters: of all, of returns, of each region', () => {
    const html = documentOf(inside(headquarters()));
    const tables = tablesIn(html);
    expect(tables.map(({ number }) => number)).toEqual(tables.map((_, at) => at + 1));
    const region = [
      'Country of assistance',
      'Children and adults',
      'Sex',
      'Exploitation, one type each',
      'Type of trafficking',
    ];
    const returns = ['Nationality · voluntary return', 'Age × Sex · voluntary return'];
    expect(tables.map(({ title }) => title)).toEqual(
      [
        ...[
          'Nationality',
          'Country of destination',
          'Exploitation, one type each',
          'Sex',
          'Children and adults',
          'Age',
        ],
        ...['Type of trafficking', 'Region of assistance', 'Country of assistance', 'Help received'],
        ...returns,
        ...region,
        ...returns,
        ...region,
      ].map((title, at) => `${at + 1}. ${title}`),
    );
    const contents = /<nav.*?<\/nav>/u.exec(html)?.[0] ?? '';
    expect([...contents.matchAll(/href="#table-(\d+)"/gu)].map(([, number]) => Number(number))).toEqual(
      tables.map(({ number }) => number),
    );
  });

  it('has the numbers of the tables, and no others', () => {
    const facts = headquarters();
    const tables = tablesIn(documentOf(inside(facts)));
    const all = counted(facts, {});
    for (const [at, id] of [
      [0, 'nationalities'],
      [3, 'sex'],
      [5, 'age-counted'],
      [7, 'assistance-region'],
      [9, 'help-groups'],
    ] as const) {
      const shown = tables[at]?.rows.slice(0, -2).map((row) => row.slice(0, 3));
      expect(shown).toEqual(rowsOf(all, id));
    }
    expect(tables[3]?.rows).toEqual([
      ['Female', '15', '75 %'],
      ['Male', '5', '25 %'],
      ['Other or intersex', '0', '0 %'],
      ['Base', '20', ''],
      ['Missing', '0', ''],
    ]);
    const asia = counted(facts, { narrowed: [{ variable: 'assistance-region', code: 'bangkok' }] });
    const region = tables.findIndex(({ rows }) => rows.some(([name]) => name === 'Thailand') && rows.length === 3);
    expect(tables[region]?.rows[0]).toEqual(['Thailand', '9', '100 %']);
    expect(tables[region + 2]?.rows.slice(0, -2)).toEqual(rowsOf(asia, 'sex'));
    const back = tables[10]?.rows;
    expect(back).toEqual([
      ['Laos', '3', '100 %'],
      ['Base', '3', ''],
      ['Missing', '0', ''],
    ]);
  });

  it('says of each table one thing that its numbers bear out, with what it was in the other year', () => {
    const html = documentOf(inside(headquarters(), 2004));
    const findings = [...html.matchAll(/<p class="finding">(.*?)<\/p>/gu)].map(([, said]) => said);
    expect(findings).toHaveLength(tablesIn(html).length);
    expect(findings[3]).toBe('Most frequent: Female, 15 of 20 (75 %). In 2004: 3 (100 %).');
    expect(findings[2]).toBe('No answer is noted here.');
    const [female] = tablesIn(html)[3]?.rows ?? [];
    expect(female).toEqual(['Female', '15', '75 %', '3', '+400.0 %']);
  });

  it('says which offices are in it, how many persons, and where everybody else went', () => {
    const facts = headquarters();
    const made = inside(facts);
    const html = documentOf(made);
    const { whole, persons } = made;
    const steps = whole.waterfall?.steps.map(({ n }) => n) ?? [];
    expect(steps.reduce((sum, n) => sum + n, 0)).toBe(whole.waterfall?.known.n);
    const part = /<section id="coverage">.*?<\/section>/u.exec(html)?.[0] ?? '';
    for (const said of ['KG-BIS', 'TH-BKK', '>11<', '>9<', '>23<', '>20<']) expect(part).toContain(said);
    expect(whole.n).toBe(20);
    expect(html).toContain(`<dd>${persons?.coverage.persons?.least}–${persons?.n}</dd>`);
  });

  it('of one office has no chapters of regions, and says so', () => {
    const made = inside(officeWith(helped('KG-BIS', 2005, 3, 2)));
    expect(made.chapters.map(({ id }) => id)).toEqual(['all', 'returns']);
    expect(made.office).toBe('KG-BIS');
    expect(documentOf(made)).toContain('All assistance was given in one region');
    expect(documentOf(made)).toContain('No voluntary return is recorded');
  });

  it('of a mission counts what that helped, and nothing of another office whose case it has', () => {
    const facts = officeWith([...helped('KG-BIS', 2005, 3, 2), ...helped('RU-MOS', 2005, 4, 0)]);
    expect(inside(facts).whole.n).toBe(5);
    expect(inside(facts, null, 'KG-BIS').whole.n).toBe(5);
  });

  it('of a mission is refused of another office, whose report it could not make', () => {
    const facts = officeWith([...helped('KG-BIS', 2005, 3, 2), ...helped('RU-MOS', 2005, 4, 0)]);
    expect(() => inside(facts, null, 'RU-MOS')).toThrow('annual-own-office');
  });

  it('is kept in the register as one, with every table under its number', () => {
    const kept = annualRelease(inside(headquarters()));
    expect(kept.table).toBe('annual-report');
    expect(kept.dimensions[3]).toMatchObject({ id: '4 sex', denominator: 20 });
    expect(new Set(kept.dimensions.map(({ id }) => id)).size).toBe(kept.dimensions.length);
  });

  test.each(LANGUAGES)('stands wholly in its language: %s', (language) => {
    const made = inside(headquarters(), 2004);
    const html = documentOf(made, language);
    expect(html).toContain(`<html lang="${language}">`);
    const titles = made.chapters.flatMap(({ tables }) => tables.map(({ title }) => title[language]));
    expect(tablesIn(html).map(({ title }) => title)).toEqual(titles.map((title, at) => `${at + 1}. ${title}`));
    expect(html).not.toMatch(/\{\w+\}(?![^<]*<\/style>)/u);
    const caveat = {
      en: 'Assisted people only: not the picture of trafficking in any country.',
      fr: 'Personnes aidées seulement',
      es: 'Solo personas asistidas',
    }[language];
    const foot = /@bottom-left \{ content: (.*?);/u.exec(html)?.[1] ?? '';
    expect(
      foot.replaceAll(/\\([0-9a-f]+) /gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
    ).toContain(caveat);
  });

  it('is read aloud: headings in their order, a table for every picture, a name for each', () => {
    const html = documentOf(inside(headquarters()));
    const levels = [...html.matchAll(/<h(\d)/gu)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const [section] of html.matchAll(/<section class="table.*?<\/section>/gu)) {
      expect(section).toContain('<thead>');
      expect(section).toContain('<caption>');
    }
    for (const [picture] of html.matchAll(/<svg xmlns[^>]*>/gu))
      expect(picture).toMatch(/role="img" aria-label="[^"]+/u);
  });
});

describe('the annual report for the public', () => {
  const printed = () => leave(officeWith(helped('KG-BIS', 2005, 42, 21)), { from: '2005', to: '2005' });

  it('has the printed tables alone, each once, and their numbers', () => {
    const { report: made, edition } = printed();
    const html = documentOf(annualOutside(made, edition.number, 2005, TODAY));
    const tables = tablesIn(html);
    expect(tables).toHaveLength(matricesOf(made).length);
    const gender = tables.find(({ title }) => title.endsWith('. Gender'));
    expect(gender?.rows.slice(0, -2)).toEqual(rowsOf(made, 'gender'));
    const printedNumbers = new Set(
      made.dimensions.flatMap(({ denominator, missing, rows }) => [denominator, missing, ...rows.map(({ n }) => n)]),
    );
    for (const { rows } of tables) {
      for (const [, ...cells] of rows) {
        for (const cell of cells.filter((one) => /^\d/u.test(one) && !one.endsWith('%'))) {
          expect(printedNumbers).toContain(Number(cell));
        }
      }
    }
    expect(html.replaceAll(/<style>.*?<\/style>|<svg.*?<\/svg>/gsu, '')).not.toMatch(/>63</u);
  });

  it('says nothing of who is not in it, and that it is rounded', () => {
    const { report: made, edition } = printed();
    const html = documentOf(annualOutside(made, edition.number, 2005, TODAY));
    expect(html).not.toContain('From all that is known');
    expect(html).toContain('Rounded numbers that may be read by everybody');
    expect(html).not.toContain('Do not publish');
  });

  it('says that every number is too small only where none is shown, the rest neither', () => {
    const { report: made, edition } = printed();
    const label = { en: 'x', fr: 'x', es: 'x' };
    const hidden = { code: 'KGZ', label, n: null, percent: null, suppressed: true };
    const rest = { code: 'the-rest', label, n: 10, percent: null, suppressed: false };
    const said = (rows: readonly (typeof hidden | typeof rest)[]) => {
      const dimension = { id: 'nationality', label, denominator: 10, missing: null, multi: false, rows };
      const report = { ...made, dimensions: [dimension] };
      return /<p class="finding">(.*?)<\/p>/u.exec(documentOf(annualOutside(report, edition.number, 2005, TODAY)))?.[1];
    };
    expect(said([hidden])).toBe('Every number here is too small to be shown.');
    expect(said([hidden, rest])).toBe('No row is certainly the largest.');
  });

  it('of fewer than can be shown has no table and says so', () => {
    const { report: made, edition } = leave(officeWith(helped('KG-BIS', 2005, 3, 1)), { from: '2005', to: '2005' });
    const html = documentOf(annualOutside(made, edition.number, 2005, TODAY));
    expect(tablesIn(html)).toEqual([]);
    expect(html).toContain('<dd>fewer than 10</dd>');
    // Under its title, which takes no page for it.
    expect(html).toContain(
      '<section class="goes-on" id="chapter-all"><h2>Tables</h2><p>So few people were assisted that no table can be shown.</p></section>',
    );
  });
});
