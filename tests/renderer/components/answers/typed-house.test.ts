import { expect, test } from 'vitest';
import type { OfferedHouse } from '../../../../preload/contract.ts';
import { parseHouse } from '../../../../renderer/components/answers/typed-house.ts';

const house = (code: string, nameUsed: string | null): OfferedHouse => ({ code, nameUsed, free: 1, rooms: [] });
const HOUSES = [
  house('H1', 'Garden'),
  house('H2', 'Maison Été'),
  house('H3', 'Two'),
  house('H4', 'Two'),
  house('LAKE', 'H1'),
];

test.each([
  ['its name used', 'Garden', { value: 'H1' }],
  ['its name used, as one types', ' garden ', { value: 'H1' }],
  ['a name that no code could be', 'maison ete', { value: 'H2' }],
  ['its code', 'h1', { value: 'H1' }],
  ['a code that is the name used of another', 'H1', { value: 'H1' }],
  ['a name that two houses have', 'Two', { value: 'TWO' }],
  ['a house that is not registered here', 'Roof', { value: 'ROOF' }],
  ['what no code can be', 'Été', { fault: 'not-a-label' }],
])('a house is found by %s', (_, typed, expected) => {
  expect(parseHouse(typed, HOUSES)).toEqual(expected);
});
