import { describe, expect, it } from 'vitest';
import { isSentenceCode, SENTENCES, type SentenceCode, say } from '../../../db/codebook/sentences.ts';
import { LANGUAGES, type Sentence } from '../../../db/codebook/types.ts';

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
        // Lines of Today and what is open in a case are phrases, not sentences.
        expect(words).toMatch(/^(today|open)-/.test(code) ? /[^.?!:\s]$/ : /[.?!:»”…]$/);
        expect(words).toBe(words.normalize('NFC'));
        expect(places(words)).toEqual(places(entry.text.en));
      }
    },
  );
});

describe('saying a sentence', () => {
  it('fills its places and leaves what has no value to be seen', () => {
    expect(say('recovery-code-length', 'en', { expected: 28, count: 27 })).toContain('has 28 letters and digits');
    expect(say('recovery-code-length', 'fr', { expected: 28 })).toContain('{count}');
  });

  it('never stays silent about a code it does not know', () => {
    const kept: string = 'from-a-newer-waymark';
    expect(isSentenceCode(kept)).toBe(false);
    expect(say(kept as SentenceCode, 'es')).toBe('from-a-newer-waymark');
  });
});
