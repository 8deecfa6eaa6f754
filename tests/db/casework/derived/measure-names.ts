/** How well the keys of names do over the table of spellings. Also printed by the benchmark. */
import { keptKeys, RULES, type RuleSet, soughtWords } from '../../../../db/casework/derived/name-keys/index.ts';
import { MISSED_PAIRS, NAME_PAIRS, SPELLINGS } from '../name-pairs.ts';

/** Whether looking for one finds the other, or looking for the other finds the one. */
export function meet(one: string, other: string, rules: RuleSet = RULES): boolean {
  return finds(one, other, rules) || finds(other, one, rules);
}

function finds(sought: string, kept: string, rules: RuleSet): boolean {
  return keysMeet(soughtWords(sought, rules), new Set(keptKeys(kept, rules)));
}

function keysMeet(words: ReturnType<typeof soughtWords>, kept: ReadonlySet<string>): boolean {
  return words.length > 0 && words.every(({ keys }) => keys.some((key) => kept.has(key)));
}

/** Whether a name is found by its beginning, as the search asks for it. */
export function foundBegun(typed: string, name: string, rules: RuleSet = RULES): boolean {
  const kept = keptKeys(name, rules);
  const words = soughtWords(typed, rules);
  const holds = (key: string, whole: boolean) => kept.some((one) => (whole ? one === key : one.startsWith(key)));
  return words.length > 0 && words.every(({ keys, whole }) => keys.some((key) => holds(key, whole)));
}

interface NamesMeasured {
  readonly pairs: number;
  /** Of the pairs that are one name, those that meet. */
  readonly recall: number;
  /** Of the pairs that meet, those that are one name. */
  readonly precision: number;
  /** Of any two spellings that share no line of the table, nor a spelling with its line, those that meet. */
  readonly between: number;
}

export function measureNames(): NamesMeasured {
  const pairs = [...NAME_PAIRS, ...MISSED_PAIRS];
  const met = pairs.filter(({ one, other }) => meet(one, other));
  const same = pairs.filter((pair) => pair.meet);
  const right = met.filter((pair) => pair.meet);
  return {
    pairs: pairs.length,
    recall: right.length / same.length,
    precision: right.length / met.length,
    between: betweenNames(),
  };
}

/** One spelling of each line with one of each other: lines that share a spelling are one name in two scripts. */
function betweenNames(): number {
  const names = SPELLINGS.map((spellings) => ({
    spellings: new Set(spellings),
    words: spellings.map((name) => soughtWords(name)),
    kept: spellings.map((name) => new Set(keptKeys(name))),
  }));
  let tried = 0;
  let met = 0;
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      if ([...one.spellings].some((spelling) => other.spellings.has(spelling))) continue;
      for (const [a, words] of one.words.entries()) {
        for (const [b, otherWords] of other.words.entries()) {
          tried++;
          const [kept, otherKept] = [one.kept[a] ?? new Set<string>(), other.kept[b] ?? new Set<string>()];
          if (keysMeet(words, otherKept) || keysMeet(otherWords, kept)) met++;
        }
      }
    }
  }
  return met / tried;
}
