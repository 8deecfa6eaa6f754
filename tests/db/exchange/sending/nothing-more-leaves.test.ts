/**
 * Nothing that another office can write makes more leave than before, until a person here has accepted it (SHARING.md). Headquarters, a
 * mission that met the person, its second desk, one that never did, and one that a directory wrongly names our successor write at random.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deriveCase } from '../../../../db/casework/derived/derive.ts';
import { beginCounting, noteAccepted } from '../../../../db/casework/record/counting-here.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { emergencyEnds } from '../../../../db/casework/rules/emergency.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { planCases } from '../../../../db/exchange/sending/seal-cases.ts';
import { type KnownStation, knownStations } from '../../../../db/exchange/trust/known-stations.ts';
import type { NewLine } from '../../../../db/store/records.ts';
import { randomId } from '../../../../db/store/station.ts';
import { type Desk, introduce, openDesk, write } from '../desk.ts';
import { type ForgedStation, forgeStation } from '../forge.ts';
import { chapterOf, takeIn, type Writing, writings } from '../other-offices.ts';

let desk: Desk;
let writers: readonly ForgedStation[] = [];
/** Stations a case may be sealed to. */
let recipients: readonly KnownStation[] = [];

beforeAll(async () => {
  desk = await openDesk('RS-BEG');
  const hq = await forgeStation('HQ', { kind: 'headquarters' });
  const met = await forgeStation('MD-KIV');
  const second = await forgeStation('MD-KIV');
  const never = await forgeStation('ES-MAD');
  const third = await forgeStation('KG-BIS');
  introduce(desk, [desk.station, hq, met, never, third]);
  introduce(desk, [second], { successorOf: met.id });
  introduce(desk, [third], { successorOf: desk.station.id });
  writers = [hq, met, second, never, third];
  recipients = [...knownStations(desk.db).values()].filter(({ id }) => id !== desk.station.id && id !== second.id);
});
afterAll(() => desk.close());

/** Ids that records of the case have: our own, which others may cite or copy. */
const OWN_IDS = ['own-consent-0000000000', 'own-consent-0000000001', 'own-profile-0000000000'] as const;

interface Life {
  readonly opened: 'here' | 'elsewhere';
  readonly origin: 'live' | 'imported';
  /** What is ours, written before the case is accepted and after. */
  readonly ours: readonly (readonly Writing[])[];
  readonly accepted: boolean;
  readonly handed: readonly string[];
  /** By writer: the chapter, how much of it is here before, what of that came without content, and what of it a person accepted. */
  readonly theirs: readonly {
    readonly written: readonly Writing[];
    readonly before: number;
    readonly hidden: readonly number[];
    readonly acceptedLines: readonly number[];
  }[];
}

const life: fc.Arbitrary<Life> = fc.record({
  opened: fc.constantFrom('here', 'elsewhere'),
  origin: fc.constantFrom('live', 'imported'),
  ours: fc.tuple(writings(OWN_IDS), writings(OWN_IDS)),
  accepted: fc.boolean(),
  handed: fc.subarray(['MD-KIV', 'ES-MAD']),
  theirs: fc.array(
    fc.record({
      written: writings(OWN_IDS),
      before: fc.nat(5),
      hidden: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 1 }),
      acceptedLines: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 1 }),
    }),
    { minLength: 5, maxLength: 5 },
  ),
});

/** `station epoch n half` of every line that would leave to one station, whatever depth is asked for. */
interface Leaving {
  readonly lines: ReadonlyMap<string, { readonly kind: string; readonly ours: boolean }>;
  readonly depth: string | null;
  readonly onlyTold: boolean;
}

