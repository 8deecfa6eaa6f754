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
      rows: [row('Female', 101, 85.6), row('Male', 17, 14.4)],
    },
    { id: 'age', label: label('Age'), denominator: 120, missing: 0, multi: false, rows: [row('Under 15', null, null)] },
  ],
  caveats: [label('What is counted.')],
} as unknown as Report;

test('the numbers of a table stand under one another, and what is suppressed is three dots', () => {
  expect(reportText(REPORT, 'en').split('\n')).toEqual([
    'Profile',
    'n = 120',
    'Gender (118; – 2)',
    '  Female    101  85.6',
    '  Male       17  14.4',
    'Age (120; – 0)',
    '  Under 15    …     …',
    'What is counted.',
  ]);
});

test('of an exact table the steps from everybody known to those counted stand under its number', () => {
  const waterfall: Report['waterfall'] = {
    known: { n: 131, least: 131 },
    steps: [
      { step: 'outside-population', n: 11, least: 9 },
      { step: 'counted', n: 120, least: 120 },
    ],
  };
  const lines = reportText({ ...REPORT, waterfall, dimensions: [] }, 'en').split('\n');
  expect(lines.slice(1, -1).map((line) => line.trim().split(/ {2,}/u))).toEqual([
    ['n = 120'],
    ['Known here', '131'],
    ['Not of those asked for', '9–11'],
    ['Counted', '120'],
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
