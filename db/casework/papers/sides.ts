/**
 * The sides of a paper, and the type they are set in. What does not fit on one goes on on the next in whole rows, under the title it stands under, so
 * that a loose side says whose it is and a row is never read in two halves. Heights are reckoned from the measures of `document.ts`, a little larger
 * than they print. Pure.
 */
import { blankLines, isBlankPage, isByHand } from '../../codebook/papers/by-hand.ts';
import { OF_A_CASE } from '../../codebook/papers/of-a-case.ts';
import { CONTINUED, SIDE_OF } from '../../codebook/papers/sides.ts';
import type { Paper, PaperBlock, PaperLayout, PaperSize, ParallelRow, TypeSize } from '../../contract/papers.ts';
import { fill } from './labels.ts';
import { linesOf, POINT, widthOf } from './text-width.ts';

/** Millimetres inside the margins; of the height, what the heading and the foot leave. */
const ROOM: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 182, height: 249 },
  Letter: { width: 187, height: 231 },
};

const LINE_HEIGHT = 1.32;
/** Of the labels beside a text of so many points. What was written of a person, in a row or in a cell, is never smaller than 10. */
export const LABEL_POINTS: Readonly<Record<TypeSize, number>> = { 11: 9.5, 10: 9 };
const CELL = 10;
const SIGNED = 9;
const lineOf = (points: number): number => points * POINT * LINE_HEIGHT;
/** A title with the room above and below it. */
const TITLE = 10;
const LABEL_WIDTH = 46;
const PAIRED_LABEL_WIDTH = 34;
const GAP = 4;
const ROW_GAP = 0.7;
const CELL_PADDING = { wide: 3.6, high: 1.1 };
const BULLET = 5;
const BLANK_LINE = 5.6;
/** Of a sheet it is found by at night; of what is read at a desk it is no larger than the text. */
const WHOSE = { points: 16, below: 3 };
/** Whose a text to agree to is stands small: the person reads the text. */
const WHOSE_SMALL = 9.5;
/** Of a text to agree to: what stands small beside it, in parts of the width, and its type. */
export const BESIDE = { share: 0.37, gap: 6, points: 8 };
const PARALLEL_GAP = 1.4;
/** Millimetres of a line that is written on by hand at a desk. */
export const WRITTEN = 8;
/** How wide our own texts are, in parts of what is reckoned for letters that anybody may type; those whose letters join, less (`consent-text.test.ts`). */
export const OWN_TEXT = { apart: 0.88, joined: 0.7 };
/** Room over a line for a thumbprint, or a name by hand; and a card to cut out with what stands over it. */
const OVER_LINE = { thumb: 9, name: 4 };
const CARD = 45;
export const CASE_PAPER_WHOSE = 11;
/** A title that says beside it who wrote what stands under it, and the heading of a part. */
const RECORD_TITLE = { height: 4.7, beside: 50 };
const PART = { points: 13, around: 8.2 };
/** Its questions are longer than the labels of a sheet. */
const RECORD_LABEL_WIDTH = 60;
/** A record that takes no more than this part of a side is not divided; a longer one begins with so many rows at least. */
const WHOLE_UP_TO = 3;
const BEGINS_WITH = 4;

/** What a side has room for between its head and its foot, in millimetres, and the type it is set in. */
interface Measure {
  readonly width: number;
  readonly height: number;
  readonly text: TypeSize;
  /** How wide our own texts are, in parts of what is reckoned. */
  readonly own: number;
  /** Of a line to write on by hand. */
  readonly written: number;
}

/** What is not taken apart: a row, or a block as a whole. */
interface Piece {
  /** Of which block, by its place. */
  readonly of: number;
  readonly row: number;
  readonly height: number;
  /** Height of what stands over the first piece of a block on a side. */
  readonly opening: number;
  /** What must find room with it on the side on which its block begins, itself and its opening counted. */
  readonly together?: number;
}

/**
 * A house sheet, or a paper that is signed, that is a little longer than one side is set in smaller type. One that needs two all the same is not: what is read at night is read
 * in the larger.
 */