function leaving(caseId: string): ReadonlyMap<string, Leaving> {
  const found = new Map<string, Leaving>();
  for (const to of recipients) {
    for (const depth of [undefined, 'full'] as const) {
      const request = { to: to.office, depth, purpose: 'person-wishes', cases: [caseId] };
      for (const planned of planCases(desk.db, to, request)) {
        const lines = planned.chapters.flatMap(({ chapter, from, goes }) =>
          goes.flatMap((how, i) => {
            if (how !== 'both' && how !== 'record') return [];
            const line = chapter.lines.find(({ n }) => n === from + i + 1);
            if (line === undefined) throw new Error('what goes is a line that may go');
            const what = { kind: line.kind, ours: chapter.station === desk.station.id };
            const place = `${chapter.station} ${from + i + 1}`;
            if (how === 'both') return [[`${place} open`, what] as const, [`${place} private`, what] as const];
            return [[`${place} open`, what] as const];
          }),
        );
        found.set(`${to.id} ${depth}`, {
          lines: new Map(lines),
          depth: planned.depth,
          onlyTold: planned.reason === 'seal-consent-only' || !planned.goes,
        });
      }
    }
  }
  return found;
}

/** What goes by what is kept of a case is what goes by its lines, read now. */
function expectAsRead(caseId: string): void {
  const isKept = desk.db.prepare<[string], number>('SELECT count(*) FROM ready_case WHERE case_id = ?').pluck();
  if (isKept.get(caseId) === 0) return;
  const kept = leaving(caseId);
  desk.db.prepare('DELETE FROM ready_case WHERE case_id = ?').run(caseId);
  expect([...kept]).toEqual([...leaving(caseId)]);
  deriveCase(desk.db, caseId);
}

/** Plays a life until the moment before the others go on writing; the answer says what they would do then. */
function until(caseId: string, { opened, origin, ours, accepted, handed, theirs }: Life) {
  const opening = { kind: 'case', body: { origin, opened: '2026-01-02', reference: 'RS-BEG-26-7K2MQX' } };
  const [early = [], late = []] = ours;
  if (opened === 'here') save(caseId, [opening, ...early, ...handed.map((office) => handOver(office))]);
  const held = () =>
    desk.db
      .prepare<[string], { hash: Buffer; id: string | null }>(
        'SELECT hash, id FROM record WHERE case_id = ? ORDER BY seq',
      )
      .all(caseId)
      .map(({ hash, id }) => ({ hash: hash.toString('base64url'), id: id ?? randomId() }));
  const chapters = theirs.map(({ written, before, hidden, acceptedLines }, i) => {
    const station = writers[i];
    if (station === undefined) throw new Error('a writer for every chapter');
    const opens = opened === 'elsewhere' && station.office === 'MD-KIV' && i === 1;
    const chapter = chapterOf(station, caseId, opens ? [opening, MET, ...written] : written, held());
    const n = Math.min(opens ? before + 2 : before, chapter.lines.length);
    takeIn(desk.db, chapter, n, hidden);
    return { chapter, acceptedLines: acceptedLines.filter((place) => place <= n && !hidden.includes(place)) };
  });
  if (accepted) beginCounting(desk.db, caseId);
  for (const { chapter, acceptedLines } of chapters) {
    for (const place of acceptedLines) {
      const line = chapter.lines[place - 1];
      if (line === undefined) continue;
      noteAccepted(desk.db, {
        hash: line.hash,
        caseId,
        record: 'any',
        by: { how: 'asked-person' },
        user: 1,
        at: '2026-01-15T08:00Z',
      });
    }
  }
  if (opened === 'elsewhere') save(caseId, [...early, ...handed.map((office) => handOver(office))]);
  save(caseId, late);
  deriveCase(desk.db, caseId);
  return chapters.map(({ chapter }) => chapter);
}

const MET: Writing = { kind: 'intake', body: { date: '2026-01-02' } };
const handOver = (office: string): Writing => ({ kind: 'transfer', body: { act: 'hand-over', 'to-office': office } });

function save(caseId: string, written: readonly Writing[]): void {
  if (written.length === 0) return;
  const lines = written.map(({ kind, body, private: half }): Partial<NewLine> => {
    const open: Body = JSON.parse(JSON.stringify(body ?? {}));
    return { kind, open, private: half === undefined ? null : JSON.parse(JSON.stringify(half)) };
  });
  write(desk, caseId, lines);
}

/** Runs one life in a database that is afterwards as it was. */
function playing(play: () => void): void {
  desk.db.exec('SAVEPOINT life');
  try {
    play();
  } finally {
    desk.db.exec('ROLLBACK TO life; RELEASE life');
  }
}

