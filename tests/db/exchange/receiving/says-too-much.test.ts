import { afterEach, describe, expect, test } from 'vitest';
import { knownOwnQuestions } from '../../../../db/casework/record/own-questions.ts';
import { today, wholeGroups } from '../../../../db/casework/views/today.ts';
import { inboxOf } from '../../../../db/exchange/receiving/inbox-view.ts';
import { type Opened, openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { heldReports } from '../../../../db/store/contract-hold.ts';
import { writeContractLine } from '../../../../db/store/contract-line.ts';
import { contractsTold } from '../../../../db/store/contracts-told.ts';
import { type JsonObject, writeLine } from '../../../../db/store/line.ts';
import { wordsNotKnown } from '../../../../db/store/not-known-here.ts';
import { randomId } from '../../../../db/store/station.ts';
import { callsOf } from '../../../calls-of.ts';
import { closeDesks, deskOf, help, know, LINE, QUARTER } from '../../statistics/project-desks.ts';
import type { Desk } from '../desk.ts';
import { putFile } from '../desk.ts';
import { type ForgedStation, forgeChapter, forgeSealed, packed } from '../forge.ts';

afterEach(closeDesks);

let number = 0;
async function says(desk: Desk, from: ForgedStation, lines: readonly (Buffer | JsonObject)[]): Promise<Opened> {
  number += 1;
  const bytes = lines.map((line) => (Buffer.isBuffer(line) ? line : writeLine(line)));
  const file = await forgeSealed({ from, to: desk.station, kind: 'cases', number, lines: bytes });
  return openPackage(desk.session, desk.folder, putFile(desk, `${number}.waymark`, file));
}

async function pair(kind: 'headquarters' | 'mission' = 'headquarters') {
  number = 0;
  const [desk, office] = [await deskOf('HQ', kind), await deskOf('KG-BIS')];
  know(desk, office);
  return { desk, from: office.station };
}

const MINUTE = '2026-02-03T08:30Z';
const REPORT = {
  at: MINUTE,
  number: 1,
  line: LINE,
  until: QUARTER,
  edition: 1,
  day: '2026-02-03',
  splits: [],
  years: [],
};
const report = (change: Partial<Parameters<typeof writeContractLine>[0]> = {}) =>
  writeContractLine({ ...REPORT, withdrawn: null, ...change });
const word = (desk: Desk, line: string, at = MINUTE): JsonObject => ({
  ...{ at, edition: 1, line, station: desk.station.id, type: 'hold-heard', until: QUARTER, v: '1.0' },
  why: 'numbers-wrong',
});
const many = <Line>(n: number, line: (n: number) => Line): readonly Line[] =>
  Array.from({ length: n }, (_, at) => line(at));
const kept = (desk: Desk, type: string) =>
  desk.db.prepare<[string], number>('SELECT count(*) FROM kept_line WHERE type = ?').pluck().get(type);
const bytesKept = (desk: Desk, type: string) =>
  desk.db.prepare<[string], number>('SELECT sum(length(line)) FROM kept_line WHERE type = ?').pluck().get(type) ?? 0;
const said = (desk: Desk, code: string) =>
  today(desk.session).groups.flatMap(({ lines }) => lines.filter((line) => line.code === code));
const TOO_MUCH = 'today-says-too-much';

describe('an office that says ever more beside its cases', () => {
  test('is kept of as much as an office can need, and Today does no more for it', async () => {
    const { desk, from } = await pair();
    const flood = (wave: number) => [
      ...many(6_000, (n) => report({ line: `X-${wave}-${n}` })),
      ...many(1_200, (n) => word(desk, `X-${wave}-${n}`)),
      ...many(300, (n): JsonObject => ({ n: n + 1, pad: 'x'.repeat(200_000), type: 'from-tomorrow', v: `1.${wave}` })),
    ];
    const first = await says(desk, from, flood(1));
    expect([kept(desk, 'contract'), kept(desk, 'hold-heard')]).toEqual([5_000, 1_000]);
    const unknown = kept(desk, 'from-tomorrow') ?? 0;
    expect(bytesKept(desk, 'from-tomorrow')).toBeLessThanOrEqual(32 * 1024 * 1024);
    expect(first.counts.notKept).toBe(1_000 + 200 + 300 - unknown);
    today(desk.session);
    const before = await callsOf(() => today(desk.session));
    for (const wave of [2, 3]) {
      expect((await says(desk, from, flood(wave))).counts.notKept).toBe(7_500);
    }
    expect([kept(desk, 'contract'), kept(desk, 'hold-heard'), kept(desk, 'from-tomorrow')]).toEqual([
      5_000,
      1_000,
      unknown,
    ]);
    expect(await callsOf(() => today(desk.session))).toBeLessThanOrEqual(before * 1.02);
  });

  test('is told to a person until it says no more than is kept; its cases are in', async () => {
    const { desk, from } = await pair();
    await says(
      desk,
      from,
      many(1_003, (n) => word(desk, `X-${n}`)),
    );
    expect(said(desk, TOO_MUCH)).toMatchObject([{ places: { office: 'KG-BIS' }, opens: 'inbox' }]);
    expect(inboxOf(desk.db, 5).toLookAt).toMatchObject([
      { is: 'says-too-much', code: 'inbox-says-too-much', office: 'KG-BIS', places: { n: 3 }, mend: 'call' },
    ]);
    const caseId = randomId();
    number += 1;
    const part = packed(forgeChapter(from, caseId, [{}]));
    const lines = [...part.lines, ...many(5, (n) => writeLine(word(desk, `Y-${n}`)))];
    const file = await forgeSealed({ from, to: desk.station, kind: 'cases', number, parts: [part], lines });
    const opened = await openPackage(desk.session, desk.folder, putFile(desk, 'cases.waymark', file));
    expect(opened.counts).toMatchObject({ new: 1, notKept: 5 });
    await says(desk, from, [word(desk, 'X-1')]);
    expect(said(desk, TOO_MUCH)).toEqual([]);
    expect(inboxOf(desk.db, 5).toLookAt).toEqual([]);
  });

  test('pushes out no word of its own about a report, nor one of another office, and its next word about that counts', async () => {
    const { desk, from } = await pair();
    const other = await deskOf('MD-KIV');
    know(desk, other);
    await says(desk, from, [report(), word(desk, LINE)]);
    await says(desk, from, [
      ...many(6_000, (n) => report({ line: `X-${n}` })),
      ...many(2_000, (n) => word(desk, `X-${n}`, '2026-03-01T00:00Z')),
    ]);
    const own = () => contractsTold(desk.db).filter(({ line }) => line === LINE);
    expect(own()).toHaveLength(1);
    const lost = () => [...wordsNotKnown(desk.db).values()].filter(({ line }) => line === LINE);
    expect(lost()).toHaveLength(1);
    await says(desk, from, [report({ withdrawn: '2026-02-05T10:00Z' }), word(desk, LINE, '2026-03-02T10:00Z')]);
    expect(own()).toMatchObject([{ withdrawn: '2026-02-05T10:00Z' }]);
    expect(lost()).toMatchObject([{ at: '2026-03-02T10:00Z' }]);
    expect((await says(desk, other.station, [report(), word(desk, LINE)])).counts.notKept).toBe(0);
    // Today has little room: of the one that says a thousand words ten stand there, and the other's beside them.
    const shown = wholeGroups(desk.session, ['inbox']).flatMap(({ lines }) => lines.map(({ places }) => places));
    const ofWords = shown.filter((places) => 'line' in places).map(({ office }) => office);
    expect(ofWords.filter((office) => office === 'MD-KIV')).toHaveLength(1);
    expect(ofWords).toHaveLength(11);
  });

  test('fills no room by few lines that are long, also where each takes the place of one before', async () => {
    const { desk, from } = await pair();
    const own = (id: number, pad: number): JsonObject => ({
      ...{ answer: 'flag', id: `x-kg-bis-${id}`, kind: 'intake', pad: 'x'.repeat(pad), type: 'own-question', v: '1.0' },
      words: { en: 'Came by boat' },
    });
    await says(
      desk,
      from,
      many(20, (n) => own(n, 10)),
    );
    await says(
      desk,
      from,
      many(20, (n) => own(n, 900_000)),
    );
    expect(kept(desk, 'own-question')).toBe(20);
    expect(bytesKept(desk, 'own-question')).toBeLessThanOrEqual(8 * 1024 * 1024);
  });
});

describe('what an honest office says', () => {
  test('again and again stands once, of a type that nobody knows too; what stands in a chapter stays', async () => {
    const { desk, from } = await pair();
    const strange: JsonObject = { type: 'from-tomorrow', v: '1.0' };
    for (let times = 0; times < 3; times++) {
      expect((await says(desk, from, [report(), strange, word(desk, LINE)])).counts.notKept).toBe(0);
    }
    expect([kept(desk, 'contract'), kept(desk, 'from-tomorrow'), kept(desk, 'hold-heard')]).toEqual([1, 1, 1]);
    expect(
      desk.db
        .prepare<[], string>('SELECT DISTINCT number FROM package_in JOIN kept_line ON package = id')
        .pluck()
        .all(),
    ).toEqual([3]);
    for (let times = 0; times < 2; times++) {
      number += 1;
      const part = packed(forgeChapter(from, randomId(), [{}]));
      const lines = [...part.lines.slice(0, 1), writeLine(strange), ...part.lines.slice(1)];
      const file = await forgeSealed({ from, to: desk.station, kind: 'cases', number, parts: [part], lines });
      await openPackage(desk.session, desk.folder, putFile(desk, `in-${number}.waymark`, file));
    }
    expect(kept(desk, 'from-tomorrow')).toBe(3);
  });

  test('of a hold is the later word, in whatever order its packages come', async () => {
    const { desk, from } = await pair();
    await says(desk, from, [report(), word(desk, LINE, '2026-02-09T10:00Z')]);
    await says(desk, from, [word(desk, LINE, '2026-02-08T10:00Z')]);
    expect(kept(desk, 'hold-heard')).toBe(1);
    expect(said(desk, 'today-hold-not-known')).toMatchObject([{ since: '2026-02-09T10:00Z' }]);
  });

  test('of a question that was ever private keeps it private, whatever it says later', async () => {
    const { desk, from } = await pair();
    const question = (more: JsonObject): JsonObject => ({
      ...{ answer: 'flag', id: 'x-kg-bis-boat', kind: 'intake', type: 'own-question', v: '1.0', ...more },
    });
    await says(desk, from, [question({ private: true, words: { en: 'Came by boat' } })]);
    for (const en of ['By boat', 'Came by sea', 'By sea']) await says(desk, from, [question({ words: { en } })]);
    expect(knownOwnQuestions(desk.db)).toMatchObject([{ isPrivate: true, words: { en: 'By sea' } }]);
    expect(kept(desk, 'own-question')).toBe(2);
  });

  test('beyond what is kept, as an older Waymark took it in, is forgotten when its next package comes', async () => {
    const { desk, from } = await pair();
    await says(desk, from, [word(desk, LINE)]);
    const insert = desk.db.prepare(
      "INSERT INTO kept_line (package, n, type, line) SELECT id, ?, 'hold-heard', ? FROM package_in LIMIT 1",
    );
    for (let n = 10; n < 2_010; n++) insert.run(n, writeLine(word(desk, `X-${n}`)));
    await says(desk, from, [word(desk, 'X-20')]);
    expect(kept(desk, 'hold-heard')).toBe(1_000);
    expect(said(desk, TOO_MUCH)).toEqual([]);
  });
});

describe('what a receipt says of reports that are held back', () => {
  const hold = (line: string, at = MINUTE): Buffer =>
    writeLine({ at, edition: 1, line, type: 'hold', until: QUARTER, v: '1.0', why: 'numbers-wrong' });
  async function receipt(desk: Desk, from: ForgedStation, lines: readonly Buffer[]) {
    number += 1;
    const file = await forgeSealed({ from, to: desk.station, kind: 'receipt', number, lines });
    await openPackage(desk.session, desk.folder, putFile(desk, `${number}.waymark`, file));
  }

  test('is kept of headquarters alone', async () => {
    const { desk, from } = await pair('mission');
    await receipt(
      desk,
      from,
      many(50, (n) => hold(`X-${n}`)),
    );
    expect(desk.db.prepare('SELECT count(*) FROM receipt_hold').pluck().get()).toBe(0);
  });

  test('is as much as headquarters can hold back, and its later word on one of them counts', async () => {
    const [office, headquarters] = [await deskOf('KG-BIS'), await deskOf('HQ', 'headquarters')];
    know(office, headquarters);
    help(office, 1);
    number = 0;
    await receipt(office, headquarters.station, [hold(LINE)]);
    await receipt(
      office,
      headquarters.station,
      many(6_000, (n) => hold(`X-${n}`)),
    );
    await receipt(office, headquarters.station, [hold(LINE, '2026-03-01T10:00Z')]);
    expect(office.db.prepare('SELECT count(*) FROM receipt_hold').pluck().get()).toBe(5_000);
    expect(heldReports(office.db).find(({ line }) => line === LINE)).toMatchObject({ at: '2026-03-01T10:00Z' });
  });
});