export function layoutOf(paper: Paper, size: PaperSize): PaperLayout {
  // A blank page is made for its sides, and people know where on it each question is.
  if (isBlankPage(paper.kind)) {
    const sides = [paper.blocks, ...(paper.back === undefined ? [] : [paper.back])];
    const place = (at: number) =>
      sides.length === 1 ? null : fill(SIDE_OF[paper.language], { n: at + 1, m: sides.length });
    return { points: 11, sides: sides.map((blocks, at) => ({ place: place(at), blocks })) };
  }
  if (OF_A_CASE.has(paper.kind) && paper.kind !== 'own-copy') return layoutIn(10, paper, size);
  const usual = layoutIn(11, paper, size);
  if ((paper.kind !== 'house-sheet' && !isByHand(paper.kind)) || isOneSide(usual, paper)) return usual;
  const small = layoutIn(10, paper, size);
  return isOneSide(small, paper) ? small : usual;
}

/** Whether all stands on one side, but for the back of it. */
function isOneSide({ sides }: PaperLayout, { back }: Paper): boolean {
  return sides.length === (back === undefined ? 1 : 2);
}

function layoutIn(points: TypeSize, paper: Paper, size: PaperSize): PaperLayout {
  const { width, height } = ROOM[size];
  const measure: Measure = {
    width,
    height: height - whoseHeight(paper, width),
    text: points,
    own: paper.reads?.fromRight === true ? OWN_TEXT.joined : OWN_TEXT.apart,
    written: paper.kind === 'consent-text' || isByHand(paper.kind) ? WRITTEN : 0,
  };
  const blocks = [...paper.blocks, ...(paper.back ?? [])].map((block) => inRows(block, measure));
  const all = inOne(
    blocks.map((block, of) => pieces(block, of, measure)),
    blocks,
    measure,
  );
  const isFront = ({ of }: Piece): boolean => of < paper.blocks.length;
  const back = all.filter((piece) => !isFront(piece));
  const sides = [
    ...frontSides(all.filter(isFront), blocks, measure.height),
    ...(back.length === 0 ? [] : filled(back, measure.height)),
  ];
  const isSaid = sides.length > 1 || paper.whose !== undefined;
  return {
    points,
    sides: sides.map((side, at) => ({
      place: isSaid ? fill(SIDE_OF[paper.language], { n: at + 1, m: sides.length }) : null,
      blocks: [...Map.groupBy(side, ({ of }) => of)].flatMap(([of, rows]) => {
        const block = blocks[of];
        return block === undefined ? [] : [partOf(block, rows, paper)];
      }),
    })),
  };
}

function whoseHeight({ kind, whose }: Paper, width: number): number {
  if (whose === undefined) return 0;
  const points =
    kind === 'consent-text' ? WHOSE_SMALL : OF_A_CASE.has(kind) || isByHand(kind) ? CASE_PAPER_WHOSE : WHOSE.points;
  return linesOf(whose, width / 1.1, points).length * lineOf(points) + WHOSE.below;
}

/** Where not all stands on one side, what begins one does. */
function frontSides(
  front: readonly Piece[],
  blocks: readonly PaperBlock[],
  height: number,
): readonly (readonly Piece[])[] {
  const sides = filled(front, height);
  const begins = blocks.findIndex((block) => block.block === 'parallel' && block.beginsSide === true);
  if (sides.length === 1 || begins === -1) return sides;
  const isBefore = ({ of }: Piece): boolean => of < begins;
  return [
    ...filled(front.filter(isBefore), height),
    ...filled(
      front.filter((piece) => !isBefore(piece)),
      height,
    ),
  ];
}

/** The pieces of all blocks, in which what belongs on one side says so: a heading with what it is over, a record that is not long. */
function inOne(
  all: readonly (readonly Piece[])[],
  blocks: readonly PaperBlock[],
  { height }: Measure,
): readonly Piece[] {
  let next = 0;
  return all
    .toReversed()
    .map((mine, back) => {
      const block = blocks[all.length - 1 - back];
      const [first, ...others] = mine;
      if (first === undefined) return mine;
      const upTo = (count: number) => mine.slice(0, count).reduce((sum, piece) => sum + piece.height, first.opening);
      const whole = upTo(mine.length);
      const isRecord = block?.block === 'facts' && block.beside !== undefined;
      const ofRecord = whole <= height / WHOLE_UP_TO ? whole : upTo(BEGINS_WITH);
      const together = block?.block === 'part' ? whole + next : isRecord ? ofRecord : upTo(1);
      next = together;
      return [{ ...first, together }, ...others];
    })
    .toReversed()
    .flat();
}

