/** What other offices might write in a case, drawn at random, and taken in as a package's chapters are. */
import fc from 'fast-check';
import { deriveCase } from '../../../db/casework/derived/derive.ts';
import { chapterWriter } from '../../../db/exchange/receiving/merge-chapter.ts';
import { headObject, signObject } from '../../../db/store/chapter.ts';
import type { Database } from '../../../db/store/database.ts';
import type { JsonObject } from '../../../db/store/line.ts';
import { type ForgedChapter, type ForgedRecord, type ForgedStation, forgeChapter } from './forge.ts';

/** One thing that a station writes: a new record, or another version of an earlier one of its own, or a replacement of another's. */
export interface Writing {
  readonly kind: string;
  readonly body: JsonObject | null;
  readonly private?: JsonObject;
  /** The UTC minute of its writing; left out: that of {@link WRITTEN}. */
  readonly at?: string;
  /** Which of the station's own lines it is another version of, counted from the last; undefined for a new record. */
  readonly revises?: number | undefined;
  /** Which line of the case it says it stands for. */
  readonly replaces?: number | undefined;
  /** Which record of the case it takes the id of. */
  readonly copiesId?: number | undefined;
}

/** When the others write, by their own clocks. */
const WRITTEN = '2026-01-15T08:00Z';
const EARLY = '2026-01-03T08:00Z';

/** Days after what the others write was written: in their own year, and long after. */
const TO_COME = ['2026-01-19', '2026-06-30', '2027', '2062-03-01', '2099-01-01'];
const DAYS = ['2025', '2026-01', '2026-01-02', '2026-01-05', '2026-01-09', '2026-01-12', '2026-01-15', ...TO_COME];
const day = fc.option(fc.constantFrom(...DAYS), { nil: undefined, freq: 8 });
const some = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 });
const SHARES = ['with-name', 'without-name', 'counted-only', 'refuses', 'later', 'not-asked'] as const;

/** Answers without those that were not given. */
function body(answers: Readonly<Record<string, JsonObject[string] | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  );
}

/** `ids` are records of the case that an answer may cite. */
function answers(ids: readonly string[]): fc.Arbitrary<{ kind: string; body: JsonObject; private?: JsonObject }> {
  const cite = (question: string) => fc.constantFrom(...ids).map((id) => ({ cites: [id, question] }));
  const share = (question: string) =>
    fc.option(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...SHARES) }, { weight: 1, arbitrary: cite(question) }),
      { nil: undefined, freq: 3 },
    );
  const consent = fc
    .record({
      date: day,
      'given-by': some('person', 'guardian', 'both'),
      keep: fc.option(fc.constantFrom('with-name', 'without-name', 'refuses', 'emergency', 'later'), {
        nil: undefined,
        freq: 4,
      }),
      'share-headquarters': share('share-headquarters'),
      'share-receiving': share('share-receiving'),
      'share-partners': share('share-partners'),
      contact: some('agrees', 'refuses'),
      'no-means': fc.option(fc.constantFrom('story', 'story', 'everything', 'misunderstood'), {
        nil: undefined,
        freq: 1,
      }),
      present: fc.option(fc.constantFrom(['nobody-else'], ['nobody-else'], ['other']), { nil: undefined, freq: 3 }),
    })
    .map((told) => ({ kind: 'consent', body: body(told) }));
  const decision = fc
    .record({
      date: day,
      matter: fc.constantFrom('age', 'age', 'guardian', 'best-interest', 'override', 'child-situation'),
      'child-situation': some('with-parent', 'in-question'),
      result: some('yes', 'no', 'asked'),
      'age-years': fc.option(fc.oneof(fc.constantFrom(15, 17, 18, 20, 30), cite('age')), { nil: undefined, freq: 4 }),
      reason: some(['turned-18']),
    })
    .map((told) => ({ kind: 'decision', body: body(told) }));
  const profile = fc
    .record({
      date: day,
      age: fc.option(fc.oneof(fc.constantFrom(15, 30), cite('age')), { nil: undefined }),
      'age-band': some('15-17', '25-34'),
      'may-be-under-18': some(true),
    })
    .map((told) => ({ kind: 'profile', body: body(told) }));
  const identity = fc
    .record({ 'birth-date.year': some('2009', '1990') })
    .map((told) => ({ kind: 'identity', body: body(told), private: { 'family-name': 'Invented' } }));
  const other = fc
    .record({ kind: fc.constantFrom('intake', 'screening', 'stay', 'service', 'follow-up', 'note'), date: day })
    .map(({ kind, date }) => ({ kind, body: body({ date, state: kind === 'follow-up' ? 'done' : undefined }) }));
  const opening = fc
    .record({ origin: fc.constantFrom('imported', 'live'), opened: day, reference: fc.constant('XX-YYY-26-7K2MQX') })
    .map((told) => ({ kind: 'case', body: body(told) }));
  const handOver = fc
    .record({ date: day, 'to-office': fc.constantFrom('MD-KIV', 'ES-MAD', 'KG-BIS') })
    .map((told) => ({ kind: 'transfer', body: body({ ...told, act: 'hand-over' }) }));
  return fc.oneof(
    { weight: 6, arbitrary: consent },
    { weight: 3, arbitrary: decision },
    { weight: 2, arbitrary: profile },
    identity,
    { weight: 3, arbitrary: other },
    opening,
    handOver,
  );
}

