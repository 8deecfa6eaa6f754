import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORE_SENTENCES } from '../../../../db/codebook/sentences/store.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';

const store = join(import.meta.dirname, '../../../../db/store');
const files = readdirSync(store).filter((name) => name.endsWith('.ts'));
const thrown = new Set(
  files.flatMap((name) => {
    const calls = readFileSync(join(store, name), 'utf8').matchAll(/new WaymarkError\(([^;]*?)(?:, \{|\);|\)$)/gm);
    return [...calls].flatMap(([, argument]) => [...(argument ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code));
  }),
);

describe('the sentences of the store', () => {
  it('say every code that the store throws, once', () => {
    const codes = STORE_SENTENCES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...thrown].filter((code) => !codes.includes(code ?? ''))).toEqual([]);
    expect(thrown.size).toBeGreaterThan(15);
  });

  it.each(STORE_SENTENCES)('$code names the same places in every language', ({ text }) => {
    const places = LANGUAGES.map((language) => (text[language].match(/\{[a-z]+\}/g) ?? []).sort());
    for (const found of places) expect(found).toEqual(places[0]);
  });
});
