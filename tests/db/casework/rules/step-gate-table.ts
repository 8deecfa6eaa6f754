/** What is told before a step, and a table of what its gate finds missing of it. */
import { expect, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { gatesOf } from '../../../../db/casework/rules/gates.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf, from, type Told } from '../case-of.ts';

export const TODAY = '2026-05-20';
export const DAY = '2026-05-04';
export const LATER = '2026-05-06';
export const TO_COME = '2062-05-06';
export const consent = (body: Body, date = DAY): Told => ['consent', { date, 'given-by': 'person', ...body }];
export const risk = (body: Body, date = DAY): Told => ['risk-assessment', { date, step: 'return', ...body }];
export const legal = (body: Body, date = DAY): Told => ['legal', { date, ...body }];
export const CHILD: Told = ['profile', { age: 15 }];

/** Written on the day after the last real one, so that a day to come had not come. */
export const written = (records: readonly CaseRecord[]) => records.map((one) => ({ ...one, at: '2026-05-08T12:00Z' }));
/** What another office wrote that nobody here has accepted. */
export const elsewhere = (...told: readonly Told[]) =>
  from('KV-P', ...told).map((one): CaseRecord => ({ ...one, counts: 'tightening' }));
export const missingAt = (gate: string, records: readonly CaseRecord[], today = TODAY) =>
  gatesOf(written(records), { today, emergencyOver: false })
    .find((one) => one.gate === gate)
    ?.missing.map(({ code }) => code);

/** Of what was told here and elsewhere, what the gate finds missing. */
export type Row = readonly [line: string, told: readonly Told[], missing: readonly string[], theirs?: readonly Told[]];
export const table = (gate: string, rows: readonly Row[]) => {
  test.each(rows.map(([line, told, missing, theirs = []]) => ({ line, told, missing, theirs })))(
    '$line',
    ({ told, missing, theirs }) => {
      expect(missingAt(gate, [...caseOf(...told), ...elsewhere(...theirs)])).toEqual(missing);
    },
  );
};
