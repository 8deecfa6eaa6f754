import { describe, expect, test } from 'vitest';
import { BITS, createFacts, factsVersion, readFacts, writeFacts } from '../../../../db/casework/derived/fact-store.ts';
import { factRows } from '../../../../db/casework/derived/facts.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../../db/demo/invented-life.ts';
import { setSetting } from '../../../../db/store/settings.ts';
import { openedBy } from '../../../generate/records.ts';
import { factsOf } from '../../statistics/table-of-facts.ts';

const cases = inventedCases(12, 3).map((line, at) => {
  const { records }: { records: InterchangeRecord[] } = JSON.parse(line);
  return openedBy(`case-${at}`, { office: 'KG-BIS' }, records);
});

describe('the fact table', () => {
  test('gives back what was written', () => {
    const db = factsOf(cases);
    for (const [at, records] of cases.entries()) expect(readFacts(db, `case-${at}`)).toEqual(factRows(records));
  });

  test('holds one set of rows a case, none once nothing of it is left', () => {
    const db = factsOf(cases);
    writeFacts(db, 'case-0', factRows(cases[0] ?? []));
    expect(readFacts(db, 'case-0')).toHaveLength(1);
    writeFacts(db, 'case-0', []);
    expect(readFacts(db, 'case-0')).toEqual([]);
  });

  test('stays as it is while the variables are the same, and is made anew when they change', () => {
    const db = factsOf(cases);
    expect(createFacts(db)).toBe(false);
    expect(readFacts(db, 'case-0')).toHaveLength(1);
    setSetting(db, 'facts-version', 'an older one');
    expect(createFacts(db)).toBe(true);
    // Whoever makes it anew fills it from the records.
    expect(readFacts(db, 'case-0')).toEqual([]);
    writeFacts(db, 'case-1', factRows(cases[1] ?? []));
    expect(readFacts(db, 'case-1')).toEqual(factRows(cases[1] ?? []));
  });

  test('is of another version once a code stands at another place of its list: its bit would mean another', () => {
    const [first = [], ...others] = BITS;
    expect(first.length).toBeGreaterThan(2);
    const moved = [['a-new-code', ...first], ...others];
    expect(factsVersion(moved)).not.toBe(factsVersion(BITS));
    expect(factsVersion([...BITS])).toBe(factsVersion(BITS));
  });
});
