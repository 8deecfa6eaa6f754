import { expect, it } from 'vitest';
import { whenOf } from '../../../../renderer/screens/today/when.ts';

const TODAY = '2026-05-02';
const when = (line: Partial<Parameters<typeof whenOf>[0]>) =>
  whenOf({ since: null, until: null, hour: null, lookAgain: null, ...line }, TODAY);

it.each([
  ['nothing is known of when', {}, { is: 'nothing' }],
  ['an hour of each day', { hour: '08:00' }, { is: 'hour', hour: '08:00' }],
  ['since today', { since: '2026-05-02' }, { is: 'today' }],
  ['since a day', { since: '2026-04-20' }, { is: 'since', day: '2026-04-20' }],
  ['until yesterday', { until: '2026-05-01' }, { is: 'late', days: 1 }],
  ['until a month that is over', { until: '2026-04' }, { is: 'late', days: 2 }],
  ['until this month', { until: '2026-05' }, { is: 'today' }],
  ['until today, at an hour', { until: '2026-05-02', hour: '14:30' }, { is: 'today', hour: '14:30' }],
  ['until tomorrow', { until: '2026-05-03' }, { is: 'tomorrow' }],
  ['until a day', { until: '2026-05-04' }, { is: 'day', day: '2026-05-04' }],
  [
    'until a day, which comes before the look',
    { until: '2026-05-04', lookAgain: '2026-05-09' },
    { is: 'day', day: '2026-05-04' },
  ],
  ['somebody looks again on a day', { lookAgain: '2026-05-09' }, { is: 'look-again', day: '2026-05-09' }],
  ['somebody looks again tomorrow', { lookAgain: '2026-05-03' }, { is: 'look-again', day: '2026-05-03' }],
  ['somebody was to look again', { lookAgain: '2026-04-30' }, { is: 'late', days: 2 }],
])('%s', (_said, line, expected) => {
  expect(when(line)).toEqual(expected);
});
