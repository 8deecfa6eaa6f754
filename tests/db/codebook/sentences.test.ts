import { describe, expect, it } from 'vitest';
import { FORMS } from '../../../db/codebook/forms/index.ts';
import { isSentenceCode, SENTENCES, type SentenceCode, say } from '../../../db/codebook/sentences.ts';
import { LANGUAGES, type Sentence } from '../../../db/codebook/types.ts';

function places(words: string): readonly string[] {
  return [...words.matchAll(/\{([a-z][A-Za-z0-9-]*)(:(day|moment))?\}/g)].map(([place]) => place).toSorted();
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

describe('a sentence that says under which form something is noted', () => {
  const forms = [...FORMS.values()].toSorted((a, b) => b.label.en.length - a.label.en.length);
  const named = [...SENTENCES.values()].flatMap(({ code, text }) => {
    const words = /\bunder ([A-Z].*)/.exec(text.en)?.[1];
    const under = forms.find(({ label }) => words?.startsWith(label.en));
    return under === undefined ? [] : [{ code, text, label: under.label }];
  });

  it.each(named)('$code names it as the form is called', ({ text, label }) => {
    for (const language of LANGUAGES) expect(text[language].toLowerCase()).toContain(label[language].toLowerCase());
  });
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

describe('a day in a sentence', () => {
  it.each([
    ['en', 'to a later day, 28 November 2026, left'],
    ['fr', 'à une date postérieure, le 28 novembre 2026, est'],
    ['es', 'hasta una fecha posterior, el 28 de noviembre de 2026;'],
  ] as const)('is written as the language writes days (%s), and for programs as it is kept', (language, day) => {
    expect(say('contract-later-left', language, { until: '2026-11-28' })).toContain(day);
    expect(say('contract-later-left', language, { until: '2026-11-28' }, 'as-kept')).toContain('2026-11-28');
  });

  it.each([
    ['en', 'leave from 1 April 2027 on'],
    ['fr', 'à partir du 1er avril 2027'],
    ['es', 'a partir del 1 de abril de 2027'],
  ] as const)('is the first of a month as it is said (%s)', (language, day) => {
    expect(say('release-too-early', language, { year: '2026', date: '2027-04-01' })).toContain(day);
  });

  it.each([
    ['en', /after 1 November 2026 at \d\d:\d\d and up to 28 November 2026 at/u],
    ['fr', /après le 1er novembre 2026 à \d\d:\d\d et jusqu’au 28 novembre 2026 à/u],
    ['es', /después del 1 de noviembre de 2026\D+\d+:\d\d y hasta el 28 de noviembre de 2026/u],
  ] as const)('has its time behind it where it is a moment (%s)', (language, moments) => {
    const places = { missing: 3, since: '2026-11-01T12:00:00Z', until: '2026-11-28T12:00:00Z' };
    expect(say('database-older', language, places)).toMatch(moments);
  });

  it.each([
    ['en', / of 28 November 2026 at \d\d:\d\d/u],
    ['fr', / du 28 novembre 2026 à \d\d:\d\d/u],
    ['es', / del 28 de noviembre de 2026\D+\d+:\d\d/u],
  ] as const)('says of a copy that lies there of when it is (%s)', (language, moment) => {
    const counts = { acts: 1, records: 2, cases: 3, actsThere: 4, recordsThere: 5, casesThere: 6 };
    const places = { at: '2026-11-28T12:00:00Z', ...counts };
    expect(say('copy-holds-less', language, places)).toMatch(moment);
    expect(say('copy-not-compared', language, places)).toMatch(moment);
  });

  it('that there is not stays as it was typed', () => {
    expect(say('report-whole-day', 'en', { until: '2026-02-30' })).toContain('2026-02-30');
    expect(say('report-whole-day', 'en', { until: '2026-02' })).toContain('February 2026');
  });
});
