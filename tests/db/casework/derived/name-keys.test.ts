/** Whether spellings of a name meet, over real ones; and that no rule stands there for nothing. */
import { describe, expect, it, test } from 'vitest';
import { keptKeys, RULES, type RuleSet, soughtWords } from '../../../../db/casework/derived/name-keys/index.ts';
import type { Rule } from '../../../../db/casework/derived/name-keys/rules.ts';
import { BEGUN_NAMES, MISSED_PAIRS, NAME_PAIRS, type NamePair } from '../name-pairs.ts';
import { foundBegun, measureNames, meet } from './measure-names.ts';

const pairName = ({ one, other }: NamePair) => `${one} / ${other}`;
const wrong = (pairs: readonly NamePair[]) =>
  pairs.filter((pair) => meet(pair.one, pair.other) !== pair.meet).map(pairName);

/** casework/RULES.md (Names and search). */
describe('the table of spellings', () => {
  it('holds 300 pairs and more that must meet, and those that must not', () => {
    expect(NAME_PAIRS.filter((pair) => pair.meet).length).toBeGreaterThanOrEqual(300);
    expect(NAME_PAIRS.filter((pair) => !pair.meet).length).toBeGreaterThanOrEqual(100);
    expect(new Set(NAME_PAIRS.map(pairName)).size).toBeGreaterThan(NAME_PAIRS.length * 0.95);
  });

  it('has no pair that does not do as it must', () => expect(wrong(NAME_PAIRS)).toEqual([]));

  it('finds a name by what is typed of it', () => {
    expect(BEGUN_NAMES.filter(({ one, other }) => !foundBegun(one, other)).map(pairName)).toEqual([]);
  });

  it('lists among the missed none that meets', () => {
    expect(MISSED_PAIRS.filter(({ one, other }) => meet(one, other)).map(pairName)).toEqual([]);
  });

  it('is met to at least 95 in 100, and of two different names at most one pair in 1,000 meets', () => {
    const { recall, precision, between } = measureNames();
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(between).toBeLessThanOrEqual(0.001);
  });
});

/** The rules with this one changed, or left out. */
function changed(set: keyof RuleSet, rule: Rule, by: Rule | undefined): RuleSet {
  return { ...RULES, [set]: RULES[set].flatMap((one) => (one === rule ? (by ?? []) : one)) };
}

/** An expression that tells when it has matched: a rule that says nothing to a pair is not tried on it. */
class Watched extends RegExp {
  static heard: Set<string> = new Set();
  readonly name: string;
  constructor(name: string, from: RegExp) {
    super(from.source, from.flags);
    this.name = name;
  }
  override exec(text: string): RegExpExecArray | null {
    const found = super.exec(text);
    if (found !== null) Watched.heard.add(this.name);
    return found;
  }
}

const SETS = Object.keys(RULES) as readonly (keyof RuleSet)[];
const ruleName = (set: string, rule: Rule) => `${set}: ${rule.id}`;
const watchedIn = (set: keyof RuleSet) =>
  RULES[set].map((rule) => ({ ...rule, from: new Watched(ruleName(set, rule), rule.from) }));
const watched: RuleSet = {
  latinLetters: watchedIn('latinLetters'),
  latinSounds: watchedIn('latinSounds'),
  cyrillicLetters: watchedIn('cyrillicLetters'),
  arabicLetters: watchedIn('arabicLetters'),
  arabicSounds: watchedIn('arabicSounds'),
};

type Try = readonly [NamePair, (rules: RuleSet) => boolean];
const TRIES: readonly Try[] = [
  ...NAME_PAIRS.map((pair): Try => [pair, (rules) => meet(pair.one, pair.other, rules)]),
  ...BEGUN_NAMES.map((pair): Try => [pair, (rules) => foundBegun(pair.one, pair.other, rules)]),
];

function heardBy(): ReadonlyMap<string, readonly Try[]> {
  const by = new Map<string, Try[]>();
  for (const tried of TRIES) {
    const [pair] = tried;
    Watched.heard = new Set();
    for (const name of [pair.one, pair.other]) {
      keptKeys(name, watched);
      soughtWords(name, watched);
    }
    for (const rule of Watched.heard) by.set(rule, [...(by.get(rule) ?? []), tried]);
  }
  return by;
}

describe('no rule is dead', () => {
  const heard = heardBy();
  const rules = SETS.flatMap((set) => RULES[set].map((rule) => [ruleName(set, rule), set, rule] as const));

  test.each(rules)('%s', (name, set, rule) => {
    const needed = (by: RuleSet) => (heard.get(name) ?? []).some(([pair, meets]) => meets(by) !== pair.meet);
    expect(needed(changed(set, rule, undefined))).toBe(true);
    if (rule.to.length === 1) return;
    for (const result of rule.to) {
      const without = { ...rule, to: rule.to.filter((other) => other !== result) };
      expect([result, needed(changed(set, rule, without))]).toEqual([result, true]);
    }
  });
});

describe('keys', () => {
  it('are none for what holds no letter', () => {
    for (const text of ['', ' ', '-', '2', '26', '(7)', '؟', '%', '。']) expect(soughtWords(text)).toEqual([]);
  });

  it('divide at a quotation mark, and do not', () => {
    expect(keptKeys('D’Angelo')).toEqual(expect.arrayContaining([...keptKeys('Angelo')]));
    expect(keptKeys('D’Angelo')).toEqual(expect.arrayContaining([...keptKeys('Dangelo')]));
  });

  it('are bounded, however long a name is', () => {
    const long = Array.from({ length: 40 }, () => 'Chechexchachoeyejwd').join(' ');
    expect(keptKeys('Chechexchachoeyejwd'.repeat(30)).length).toBeLessThanOrEqual(100);
    expect(soughtWords(long)).toHaveLength(8);
  });
});
