import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { liesWithin } from '../../../db/store/lies-within.ts';

test.each([
  ['the folder itself', '/mail', '/mail', true],
  ['a file in it', '/mail/index.json', '/mail', true],
  ['a file deeper in it', '/mail/list/index.json', '/mail', true],
  ['a name in it that begins with two dots', '/mail/..index', '/mail', true],
  ['a file beside it', '/index.json', '/mail', false],
  ['a folder whose name begins alike', '/mail-of-may/index.json', '/mail', false],
])('%s: %s in %s is %s', (_, place, folder, within) => {
  expect(liesWithin(place, folder, posix)).toBe(within);
});

test.each([
  ['another drive', 'D:\\index.json', 'C:\\mail', false],
  ['another computer', '\\\\office\\share\\index.json', 'C:\\mail', false],
  ['the same drive, beside', 'C:\\index.json', 'C:\\mail', false],
  ['the same folder in other letters', 'c:\\MAIL\\index.json', 'C:\\mail', true],
  ['a name in it that begins with two dots', 'C:\\mail\\..index', 'C:\\mail', true],
])('on Windows, %s: %s in %s is %s', (_, place, folder, within) => {
  expect(liesWithin(place, folder, win32)).toBe(within);
});
