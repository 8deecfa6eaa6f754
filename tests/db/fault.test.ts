import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultLine } from '../../db/fault.ts';

test('a fault is written down by its kind and where it came up, never by what it says', () => {
  const line = faultLine(new TypeError('Vera, born 2001\n    at the bus station (home.txt:3:4)'));
  expect(line).toMatch(/^TypeError < .*fault\.test\.ts:\d+/);
  expect(line).not.toMatch(/Vera|bus station|home\.txt|\n/);
});

test('the system’s code is kept, the path it speaks of is not', () => {
  try {
    readFileSync('/nowhere/vera.txt');
  } catch (error) {
    expect(faultLine(error)).toMatch(/^Error ENOENT/);
    expect(faultLine(error)).not.toMatch(/nowhere|vera|[/\\]/);
  }
});

test.each([
  ['no error at all', 'text that was thrown'],
  ['a code that is none', Object.assign(new Error('x'), { code: 'Vera, born 2001' })],
  ['an error without a stack', Object.assign(new Error('Vera'), { stack: undefined })],
  ['an empty message', new Error('')],
])('%s gives nothing away', (_, thrown) => expect(faultLine(thrown)).not.toMatch(/Vera|text that/));