function filled(all: readonly Piece[], height: number): readonly (readonly Piece[])[] {
  const sides: Piece[][] = [[]];
  let used = 0;
  for (const piece of all) {
    const side = sides.at(-1) ?? [];
    const opens = side.at(-1)?.of !== piece.of;
    const needed = piece.height + (opens ? piece.opening : 0);
    const isRoom = used + Math.max(needed, opens ? (piece.together ?? 0) : 0) <= height;
    if (isRoom || side.length === 0) {
      side.push(piece);
      used += needed;
      continue;
    }
    sides.push([piece]);
    used = piece.height + piece.opening;
  }
  return sides;
}

function pieces(block: PaperBlock, of: number, measure: Measure): readonly Piece[] {
  const { width, text, written } = measure;
  const rows = (opening: number, heights: readonly number[]): readonly Piece[] =>
    heights.map((height, row) => ({ of, row, height, opening }));
  const title = titleHeight(block, measure);
  switch (block.block) {
    case 'part':
      return rows(0, [PART.around + linesOf(block.title, width / 1.1, PART.points).length * lineOf(PART.points)]);
    case 'facts': {
      const heights = block.rows.map((row) => factHeight(row, measure, labelWidth(block)));
      if (block.pairs !== true) return rows(title, heights);
      // Two stand on a line, which is as high as the higher.
      return rows(
        title,
        heights.map((height, at) => (at % 2 === 1 ? 0 : Math.max(height, heights[at + 1] ?? 0))),
      );
    }
    case 'list':
      return block.items.length === 0
        ? rows(title, [blankLines(block.lines) * Math.max(BLANK_LINE, written)])
        : rows(
            title,
            block.items.map((item) => linesOf(item, width - BULLET, text).length * lineOf(text)),
          );
    case 'table':
      return tablePieces(block, width, rows, title);
    case 'notice':
      return rows(0, [8.2 + linesOf(block.text, (width - 5) / 1.1, text).length * lineOf(text)]);
    case 'signatures':
      return rows(0, [
        8.5 +
          (block.over === undefined ? 0 : OVER_LINE[block.over]) +
          Math.max(...block.labels.map((label) => linesOf(label, 54, SIGNED).length)) * lineOf(SIGNED),
      ]);
    case 'parallel':
      return rows(
        title,
        block.rows.map((row) => parallelHeight(row, measure)),
      );
    case 'card':
      return rows(0, [CARD]);
    case 'choices':
      return rows(0, [20]);
  }
}

/** What the person reads with its boxes, or what stands beside it, whichever is higher. */
function parallelHeight({ text, boxes, beside }: ParallelRow, { width, text: points, own }: Measure): number {
  const room = width - BESIDE.gap;
  const column = (beside === null ? width : room * (1 - BESIDE.share)) / own;
  const ticked = boxes.map((box) => uncut(`   o ${box}`));
  const isOneLine = linesOf(ticked.join(''), column, points).length === 1;
  const lines = isOneLine
    ? linesOf(`${text} ${ticked.join('')}`, column, points).length
    : linesOf(text, column, points).length + linesOf(ticked.join(' '), column, points).length;
  const small = beside === null ? 0 : linesOf(beside, (room * BESIDE.share) / OWN_TEXT.apart, BESIDE.points).length;
  return PARALLEL_GAP + Math.max(lines * lineOf(points), small * lineOf(BESIDE.points));
}

/** As wide, with no place to break a line. */
function uncut(text: string): string {
  return text.replaceAll(' ', '.');
}

function titleHeight(block: PaperBlock, { width, text }: Measure): number {
  if (!('title' in block) || block.title === null) return 0;
  if (block.block !== 'facts' || block.beside === undefined) return TITLE;
  const column = (width - RECORD_TITLE.beside) / 1.1;
  return RECORD_TITLE.height + linesOf(block.title, column, text).length * lineOf(text);
}

type Table = Extract<PaperBlock, { block: 'table' }>;

