import type { HouseRow } from '../../../../preload/contract.ts';

/** Somebody who is in room R1 of house H1, but for what is `said`. */
export const stay = (nameUsed: string, said: Partial<HouseRow> = {}): HouseRow => ({
  caseId: nameUsed,
  reference: 'KG-BIS-26-7K2MQX',
  nameUsed,
  house: 'H1',
  room: 'R1',
  from: '2026-05-01',
  expectedUntil: null,
  until: null,
  presence: 'here',
  comes: false,
  expected: false,
  goes: false,
  sleeps: true,
  opens: true,
  notesDanger: false,
  stay: null,
  mark: null,
  dangers: [],
  allergies: null,
  minor: false,
  withChildren: false,
  keepApart: false,
  ...said,
});
