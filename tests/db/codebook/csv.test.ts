/** A table as text for other programs: the separator and decimal sign of the language, and no cell that is a formula. */
import { describe, expect, it } from 'vitest';
import { asCsv, asTabs } from '../../../db/codebook/csv.ts';

describe('a table as a file', () => {
  it.each([
    ['en', '\ufeffa,1.5,-2\r\n'],
    ['fr', '\ufeffa;1,5;-2\r\n'],
    ['es', '\ufeffa;1,5;-2\r\n'],
  ] as const)('has the separator and the decimal sign of %s, after the mark of UTF-8', (language, file) => {
    expect(asCsv([['a', 1.5, -2]], language)).toBe(file);
  });

  it('is quoted where a cell holds a quote, a line, or the separator of any language', () => {
    const cells = ['say "so"', 'a;b', 'a,b', 'a\r\nb', 'plain'];
    expect(asCsv([cells], 'en')).toBe('\ufeff"say ""so""","a;b","a,b","a\r\nb",plain\r\n');
    expect(asCsv([cells], 'es')).toBe('\ufeff"say ""so""";"a;b";"a,b";"a\r\nb";plain\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\u200b +1', "\u200b '+1"],
    ['＝1+1', "'＝1+1"],
    ['a - b, c', 'a - b, c'],
    ['3–5', '3–5'],
  ] as const)('holds no formula, copied or saved: %j', (text, written) => {
    expect(asTabs([[text]], 'fr')).toBe(written);
    const quoted = written.includes(',') ? `"${written}"` : written;
    expect(asCsv([[text]], 'fr')).toBe(`\ufeff${quoted}\r\n`);
  });

  it('nor one behind what another spreadsheet takes for the end of a cell', () => {
    const cells = ['a;=1+1', 'b,\t@x', 'c\n-1'];
    expect(asCsv([cells], 'en')).toBe('\ufeff"a;\'=1+1","b,\t\'@x","c\n\'-1"\r\n');
  });

  it('copied it keeps a cell on its line', () => {
    expect(asTabs([['a\tb', 'c']], 'en')).toBe('a b\tc');
  });
});
