import { describe, expect, it } from 'vitest';
import { SENTENCES, say } from '../../../db/codebook/sentences.ts';
import { LANGUAGES, type Sentence } from '../../../db/codebook/types.ts';
import type { LineFault } from '../../../db/store/line.ts';

const LINE_FAULTS: Readonly<Record<LineFault, true>> = {
  'line-too-long': true,
  'line-too-deep': true,
  'line-not-utf8': true,
  'line-not-json': true,
  'line-not-object': true,
  'line-not-canonical': true,
  'line-bad-key': true,
  'line-bad-number': true,
  'line-bad-text': true,
};

function places(words: string): readonly string[] {
  return [...words.matchAll(/\{([a-z][A-Za-z0-9-]*)\}/g)].map(([place]) => place).toSorted();
}

describe('every sentence', () => {
  it.each([...SENTENCES].map(([code, entry]): [string, Sentence] => [code, entry]))(
    '%s is said in three languages with the same places',
    (code, entry) => {
      expect(code).toMatch(/^[a-z][a-z0-9-]*$/);
      for (const language of LANGUAGES) {
        const words = entry.text[language];
        // Lines of Today and what is under way are phrases, not sentences.
        expect(words).toMatch(code.startsWith('today-') ? /[^.?!:\s]$/ : /[.?!:»”…]$/);
        expect(words).toBe(words.normalize('NFC'));
        expect(places(words)).toEqual(places(entry.text.en));
      }
    },
  );

  it('is there for whatever can be wrong with a line', () => {
    expect(Object.keys(LINE_FAULTS).filter((fault) => !SENTENCES.has(fault))).toEqual([]);
  });
});

describe('saying a sentence', () => {
  it('fills its places and leaves what has no value to be seen', () => {
    expect(say('recovery-code-length', 'en', { expected: 28, count: 27 })).toContain('has 28 letters and digits');
    expect(say('recovery-code-length', 'fr', { expected: 28 })).toContain('{count}');
  });

  it('never stays silent about a code it does not know', () => {
    expect(say('from-a-newer-waymark', 'es')).toBe('from-a-newer-waymark');
  });
});
