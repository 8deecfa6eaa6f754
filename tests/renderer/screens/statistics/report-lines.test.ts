import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../preload/contract.ts';
import { formatsIn } from '../../../../renderer/formats.ts';
import { statisticsTexts } from '../../../../renderer/locales/statistics.ts';
import {
  asCsv,
  asTabs,
  meaningLines,
  type ReportWords,
  reportLines,
} from '../../../../renderer/screens/statistics/report-lines.ts';

const text = (en: string) => ({ en, fr: en, es: en });
const report: Report = {
  table: 'ctm-profile',
  title: text('Profile'),
  unit: 'instances',
  period: { from: '2005', to: null, by: 'first-help' },
  filters: { origin: 'MDA', office: null, shared: false },
  coverage: {
    offices: [
      { office: 'KG-BIS', instances: 200, until: '2026-11-20' },
      { office: 'MD-K', instances: null, until: null },
    ],
    heldBack: 0,
    erased: 0,
    unclassified: 0,
    core: 0,
    persons: null,
  },
  n: 278,
  dimensions: [
    {
      id: 'gender',
      label: text('Sex'),
      denominator: 270,
      missing: 8,
      multi: false,
      rows: [
        { code: 'female', label: text('Female'), n: 220, percent: 81.5, suppressed: false },
        { code: 'other', label: text('Other'), n: null, percent: null, suppressed: true },
        { code: 'none', label: text('None'), n: 0, percent: 0, suppressed: false },
      ],
    },
  ],
  caveats: [text('Assisted people only, "as known".')],
  protection: { k: 5 },
};

function words(language: 'en' | 'fr'): ReportWords {
  return {
    language,
    formats: formatsIn(language),
    say: (key, places = {}) =>
      statisticsTexts[key][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(places[name])),
  };
}

describe('persons who could not all be compared', () => {
  it('make every number a range: the total, each row, what is missing', () => {
    const persons = { least: 111, most: 278, notCompared: 167 };
    const doubtful = { ...report, unit: 'persons' as const, coverage: { ...report.coverage, persons } };
    expect(meaningLines(doubtful, words('en')).at(-1)).toEqual(['In all', '111–278']);
    const rows = reportLines(doubtful, 17, words('en'), 'plain').filter(([variable]) => variable === 'Sex');
    expect(rows.map((row) => [row[2], ...row.slice(4)])).toEqual([
      ['53–220', '103–270', '0–8'],
      ['suppressed', '103–270', '0–8'],
      ['0', '103–270', '0–8'],
    ]);
  });
});

describe('a table that leaves', () => {
  const lines = reportLines(report, 17, words('en'), 'plain');

  it('carries its number, unit, period, filters and total above the figures', () => {
    expect(lines[0]).toEqual(['Profile', 'Table 17']);
    expect(meaningLines(report, words('en'))).toEqual([
      ['Unit', 'Instances of assistance'],
      ['Period, by first help', '2005 – until now'],
      ['Country of origin', 'Moldova'],
      ['Office of assistance', 'All offices'],
      ['In all', '278'],
    ]);
  });

  it('shows suppressed as suppressed, never as zero, and keeps rows of zero', () => {
    expect(lines).toContainEqual(['Sex', 'Female', '220', '81.5', '270', '8']);
    expect(lines).toContainEqual(['Sex', 'Other', 'suppressed', 'suppressed', '270', '8']);
    expect(lines).toContainEqual(['Sex', 'None', '0', '0', '270', '8']);
  });

  it('names the offices that reported, and those of which nothing has come', () => {
    expect(lines).toContainEqual(['KG-BIS: 200, until 20 Nov 2026']);
    expect(lines).toContainEqual(['MD-K: nothing yet']);
  });

  it('writes percentages as the language does where people paste them', () => {
    expect(reportLines(report, 17, words('fr'), 'written')).toContainEqual([
      'Sex',
      'Female',
      '220',
      '81,5',
      '270',
      '8',
    ]);
  });

  it('is one line a row, quoted where it must be', () => {
    const csv = asCsv(lines);
    expect(csv.startsWith('\ufeffProfile,Table 17\r\n')).toBe(true);
    expect(csv).toContain('"Assisted people only, ""as known""."\r\n');
    expect(asTabs([['a\tb', 'c']])).toBe('a b\tc');
  });

  it('never begins a cell as a formula', () => {
    expect(asCsv([['=1+1', '-2', 'a']])).toBe("\ufeff'=1+1,'-2,a\r\n");
  });
});
