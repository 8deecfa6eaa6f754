import { describe, expect, test } from 'vitest';
import { CTM_TABLE, ctm278 } from '../../generate/ctm-278.ts';
import { openedBy } from '../../generate/records.ts';
import { ctmProfile, factsOf, numbersOf } from './table-of-facts.ts';

const BISHKEK = { office: 'KG-BIS' };

function published() {
  return ctm278().lines.map((line, at) => {
    const { reference, records } = JSON.parse(line);
    return openedBy(`case-${at}`, BISHKEK, records, { reference });
  });
}

describe('the CTM table for Kyrgyzstan, 1999–2009 (norad-2010 §3.1)', () => {
  const facts = factsOf(published());
  const { origin, from, to, ...expected } = CTM_TABLE;

  test('comes out to the last decimal, with the missing counts that were not printed', () => {
    expect(numbersOf(ctmProfile(facts, { origin, from, to }))).toEqual(expected);
  });
});
