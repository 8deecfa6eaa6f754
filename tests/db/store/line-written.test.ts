/** Lines as they are written: RFC 8785, by which another implementation is asked. */
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type JsonObject, type JsonValue, lineToWrite, readLine, writeLine } from '../../../db/store/line.ts';

const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}(\.[a-z][a-z0-9-]{0,3})?$/);
const text = fc.oneof(
  fc.string({ unit: 'binary' }).filter((made) => made.isWellFormed()),
  fc.constantFrom('', '\u0000\u001f\u007f\u2028', '"\\/', 'Жылдыз', 'فاطمة', '𐌰𐌱'),
);
const plain = fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    plain,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));
const object = fc
  .dictionary(key, value, { maxKeys: 8 })
  .map((made): JsonObject => JSON.parse(JSON.stringify(made)) as JsonObject);

it('are the bytes of another implementation of RFC 8785, and read as what they were written from', () => {
  fc.assert(
    fc.property(object, (written) => {
      const { bytes, text: asText, read } = lineToWrite(written);
      expect(asText).toBe(canonicalize(written));
      expect(bytes.equals(Buffer.from(asText, 'utf8'))).toBe(true);
      expect(writeLine(written).equals(bytes)).toBe(true);
      expect(readLine(bytes)).toEqual(read);
      // Whoever goes through the answers meets them in the order of the line.
      expect(JSON.stringify(read)).toBe(asText);
    }),
    { numRuns: 500 },
  );
});

it('leave out what is not there, and refuse a name that is none', () => {
  expect(lineToWrite({ b: 1, a: undefined as unknown as JsonValue }).text).toBe('{"b":1}');
  const named = JSON.parse('{"__proto__": 1}') as JsonObject;
  expect(() => writeLine(named)).toThrow('line-bad-key');
});
