import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chosenPaths, tokenPlaces, UnknownToken, withPaths } from '../../main/tokens.ts';
import { contract, fileToken } from '../../preload/contract.ts';

describe('what a person chose', () => {
  test('a token stands for its path and says nothing of it', () => {
    const { give, pathOf } = chosenPaths();
    const token = give('/home/office/packages/a.age');
    expect(pathOf(token)).toBe('/home/office/packages/a.age');
    expect(token).not.toContain('a.age');
    expect(give('/home/office/packages/a.age')).not.toBe(token);
    expect(pathOf('/home/office/packages/a.age')).toBeUndefined();
    expect(chosenPaths().pathOf(token)).toBeUndefined();
  });
});

describe('tokens in a call', () => {
  const pathOf = (token: string) => (token === 't1' ? '/one' : token === 't2' ? '/two' : undefined);
  const schema = z.object({
    files: z.array(fileToken()).min(1),
    receipts: fileToken().optional(),
    copies: fileToken().nullable().default(null),
    how: z
      .union([z.object({ by: z.literal('file'), file: fileToken() }), z.object({ by: z.literal('hand') })])
      .optional(),
    to: z.string(),
  });

  test('become paths wherever the schema has them, and nowhere else', () => {
    const given = { files: ['t1', 't2'], copies: 't1', how: { by: 'file', file: 't2' }, to: 't1' };
    expect(withPaths(schema, schema.parse(given), pathOf)).toEqual({
      files: ['/one', '/two'],
      copies: '/one',
      how: { by: 'file', file: '/two' },
      to: 't1',
    });
    expect(withPaths(schema, schema.parse({ files: ['t1'], to: '' }), pathOf)).toMatchObject({ copies: null });
  });

  test.each([
    { files: ['/etc/passwd'], to: '' },
    { files: ['t1', 't3'], to: '' },
    { files: ['t1'], receipts: '/etc', to: '' },
    { files: ['t1'], to: '', how: { by: 'file', file: '/etc/passwd' } },
  ])('a path of the screen’s own making is refused: %j', (given) => {
    expect(() => withPaths(schema, schema.parse(given), pathOf)).toThrow(UnknownToken);
  });

  test('are found in a schema, or the schema is refused', () => {
    expect(tokenPlaces(schema)).toEqual(['files[]', 'receipts', 'copies', 'how.file']);
    expect(() => tokenPlaces(z.object({ a: z.record(z.string(), fileToken()) }))).toThrow('a');
    expect(() => tokenPlaces(z.object({ a: z.string().pipe(fileToken()) }))).toThrow('a');
    expect(() => tokenPlaces(z.object({ a: z.lazy(() => fileToken()) }))).toThrow('lazy');
  });

  test('every call of the contract that takes a file has it in reach', () => {
    const places = Object.entries(contract).flatMap(([area, verbs]) =>
      Object.entries(verbs).flatMap(([verb, { input }]) =>
        tokenPlaces(input).map((place) => `${area}.${verb} ${place}`),
      ),
    );
    expect(places).toEqual(
      expect.arrayContaining([
        'exchange.open files[]',
        'exchange.seal folder',
        'station.restore file',
        'desk.printToPdf to',
      ]),
    );
  });
});
