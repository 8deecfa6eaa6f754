import { expect, test } from 'vitest';
import { wordsIn } from '../../../../renderer/screens/exchange/fingerprint-words.ts';

test('words from the telephone are taken however they were written down', () => {
  expect(wordsIn('1. Elite, 2. bring\n3) REPORT')).toEqual(['elite', 'bring', 'report']);
  expect(wordsIn('  ')).toEqual([]);
});
