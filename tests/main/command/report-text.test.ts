import { expect, test } from 'vitest';
import type { Report } from '../../../db/contract/index.ts';
import { caseloadText, reportText } from '../../../main/command/report-text.ts';

const label = (en: string) => ({ en, fr: en, es: en });
const row = (name: string, n: number | null, percent: number | null) => ({
  code: name,
  label: label(name),
  n,
  percent,
  suppressed: n === null,
});
const REPORT = {
  title: label('Profile'),
  n: 120,
  coverage: { persons: null },
  waterfall: null,
  dimensions: [
    {
      id: 'gender',
      label: label('Gender'),
      denominator: 118,
      missing: 2,
      multi: false,
      rows: [row('Female', 101, 85.6), row('Male', 17, 14)],
    },
    { id: 'age', label: label('Age'), denominator: 120, missing: 0, multi: false, rows: [row('Under 15', null, null)] },
  ],
  caveats: [label('What is counted.')],
  protection: { k: 5 },
} as unknown as Report;

test('the numbers of a table stand under one another, and what is suppressed is three dots', () => {
  expect(reportText(REPORT, 'en').split('\n')).toEqual([
    'Profile',
    'n = 120',
    'Gender (118; – 2)',
    '  Female    101  85.6',
    '  Male       17    14',
    'Age (120; – 0)',
    '  Under 15    …     …',
    'What is counted.',
  ]);
});

test('a part without a base has none beside its name, where nothing is hidden', () => {
  const beds = { id: 'beds', label: label('Beds'), denominator: null, missing: null, rows: [row('Garden', 3, null)] };
  const said = (k: number | null) =>
    reportText({ ...REPORT, protection: { k }, dimensions: [beds] } as unknown as Report, 'en').split('\n')[2];
  expect(said(null)).toBe('Beds');
  expect(said(5)).toBe('Beds (…; – …)');
});

test('an exact table says where everybody known went before it says its numbers', () => {
  const steps = [
    { step: 'held-back', n: 5, least: 5 },
    { step: 'counted', n: 120, least: 118 },
  ];
  const exact = { ...REPORT, waterfall: { known: { n: 125, least: 123 }, steps } } as unknown as Report;
  expect(reportText(exact, 'en').split('\n').slice(1, 5)).toEqual([
    'n = 120',
    '  Known here                  123–125',
    '  No agreement to be counted        5',
    '  Counted                     118–120',
  ]);
});

test('the caseload has a line for each stage, by its name in the language', () => {
  const snapshot = {
    on: '2026-05-04',
    stages: [
      { stage: 'assisted', n: 7 },
      { stage: 'follow-up', n: 12 },
    ],
    total: 19,
    others: 0,
  } as const;
  expect(caseloadText({ snapshot }, 'fr').split('\n')).toEqual(['  Aide    7', '  Suivi  12']);
});
