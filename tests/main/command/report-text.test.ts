import { expect, test } from 'vitest';
import type { Report } from '../../../db/contract/index.ts';
import { caseloadText, reportCsv, reportText } from '../../../main/command/report-text.ts';

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

test('as a file it says what it counts, and is what a spreadsheet of the language reads', () => {
  const whole = {
    ...REPORT,
    unit: 'cases',
    period: { from: '2026-01', to: '2026-03-31', by: 'first-help' },
    filters: { origin: null, office: 'MD-KIV', shared: false },
    coverage: { persons: null, offices: [{ office: 'MD-KIV', instances: 120, until: '2026-04-02' }] },
  } as unknown as Report;
  const lines = reportCsv(whole, 7, 'es').split('\r\n');
  expect(lines[0]).toBe('\ufeffProfile;Tabla 7');
  expect(lines).toContain('Oficina de asistencia;MD-KIV');
  expect(lines).toContain('Gender;Female;101;85,6;118;2');
  expect(lines).toContain('Age;Under 15;oculto;oculto;120;0');
  expect(lines).toContain('What is counted.');
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
  expect(caseloadText({ snapshot }, 'fr').split('\n')).toEqual(['  Assistance   7', '  Suivi       12']);
});