export function writings(ids: readonly string[]): fc.Arbitrary<readonly Writing[]> {
  const version = fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 3, arbitrary: fc.nat(4).map((revises) => ({ revises })) },
    { weight: 1, arbitrary: fc.nat(8).map((replaces) => ({ replaces })) },
    { weight: 1, arbitrary: fc.nat(4).map((copiesId) => ({ copiesId })) },
  );
  const writing = fc.tuple(answers(ids), version, fc.integer({ min: 0, max: 5 }), fc.constantFrom(WRITTEN, EARLY)).map(
    ([told, how, chance, at]): Writing => ({
      ...told,
      at,
      ...how,
      ...(chance === 0 && 'revises' in how ? { body: null } : {}),
    }),
  );
  return fc.array(writing, { maxLength: 5 });
}

/** A station's whole chapter. `held` are hashes and ids of lines of the case that it may name. */
export function chapterOf(
  station: ForgedStation,
  caseId: string,
  written: readonly Writing[],
  held: readonly { readonly hash: string; readonly id: string }[],
): ForgedChapter {
  const made: { id: string; revision: number; kind: string }[] = [];
  const records = written.map((writing, at): ForgedRecord => {
    const before = writing.revises === undefined ? undefined : made.at(-1 - writing.revises);
    const copied = writing.copiesId === undefined ? undefined : held[writing.copiesId % held.length]?.id;
    const id = before?.id ?? copied ?? `${station.id.slice(0, 20)}${String(at).padStart(2, '0')}`;
    const revision = (before?.revision ?? 0) + 1;
    const kind = writing.body === null ? (before?.kind ?? writing.kind) : writing.kind;
    made.push({ id, revision, kind });
    const replaces = writing.replaces === undefined ? null : (held[writing.replaces % held.length]?.hash ?? null);
    const isWithdrawn = writing.body === null && before !== undefined;
    return {
      id,
      revision,
      kind,
      body: isWithdrawn ? null : (writing.body ?? {}),
      ...(writing.private === undefined || isWithdrawn ? {} : { private: writing.private }),
      fields: { replaces, at: writing.at ?? WRITTEN },
    };
  });
  return forgeChapter(station, caseId, records);
}

/** Takes in the first `n` lines of a chapter, `hide` of them without content, and derives the case. */
export function takeIn(db: Database, chapter: ForgedChapter, n: number, hide: readonly number[] = []): void {
  if (n === 0) return;
  const { case: caseId, station, epoch } = chapter;
  const head = chapter.heads[n];
  if (head === undefined) throw new Error(`the chapter has no line ${n}`);
  const claim = { case: caseId, station: station.id, epoch, from: 0, n, head };
  const at = '2026-01-15T08:00Z';
  const signature = signObject('head', headObject({ ...claim, at }), station.sign.key);
  const write = chapterWriter(db, { kind: 'mission' });
  const lines = chapter.lines.slice(0, n).map(({ line, hash, privateLine }, i) => {
    const hidden = hide.includes(i + 1);
    return {
      n: i + 1,
      hash,
      line: hidden ? null : line,
      privateLine: hidden ? null : privateLine,
      picture: [],
    };
  });
  write.take(
    { claim, at, signature, joined: true, first: { piece: 0, at: 0 }, lines: n, tooMuch: false },
    write.held(claim),
    lines,
    () => undefined,
  );
  deriveCase(db, caseId);
}
