import { describe, expect, it } from 'vitest';
import { asCsv, asTabs } from '../../../db/codebook/csv.ts';
import type { Report, ReportDimension } from '../../../db/contract/report.ts';
import { meaningLines, type ReportWords, reportLines } from '../../../db/contract/report-lines.ts';
import { formatsIn } from '../../../renderer/formats.ts';

const text = (en: string) => ({ en, fr: en, es: en });
const report: Report = {
  table: 'ctm-profile',
  title: text('Profile'),
  unit: 'instances',
  population: 'assisted',
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
  narrowed: [],
  waterfall: null,
  notCounted: [{ why: 'no-help', n: 601 }],
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

const words = (language: 'en' | 'fr'): ReportWords => ({ language, day: formatsIn(language).day });

describe('persons who could not all be compared', () => {
  it('make every number a range: the total, each row, what is missing', () => {
    const persons = { least: 111, most: 278, notCompared: 167 };
    const doubtful = { ...report, unit: 'persons' as const, coverage: { ...report.coverage, persons } };
    expect(meaningLines(doubtful, words('en')).at(-1)).toEqual(['In all', '111–278']);
    const rows = reportLines(doubtful, 17, words('en')).filter(([variable]) => variable === 'Sex');
    expect(rows.map((row) => [row[2], ...row.slice(4)])).toEqual([
      ['53–220', '103–270', '0–8'],
      ['hidden', '103–270', '0–8'],
      [0, '103–270', '0–8'],
    ]);
  });
});

describe('a part that has no base, as beds have none', () => {
  const garden = { code: 'H1', label: text('Garden'), n: 3, percent: null, suppressed: false };
  const beds: ReportDimension = {
    ...{ id: 'beds', label: text('Beds'), denominator: null, missing: null, multi: false },
    rows: [garden],
  };
  const based = (more: Partial<Report>) =>
    reportLines({ ...report, dimensions: [beds], ...more }, 17, words('en')).find(([part]) => part === 'Beds');

  it('has nothing in its place where nothing is hidden', () => {
    expect(based({ protection: { k: null } })).toEqual(['Beds', 'Garden', 3, '', '', '']);
  });

  it('is told from one that is hidden', () => {
    const hidden = { ...beds, rows: [{ ...garden, n: null, suppressed: true }] };
    expect(based({ protection: { k: 5 } })?.slice(4)).toEqual(['hidden', 'hidden']);
    expect(based({ protection: { k: null }, dimensions: [hidden] })?.slice(4)).toEqual(['hidden', 'hidden']);
  });
});

describe('a table that leaves', () => {
  const lines = reportLines(report, 17, words('en'));

  it('carries its number, unit, period, filters and total above the figures', () => {
    expect(lines[0]).toEqual(['Profile', 'Table 17']);
    expect(meaningLines(report, words('en'))).toEqual([
      ['Unit', 'Instances of assistance'],
      ['Of whom', 'Assisted'],
      ['By which date', 'First help'],
      ['Period', '2005 – until now'],
      ['Country of origin', 'Moldova'],
      ['Office of assistance', 'All offices'],
      ['In all', '278'],
    ]);
  });

  it('shows hidden as hidden, never as zero, and keeps rows of zero', () => {
    expect(lines).toContainEqual(['Sex', 'Female', 220, 81.5, 270, 8]);
    expect(lines).toContainEqual(['Sex', 'Other', 'hidden', 'hidden', 270, 8]);
    expect(lines).toContainEqual(['Sex', 'None', 0, 0, 270, 8]);
  });

  it('says nothing of who is not in it', () => {
    expect(JSON.stringify(lines)).not.toContain('601');
  });

  it('names the offices that reported, and those of which nothing has come', () => {
    expect(lines).toContainEqual(['KG-BIS: 200, until 20 Nov 2026']);
    expect(lines).toContainEqual(['MD-K: nothing yet']);
  });

  it('is written as a spreadsheet of its language reads it, saved and copied, with what it says of itself above', () => {
    const french = reportLines(report, 17, words('fr'));
    expect(asTabs(french, 'fr')).toContain('Sex\tFemale\t220\t81,5\t270\t8\n');
    expect(asCsv(french, 'fr').split('\r\n').slice(0, 3)).toEqual([
      '\ufeffProfile;Tableau 17',
      'Unité;Prises en charge',
      'De qui;Aidées',
    ]);
    expect(asCsv(french, 'fr')).toContain('Sex;Female;220;81,5;270;8\r\n');
    expect(asCsv(lines, 'en')).toContain('Sex,Female,220,81.5,270,8\r\n');
  });
});
