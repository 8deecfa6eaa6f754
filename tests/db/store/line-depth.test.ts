import { expect, it } from 'vitest';
import { type JsonValue, MAX_DEPTH, readLine, writeLine } from '../../../db/store/line.ts';

/** `levels` objects and lists inside each other, with an answer in the innermost. */
function nested(levels: number): { readonly a: JsonValue } {
  let value: JsonValue = 'an answer';
  for (let level = 1; level < levels; level++) value = [value];
  return { a: value };
}

it('eight levels of objects and lists may hold answers, for the writer and the reader alike', () => {
  expect(readLine(writeLine(nested(MAX_DEPTH)))).toEqual(nested(8));
});

it('nine are refused by both', () => {
  expect(() => writeLine(nested(9))).toThrow('line-too-deep');
  expect(() => readLine(Buffer.from(JSON.stringify(nested(9))))).toThrow('line-too-deep');
});