/**
 * What leaves after and did not before, except lines of the others' own chapters: those that go no further than the case went before, and
 * what every office that has the case must hear of, when it may go no more: consents, and what is known of the age.
 */
function grown(
  caseId: string,
  before: ReadonlyMap<string, Leaving>,
  after: ReadonlyMap<string, Leaving>,
): readonly string[] {
  const has = desk.db
    .prepare<[string], string>('SELECT id FROM taking_part JOIN known_station USING (office) WHERE case_id = ?')
    .pluck()
    .all(caseId);
  return [...after].flatMap(([to, now]) => {
    const then = before.get(to);
    const told = has.some((id) => to.startsWith(id));
    return [...now.lines].flatMap(([line, { kind, ours }]) => {
      if (then?.lines.has(line) === true) return [];
      const goesOn = then !== undefined && !then.onlyTold && (line.endsWith('open') || then.depth === 'full');
      const isWord = told && TOLD.has(kind) && line.endsWith('open');
      return !ours && (goesOn || isWord) ? [] : [`${to}: ${line} ${kind}`];
    });
  });
}

const TOLD: ReadonlySet<string> = new Set(['consent', 'decision', 'identity', 'profile']);

/** Each run of the tests draws other lives; `WAYMARK_RUNS` draws more of them, for a night. */
const RUNS = Number(process.env.WAYMARK_RUNS ?? 60);

describe('what other offices write', () => {
  it('makes nothing more leave, to whomever, until a person here has accepted it', () => {
    fc.assert(
      fc.property(life, (lived) => {
        playing(() => {
          const caseId = randomId();
          const chapters = until(caseId, lived);
          if (caseRecords(desk.db, caseId).length === 0) return;
          const before = leaving(caseId);
          for (const chapter of chapters) takeIn(desk.db, chapter, chapter.lines.length);
          const more = grown(caseId, before, leaving(caseId));
          if (more.length > 0) throw new Error(more.join('\n'));
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('is all in what is kept for sealing: by that the same goes as by the lines themselves', () => {
    fc.assert(
      fc.property(life, (lived) => {
        playing(() => {
          const caseId = randomId();
          const chapters = until(caseId, lived);
          expectAsRead(caseId);
          for (const chapter of chapters) {
            takeIn(desk.db, chapter, chapter.lines.length);
            expectAsRead(caseId);
          }
        });
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('uncovers no name, and opens no print, whose emergency hours are over', () => {
    fc.assert(
      fc.property(life, (lived) => {
        playing(() => {
          const caseId = randomId();
          const chapters = until(caseId, lived);
          const ends = emergencyEnds(caseRecords(desk.db, caseId));
          if (ends === undefined) return;
          for (const chapter of chapters) takeIn(desk.db, chapter, chapter.lines.length);
          const now = emergencyEnds(caseRecords(desk.db, caseId));
          if (now === undefined || now > ends) throw new Error(`hidden from ${ends}, now from ${now}`);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('stops everything at once where it is a refusal of today, whoever wrote it and whatever else is said', () => {
    const refusal: Writing = { kind: 'consent', body: { date: '2026-01-15', 'given-by': 'both', keep: 'refuses' } };
    fc.assert(
      fc.property(life, fc.nat(4), (lived, by) => {
        playing(() => {
          const caseId = randomId();
          const theirs = lived.theirs.map((one, i) =>
            i === by ? { ...one, written: [...one.written, refusal] } : one,
          );
          const chapters = until(caseId, { ...lived, theirs });
          for (const chapter of chapters) takeIn(desk.db, chapter, chapter.lines.length);
          const still = [...leaving(caseId)].flatMap(([to, { lines }]) =>
            [...lines].flatMap(([line, { kind }]) =>
              TOLD.has(kind) && line.endsWith('open') ? [] : [`${to}: ${line} ${kind}`],
            ),
          );
          if (still.length > 0) throw new Error(still.join('\n'));
        });
      }),
      { numRuns: RUNS },
    );
  });
});
