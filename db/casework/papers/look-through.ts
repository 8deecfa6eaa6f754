/** A finished paper is looked through: what must not stand on it, or cannot, stops it; what is like that warns. Pure. */
import { missingSigns } from '../../codebook/papers/signs.ts';
import type { Paper, PaperBlock, PaperStop } from '../../contract/papers.ts';
import { looked, told } from './betrayal.ts';
import { forbiddenIn, type ReadBy } from './forbidden.ts';
import type { Secret } from './secrets.ts';

/** A value on a paper, under the label it stands under. */
export interface Row {
  readonly label: string;
  readonly value: string;
}

/** The text of a sheet, value by value. */
export function textsOf(paper: Paper): readonly Row[] {
  return blocksOf(paper).flatMap((block) => {
    switch (block.block) {
      case 'facts':
        return block.rows;
      case 'list':
        return block.items.map((value) => ({ label: block.title, value }));
      case 'table':
        return block.rows.flatMap((cells) => cells.map((value) => ({ label: block.title ?? '', value })));
      case 'parallel':
        return block.rows.flatMap(({ text, beside }) =>
          [text, beside ?? ''].map((value) => ({ label: block.title, value })),
        );
      default:
        return [];
    }
  });
}

function blocksOf({ blocks, back = [] }: Paper): readonly PaperBlock[] {
  return [...blocks, ...back];
}

/** Everything that is printed of a paper, under what it stands. */
function allTexts(paper: Paper): readonly Row[] {
  const others = blocksOf(paper).flatMap((block) => {
    switch (block.block) {
      case 'facts':
        return block.rows.map(({ label }) => label);
      case 'table':
        return block.columns;
      case 'notice':
        return [block.text];
      case 'choices':
        return [block.question, ...block.choices];
      case 'signatures':
        return block.labels;
      case 'parallel':
        return [block.besideTitle ?? '', ...block.rows.flatMap(({ boxes }) => boxes)];
      case 'card':
        return [block.note];
      default:
        return [];
    }
  });
  const titles = blocksOf(paper).flatMap((block) => ('title' in block && block.title !== null ? [block.title] : []));
  const beside = blocksOf(paper).flatMap((block) => ('beside' in block ? (block.beside ?? []) : []));
  const ours = [paper.whose ?? '', ...titles, ...beside, ...others, ...paper.foot];
  return [...textsOf(paper), ...ours.map((value) => ({ label: paper.heading, value }))];
}

function missingIn(label: string, value: string): readonly PaperStop[] {
  return missingSigns(value).map(({ sign, word }) => ({ code: 'paper-missing-sign', places: { label, sign, word } }));
}

/** What no font that travels can draw, of the whole paper; `known`: what was found already, under a label that says more. */
export function signsMissing(paper: Paper, known: readonly PaperStop[]): readonly PaperStop[] {
  const named = new Set(known.map(({ places }) => places.sign));
  return each(allTexts(paper).flatMap(({ label, value }) => missingIn(label, value))).filter(
    ({ places }) => !named.has(places.sign),
  );
}

interface LookedFor {
  readonly secrets?: readonly Secret[];
  /** Days that the sheet says of itself. */
  readonly said?: ReadonlySet<string>;
  /** Values in the application's own words, which are compared with no answer of the case: a sentence, the words of a code. */
  readonly ours?: ReadonlySet<string | undefined>;
  /** Short values that the sheet must say, and that are like anything: a room, a day. They stop it where they are an answer, and not where they are like one. */
  readonly plain?: ReadonlySet<string | undefined>;
  /** Forbidden words besides. */
  readonly also?: readonly string[];
  /** Left out: anybody may. */
  readonly readBy?: ReadBy;
}

const NONE: ReadonlySet<string> = new Set();

/** What is certain, and stops the paper until it is edited; and what may be meant otherwise, as whoever prints may say. */
export interface Findings {
  readonly stops: readonly PaperStop[];
  readonly likenesses: readonly PaperStop[];
}

/** What was found in two parts of a paper that were looked through by themselves. */
export function both(a: Findings, b: Findings): Findings {
  return { stops: [...a.stops, ...b.stops], likenesses: [...a.likenesses, ...b.likenesses] };
}

/** Each once: a medicine stands on the sheet for every hour at which it is taken. */
function each(found: readonly PaperStop[]): readonly PaperStop[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

/** What stops printing until it is edited: a forbidden word, or something else that the file holds of the person; and what is like it. */
export function lookThrough(
  texts: readonly Row[],
  { secrets = [], said = NONE, ours = NONE, plain = NONE, also = [], readBy }: LookedFor,
): Findings {
  const stops: PaperStop[] = [];
  const likenesses: PaperStop[] = [];
  for (const { label, value } of texts) {
    const words = forbiddenIn(value, also, readBy);
    const text = looked(value);
    const betrayed = (ours.has(value) ? [] : secrets).flatMap((secret) => {
      const found = told(text, secret, said);
      return found === undefined ? [] : [{ ...found, question: secret.label }];
    });
    const word = words.find(({ certain }) => certain)?.word;
    const tells = betrayed.find(({ certain }) => certain);
    if (word !== undefined) stops.push({ code: 'paper-forbidden-word', places: { label, word } });
    else if (tells !== undefined) {
      stops.push({ code: 'paper-tells', places: { label, word: tells.word, question: tells.question } });
    }
    stops.push(...missingIn(label, value));
    if (ours.has(value) || plain.has(value)) continue;
    for (const found of words) {
      if (!found.certain) likenesses.push({ code: 'paper-like-word', places: { label, word: found.word } });
    }
    for (const found of betrayed) {
      if (found.certain) continue;
      likenesses.push({ code: 'paper-like-answer', places: { label, word: found.word, question: found.question } });
    }
  }
  return { stops: each(stops), likenesses: each(likenesses) };
}
