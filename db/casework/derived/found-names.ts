/** Which of the names that a person goes by a search met, and where in them: pure, by the keys that the search itself goes by (`name-keys`). */
import { withoutInvisibleSigns } from '../../codebook/invisible-signs.ts';
import type { FoundName } from '../../contract/case-list.ts';
import type { KeptName } from './index-row.ts';
import { keptKeys, type SoughtWord } from './name-keys/index.ts';

type Mark = FoundName['marked'][number];

/** A part of a name, with the sign at which it begins. */
interface Part {
  readonly text: string;
  readonly from: number;
}

/** What a sought word met: the name by its place, what is to be marked of it, and whether it has other letters there. */
interface Meeting {
  readonly at: number;
  readonly mark: Mark;
  readonly speltOtherwise: boolean;
}

/** The names that it takes to meet every word, in the order in which the words were typed; none where a word meets no name. */
export function foundNames(words: readonly SoughtWord[], names: readonly KeptName[]): readonly FoundName[] {
  const meetings = words.flatMap((word) => byLetters(word, names) ?? byKeys(word, names) ?? []);
  if (meetings.length < words.length) return [];
  return [...Map.groupBy(meetings, ({ at }) => at)].flatMap(([at, of]) => {
    const name = names[at];
    if (name === undefined) return [];
    return {
      ...name,
      speltOtherwise: of.some(({ speltOtherwise }) => speltOtherwise),
      marked: of.map(({ mark }) => mark).toSorted((a, b) => a.from - b.from || a.to - b.to),
    };
  });
}

/** The first name of which a part begins with the very letters, whatever their accents and capitals. */
function byLetters({ typed }: SoughtWord, names: readonly KeptName[]): Meeting | undefined {
  const sought = plain(typed);
  for (const [at, { text }] of names.entries()) {
    const part = partsOf(text).find((of) => sought !== '' && plain(of.text).startsWith(sought));
    if (part !== undefined) return { at, mark: beginning(part, sought.length), speltOtherwise: false };
  }
  return undefined;
}

/** The first name that is kept by a key of the word; marked is the part that has it, or all where only joined parts do. */
function byKeys(word: SoughtWord, names: readonly KeptName[]): Meeting | undefined {
  for (const [at, { text }] of names.entries()) {
    if (!meets(word, text)) continue;
    const part = partsOf(text).find((of) => meets(word, of.text)) ?? { text, from: 0 };
    return { at, mark: { from: part.from, to: part.from + part.text.length }, speltOtherwise: true };
  }
  return undefined;
}

/** Whether the search table, asked for the word, finds the name: it puts accents aside. */
function meets({ keys, whole }: SoughtWord, name: string): boolean {
  const kept = keptKeys(name).map(plain);
  return keys.map(plain).some((key) => kept.some((held) => (whole ? held === key : held.startsWith(key))));
}

/** Words, first with the apostrophes within them, then what these divide; a Han sign is a word. */
function partsOf(text: string): readonly Part[] {
  const found = [
    /\p{Script=Han}|[\p{L}\p{M}\p{N}]+(?:['’‘`´＇ʹʺʻʼʽʾʿ][\p{L}\p{M}\p{N}]+)*/gu,
    /\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu,
  ];
  return found.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ text: match[0], from: match.index })),
  );
}

/** The signs of a part that are its first plain letters. */
function beginning({ text, from }: Part, letters: number): Mark {
  let to = 0;
  while (to < text.length && plain(text.slice(0, to)).length < letters) to += 1;
  while (to < text.length && /\p{M}/u.test(text.charAt(to))) to += 1;
  return { from, to: from + to };
}

function plain(text: string): string {
  return withoutInvisibleSigns(text)
    .normalize('NFKD')
    .replace(/[\p{M}\p{Lm}'’‘`´＇]/gu, '')
    .toLowerCase();
}
