/** Units that have days of their own: which facts hold them. */
import type { DATED_UNITS } from '../contract/statistics.ts';

interface DatedFacts {
  /** The days, a space between; of requests what each was (`toldOf`), those that nobody dated too. */
  readonly days: string;
  /** How many were done, with those that nobody dated; none of stays, of which one without its day is none, and of requests, which stand all in `days`. */
  readonly done: string | null;
}

export const DATED_FACTS = {
  services: { days: 'service-days', done: 'services-given' },
  stays: { days: 'stay-days', done: null },
  payments: { days: 'payment-days', done: 'payments-made' },
  referrals: { days: 'referrals-told', done: null },
} as const satisfies Readonly<Record<(typeof DATED_UNITS)[number], DatedFacts>>;
