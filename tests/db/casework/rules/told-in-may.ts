/** Records of May 2026, of which a test says only what it is about. */
import type { Body } from '../../../../db/codebook/types.ts';
import type { Told } from '../case-of.ts';

export const service = (code: string, phase?: string): Told => [
  'service',
  { date: '2026-05-06', service: code, ...(phase === undefined ? {} : { phase }) },
];
export const followUp = (state: string, date: string, more = {}): Told => ['follow-up', { state, date, ...more }];
export const consent = (body: Body): Told => ['consent', { date: '2026-05-04', ...body }];
export const decision = (body: Body): Told => ['decision', { date: '2026-05-04', ...body }];
