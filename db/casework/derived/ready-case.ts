/**
 * What sealing asks of a case before it reads a line to send it: what its records say of what may leave, and which lines may go at all, with
 * their sizes. Kept beside the index (`ready-store.ts`), so that planning a package of all cases parses none of their lines. Pure.
 */
import { testQuestion } from '../../codebook/may-leave.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { HeldLine } from '../record/read.ts';
import { type AgreedHere, agreedHere } from '../rules/agreed-here.ts';

export interface ReadyCase {
  readonly agreed: AgreedHere;
  readonly chapters: readonly ReadyChapter[];
}

/** The lines of a chapter that may go at all: held, the newest revision of their record, not kept to this office. All others go as their hash. */
export interface ReadyChapter {
  readonly station: string;
  readonly epoch: number;
  /** In the order of their places. */
  readonly lines: readonly ReadyLine[];
}

export interface ReadyLine {
  readonly n: number;
  readonly kind: string;
  readonly lineBytes: number;
  /** Bytes of the private half, null where there is none or it is not here. */
  readonly privateBytes: number | null;
  /** It says whether the person may be a child. */
  readonly onAge: boolean;
  /** What it answers to the question of its form that can name a test; null where it answers none. */
  readonly testAnswer: unknown;
  /** The record's id; null where nobody asks for it: of what is neither an answer to a hand-over nor has a picture. */
  readonly id: string | null;
}

/** A place of a chapter whose content was erased: what the line was is known, and a revision before it goes no more for that. */
export interface ErasedPlace {
  readonly station: string;
  readonly epoch: number;
  readonly n: number;
  readonly id: string;
  readonly revision: number;
}

/** `lines`: every line of the case that is held, in the order of station, epoch and place; `records`: as they count here. */
export function readyCase(
  lines: readonly HeldLine[],
  erased: readonly ErasedPlace[],
  records: readonly CaseRecord[],
): ReadyCase {
  const chapters = Map.groupBy(lines, ({ fields }) => `${fields.station} ${fields.epoch}`);
  const newest = newestPlaces(lines, erased);
  return {
    agreed: agreedHere(records),
    chapters: [...chapters.values()].flatMap((held) => {
      const [first] = held;
      if (first === undefined) return [];
      const { station, epoch } = first.fields;
      const going = held.filter((line) => newest(line.fields) && !staysHere(line));
      return [{ station, epoch, lines: going.map(readyLine) }];
    }),
  };
}

type Place = ErasedPlace;

/** Whether a place holds the newest revision of its record, erased ones among them. */
function newestPlaces(
  lines: readonly HeldLine[],
  erased: readonly ErasedPlace[],
): (place: Omit<Place, 'revision'>) => boolean {
  const places: readonly Place[] = [...lines.map(({ fields }) => fields), ...erased];
  const newest = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.station} ${place.id}`;
    const before = newest.get(key);
    if (before === undefined || isNewer(place, before)) newest.set(key, place);
  }
  return ({ station, epoch, n, id }) => {
    const found = newest.get(`${station} ${id}`);
    return found?.epoch === epoch && found.n === n;
  };
}

/** Of two of one revision the one that its station wrote later. */
function isNewer(one: Place, other: Place): boolean {
  return (
    one.revision > other.revision ||
    (one.revision === other.revision && (one.epoch > other.epoch || (one.epoch === other.epoch && one.n > other.n)))
  );
}

/** A note that its writer kept to the own office never leaves, whoever it would go to. */
function staysHere({ fields }: HeldLine): boolean {
  return fields.kind === 'note' && answered(fields.body, 'visibility') === 'this-office';
}

const NAMED: ReadonlySet<string> = new Set(['transfer', 'attachment']);

function readyLine({ line, privateLine, fields: { n, kind, id, body } }: HeldLine): ReadyLine {
  const asked = testQuestion(kind);
  return {
    n,
    kind,
    lineBytes: Buffer.byteLength(line),
    privateBytes: privateLine === null ? null : Buffer.byteLength(privateLine),
    onAge: ON_AGE.has(kind) || (kind === 'decision' && (answered(body, 'matter') ?? 'age') === 'age'),
    testAnswer: asked === undefined ? null : (answered(body, asked) ?? null),
    id: NAMED.has(kind) ? id : null,
  };
}

const ON_AGE: ReadonlySet<string> = new Set(['profile', 'identity']);

/** An answer as it is written, not looked at: a line is sealed or stays as the bytes that it is. */
function answered(body: unknown, question: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, question)) return undefined;
  return (body as Readonly<Record<string, unknown>>)[question];
}

/** Without what is null or 0 at its end. */
type KeptLine = readonly [
  n: number,
  kind: string,
  line: number,
  half?: number | null,
  onAge?: 0 | 1,
  test?: unknown,
  id?: string | null,
];
type KeptChapter = readonly [station: string, epoch: number, lines: readonly KeptLine[]];

/** {@link ReadyCase} as it is kept. */
export interface KeptReady {
  readonly agreed: string;
  readonly lines: string;
}

export function asKept({ agreed, chapters }: ReadyCase): KeptReady {
  return { agreed: JSON.stringify(agreed), lines: writeReadyLines(chapters) };
}

/** The lines as they are kept: JSON without names, because there is a row for every case. */
function writeReadyLines(chapters: readonly ReadyChapter[]): string {
  return JSON.stringify(chapters.map(({ station, epoch, lines }) => [station, epoch, lines.map(kept)]));
}

function kept({ n, kind, lineBytes, privateBytes, onAge, testAnswer, id }: ReadyLine): readonly unknown[] {
  const all = [n, kind, lineBytes, privateBytes, onAge ? 1 : 0, testAnswer, id];
  return all.slice(0, all.findLastIndex((part) => part !== null && part !== 0) + 1);
}

export function readReadyLines(text: string): readonly ReadyChapter[] {
  return (JSON.parse(text) as readonly KeptChapter[]).map(([station, epoch, lines]) => ({
    station,
    epoch,
    lines: lines.map(readLine),
  }));
}

function readLine([n, kind, lineBytes, privateBytes, onAge, testAnswer, id]: KeptLine): ReadyLine {
  return {
    ...{ n, kind, lineBytes, privateBytes: privateBytes ?? null, onAge: onAge === 1 },
    ...{ testAnswer: testAnswer ?? null, id: id ?? null },
  };
}