function tablePieces(
  table: Table,
  width: number,
  rows: (opening: number, heights: readonly number[]) => readonly Piece[],
  title: number,
): readonly Piece[] {
  const columns = columnWidths(table, width);
  const heightOf = (cells: readonly string[]): number =>
    CELL_PADDING.high +
    lineOf(CELL) * Math.max(1, ...cells.map((cell, at) => linesOf(cell, columns[at] ?? width, CELL).length));
  return rows(title + heightOf(table.columns), table.rows.map(heightOf));
}

/** What a browser gives each column of a table, less the padding: what its longest word needs, and of the rest by what it would need on one line. */
function columnWidths({ columns, rows }: Table, width: number): readonly number[] {
  const room = width - columns.length * CELL_PADDING.wide;
  const wanted = columns.map((column, at) => {
    const cells = [column, ...rows.map((row) => row[at] ?? '')];
    const longest = cells.flatMap((cell) => cell.split(/\s+/u)).map((word) => widthOf(word, CELL));
    return {
      least: Math.min(room / columns.length, Math.max(0, ...longest)),
      most: Math.max(0, ...cells.map((cell) => widthOf(cell, CELL))),
    };
  });
  const least = wanted.reduce((sum, one) => sum + one.least, 0);
  const more = wanted.reduce((sum, one) => sum + Math.max(0, one.most - one.least), 0);
  const share = more === 0 ? 0 : Math.min(1, Math.max(0, room - least) / more);
  return wanted.map((one) => one.least + Math.max(0, one.most - one.least) * share);
}

type Fact = { readonly label: string; readonly value: string };

function factHeight({ label, value }: Fact, { width, text, written }: Measure, labelled: number): number {
  const small = LABEL_POINTS[text];
  const beside = linesOf(label, labelled, small).length * lineOf(small) + 0.4;
  const least = value === '' ? Math.max(beside, written) : beside;
  return Math.max(least, linesOf(value, valueWidth(width, labelled), text).length * lineOf(text)) + ROW_GAP;
}

function labelWidth({ pairs, beside }: Extract<PaperBlock, { block: 'facts' }>): number {
  if (pairs === true) return PAIRED_LABEL_WIDTH;
  return beside === undefined ? LABEL_WIDTH : RECORD_LABEL_WIDTH;
}

function valueWidth(width: number, labelled: number): number {
  return labelled === PAIRED_LABEL_WIDTH ? (width - 2 * labelled - 3 * GAP) / 2 : width - labelled - GAP;
}

/** The block in rows of which each fits on a side: an answer that is longer than one stands under its label on each. */
function inRows(block: PaperBlock, { width, height, text }: Measure): PaperBlock {
  const most = Math.floor((height - 2 * TITLE) / lineOf(text));
  const inParts = (typed: string, column: number): readonly string[] => parts(linesOf(typed, column, text), most);
  if (block.block === 'facts') {
    const column = valueWidth(width, labelWidth(block));
    return {
      ...block,
      rows: block.rows.flatMap((row) => inParts(row.value, column).map((value) => ({ ...row, value }))),
    };
  }
  if (block.block === 'list') {
    return { ...block, items: block.items.flatMap((item) => inParts(item, width - BULLET)) };
  }
  return block;
}

/** A text in its lines, as texts of `most` lines each. */
function parts(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return [lines.join('')];
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, at) =>
    lines
      .slice(at * most, (at + 1) * most)
      .join('')
      .trim(),
  );
}

function partOf(block: PaperBlock, rows: readonly Piece[], { language }: Paper): PaperBlock {
  const first = rows[0]?.row ?? 0;
  const here = new Set(rows.map(({ row }) => row));
  const titled = <B extends { readonly title: string | null }>(one: B): B =>
    first === 0 || one.title === null ? one : { ...one, title: fill(CONTINUED[language], { title: one.title }) };
  switch (block.block) {
    case 'facts':
      return titled({ ...block, rows: block.rows.filter((_, at) => here.has(at)) });
    case 'list':
      return titled({ ...block, items: block.items.filter((_, at) => here.has(at)) });
    case 'table':
      return titled({ ...block, rows: block.rows.filter((_, at) => here.has(at)) });
    case 'parallel':
      return { ...block, rows: block.rows.filter((_, at) => here.has(at)) };
    default:
      return block;
  }
}
