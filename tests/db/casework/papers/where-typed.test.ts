import { expect, it } from 'vitest';
import { withPlaces } from '../../../../db/casework/papers/where-typed.ts';
import { stayOn } from '../../../../db/casework/rules/in-house.ts';
import { caseOf } from '../case-of.ts';
import { houseSheetOf, resident, TODAY } from './a-resident.ts';

it.each([
  ['a wish', { stay: { wishes: 'ask Mrs Ciobanu' } }, 'stay', 'wishes'],
  ['what to do at night', { health: { 'at-night': 'police comes at ten' } }, 'health', 'at-night'],
  [
    'a row of a table',
    { stay: { 'appointment-list': [{ day: '2026-05-06', 'fetched-by': 'the police' }] } },
    'stay',
    'appointment-list',
  ],
  [
    'the question under which it stands, where others hold the word too',
    { stay: { wishes: 'no police', 'calls-agreed': 'only police' } },
    'stay',
    'calls-agreed',
  ],
])('what stops a sheet is said with the record and question that hold it: %s', (_, more, kind, question) => {
  const records = caseOf(...resident(more));
  const stay = stayOn(records, null, TODAY);
  if (stay === undefined) throw new Error('no stay');
  const { stops } = houseSheetOf(records);
  const [first] = withPlaces(stops, records, stay, 'en');
  const record = records.find((one) => one.kind === kind)?.id;
  expect(first?.at).toEqual({ record, kind, question });
});
