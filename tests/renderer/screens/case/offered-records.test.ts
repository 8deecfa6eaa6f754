import { describe, expect, it } from 'vitest';
import { ARRIVAL } from '../../../../db/codebook/forms/arrival.ts';
import { DECISION } from '../../../../db/codebook/forms/decision.ts';
import { PLAN } from '../../../../db/codebook/forms/plan.ts';
import { REFERRAL } from '../../../../db/codebook/forms/referral.ts';
import { TRANSFER } from '../../../../db/codebook/forms/transfer.ts';
import type { ShownRecord } from '../../../../preload/contract.ts';
import { offeredRecords } from '../../../../renderer/screens/case/offered-records.ts';

const record = (kind: string, id: string) => ({ kind, id }) as ShownRecord;
const FILE = {
  records: [
    record('intake', 'first'),
    record('decision', 'asked'),
    record('decision', 'answered'),
    record('decision', 'also-asked'),
    record('transfer', 'handed'),
    record('referral', 'referred'),
    record('referral', 'referred-and-done'),
    record('travel', 'journey'),
  ],
  waiting: { decision: ['asked', 'also-asked'], referral: ['referred'] },
};
const offered = (...[form, changing, before]: [Parameters<typeof offeredRecords>[1], string?, string?]) =>
  offeredRecords(FILE, form, changing, before === undefined ? {} : { answers: [before, 'date'] }).map(({ id }) => id);

describe('the records that an answer may name', () => {
  it('are the requests that wait, and no other record of the case', () => {
    expect(offered(DECISION)).toEqual(['asked', 'also-asked']);
  });
  it('are never the record itself', () => {
    expect(offered(DECISION, 'asked')).toEqual(['also-asked']);
  });
  it('keep what it answers already, which waits no more', () => {
    expect(offered(DECISION, 'mine', 'answered')).toEqual(['asked', 'answered', 'also-asked']);
  });
  it('are of the kind that is answered where nothing is said to wait', () => {
    expect(offered(TRANSFER)).toEqual(['handed']);
    expect(offered(ARRIVAL)).toEqual(['journey']);
    expect(offered(PLAN)).toEqual([]);
  });
  it('are of referrals those that wait', () => {
    expect(offered(REFERRAL)).toEqual(['referred']);
  });
});
