/**
 * The table: 278 invented cases of which every count of the CTM table holds are taken over at a mission, sealed, and opened at
 * headquarters. Both print the published table; and whatever people agree to, take back or correct afterwards, both go on agreeing
 * cell by cell over those whose sharing is not refused (statistics/RULES.md, What headquarters can have).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../db/codebook/types.ts';
import type { CaseFile, InputOf, Report, ShownRecord } from '../../db/contract/index.ts';
import type { statisticsArea } from '../../db/contract/statistics-area.ts';
import { type Chance, chance } from '../../db/demo/chance.ts';
import { inventedCases } from '../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../db/demo/invented-life.ts';
import { CTM_TABLE, ctm278 } from '../generate/ctm-278.ts';
import { carry, introduce, type OpenDesk, refusalOf, setUp, tempDir } from './desks.ts';

const place = tempDir('table');
const desks: OpenDesk[] = [];
afterAll(async () => {
  await Promise.all(desks.map((desk) => desk.end()));
  place.remove();
});

const MISSION = 'KG-BIS';
const ONE_PROCESS = { second: false };
/** Databases are made, sealed and opened: seconds here, minutes on an old PC with other tests beside it. */

async function missionAndHeadquarters(name: string) {
  const folder = join(place.path, name);
  mkdirSync(folder);
  const { desk: mission } = await setUp(folder, MISSION, {}, ONE_PROCESS);
  const { desk: hq } = await setUp(folder, 'HQ', { kind: 'headquarters', country: 'CHE' }, ONE_PROCESS);
  desks.push(mission, hq);
  await introduce(hq, [mission], join(folder, 'directory'));
  return { mission, hq, mail: join(folder, 'mail') };
}

async function takeOver(mission: OpenDesk, lines: readonly string[]): Promise<void> {
  const file = join(place.path, 'lines.jsonl');
  writeFileSync(file, lines.join('\n'));
  const { cases, errors } = await mission.ask('cases', 'import', { file });
  expect(errors).toEqual([]);
  expect(cases).toBe(lines.length);
}

type Asked = Omit<InputOf<(typeof statisticsArea)['report']>, 'table' | 'protect'>;

function profile(desk: OpenDesk, asked: Asked): Promise<Report> {
  return desk.ask('statistics', 'report', { table: 'ctm-profile', protect: null, ...asked });
}

/** A table without its words and without what is said of coverage. */
function numbersOf({ unit, n, dimensions, coverage }: Report) {
  return {
    unit,
    n,
    persons: coverage.persons,
    dimensions: dimensions.map(({ label: _, rows, ...dimension }) => ({
      ...dimension,
      rows: rows.map(({ label: __, ...row }) => row),
    })),
  };
}

describe('the published table', () => {
  const { origin, from, to } = CTM_TABLE;
  let desk: Awaited<ReturnType<typeof missionAndHeadquarters>>;
  beforeAll(async () => {
    desk = await missionAndHeadquarters('published');
  });

  it('is what the mission prints of its cases and what headquarters prints of the package, to the last decimal', async () => {
    const { mission, hq, mail } = desk;
    await takeOver(mission, ctm278().lines);
    const { sealed, results } = await carry(mission, hq, mail, { receipt: true });
    expect(sealed.totals).toMatchObject({ cases: 278, heldBack: 0 });
    expect(results).toMatchObject([{ outcome: 'accepted', counts: { cases: 278, new: 278, setAside: 0 } }]);
    for (const { office, ask } of [mission, hq]) {
      const report = await ask('statistics', 'report', { table: 'ctm-profile', protect: null, origin, from, to });
      expect(report.n).toBe(CTM_TABLE.n);
      expect(report.coverage).toMatchObject({ heldBack: 0, erased: 0, unclassified: 0 });
      expect(report.protection.k).toBeNull();
      for (const { id, denominator, missing, multi, rows } of CTM_TABLE.dimensions) {
        const dimension = report.dimensions.find((one) => one.id === id);
        expect(dimension).toMatchObject({ id, denominator, missing, multi });
        const printed = dimension?.rows.map(({ code, n, percent }) => [code, [n, percent]]) ?? [];
        expect(Object.fromEntries(printed), `${id} at ${office}`).toEqual(rows);
      }
    }
    await expectAgreement(mission, hq);
  });

  it('no longer counts at headquarters who takes the consent back, and says how many in one number', async () => {
    const { mission, hq, mail } = desk;
    const { rows } = await mission.ask('cases', 'list', { filter: {}, limit: 500 });
    for (const { caseId } of rows.slice(0, 7)) {
      const refusal = { date: '2011-05-01', 'given-by': 'both', 'share-headquarters': 'refuses' };
      const service = { date: '2011-05-02', service: 'counselling' };
      await mission.ask('records', 'save', { caseId, records: [{ kind: 'consent', body: refusal }] });
      await mission.ask('records', 'save', { caseId, records: [{ kind: 'service', body: service }] });
    }
    const { sealed } = await carry(mission, hq, mail);
    // Headquarters learns of the refusal and of nothing that came after it.
    expect(sealed.totals).toMatchObject({ cases: 7, records: 7 });
    const after = await profile(hq, { origin, from, to });
    expect([after.n, after.coverage.heldBack]).toEqual([271, 7]);
    await expectAgreement(mission, hq);
  });
});

const SHARES = ['with-name', 'without-name', 'counted-only', 'refuses', 'later', 'not-asked'] as const;

/** The 278 again, each with an answer of its own to sharing with headquarters, or with none; and others from elsewhere. */
function mixedLines(lots: Chance): readonly string[] {
  const published = ctm278().lines.map((line) => {
    const { records, ...rest } = JSON.parse(line) as { readonly records: readonly InterchangeRecord[] };
    const others = records.filter(({ kind }) => kind !== 'consent');
    const consents = lots.often(85) ? [consent(lots, '2010-01')] : [];
    if (lots.often(15)) consents.push(consent(lots, '2010-02'));
    return JSON.stringify({ ...rest, records: [...others, ...consents] });
  });
  return [...published, ...inventedCases(80, lots.below(1000))];
}

function consent(lots: Chance, month: string): InterchangeRecord {
  return {
    kind: 'consent',
    date: `${month}-${String(1 + lots.below(28)).padStart(2, '0')}`,
    body: {
      'given-by': lots.pick(['person', 'guardian', 'both', 'both']),
      keep: lots.pick(['with-name', 'with-name', 'without-name', 'refuses']),
      'share-headquarters': lots.pick(SHARES),
    },
  };
}

/** Something that happens to a case at the mission after it has been sealed: a change of mind, a correction, more help. */
async function somethingHappens(lots: Chance, mission: OpenDesk, caseId: string, month: string): Promise<void> {
  const file = await mission.ask('cases', 'open', { caseId });
  const own = (kind: string) => file.records.filter((record) => record.kind === kind && record.own);
  const add = ({ kind, date, body }: InterchangeRecord) =>
    mission.ask('records', 'save', {
      caseId,
      records: [{ kind, body: date === undefined ? body : { date, ...body } }],
    });
  const withdraw = (record: ShownRecord) =>
    mission.ask('records', 'withdraw', { caseId, id: record.id, reason: 'Written in the wrong case' });
  const act = lots.below(8);
  const chosen = (records: readonly ShownRecord[]) => (records.length === 0 ? undefined : lots.pick(asList(records)));
  switch (act) {
    case 0:
    case 1:
      await add(consent(lots, month));
      return;
    case 2: {
      const record = chosen(own('consent'));
      if (record !== undefined) await revise(mission, file, record, { 'share-headquarters': lots.pick(SHARES) });
      return;
    }
    case 3: {
      const record = chosen(own('consent'));
      if (record !== undefined) await withdraw(record);
      return;
    }
    case 4: {
      const record = chosen(own('profile'));
      const sex = lots.pick<Answer>(['female', 'male', { missing: 'unknown' }]);
      if (record === undefined) return;
      const refused = await refusalOf(revise(mission, file, record, { sex, age: lots.pick([13, 16, 22, 40]) }));
      expect([undefined, 'warning-age-against-birth-date']).toContain(refused);
      return;
    }
    case 5:
      await add({ kind: 'service', date: `${month}-15`, body: { service: 'counselling', outcome: 'given' } });
      return;
    case 6: {
      const record = chosen([...own('service'), ...own('stay'), ...own('follow-up')]);
      if (record !== undefined) await withdraw(record);
      return;
    }
    default:
      await add({ kind: 'exploitation', body: { types: ['forced-labour'], country: 'TUR', ended: `${month}` } });
  }
}

function asList<T>(all: readonly T[]): readonly [T, ...T[]] {
  const [first, ...more] = all;
  if (first === undefined) throw new Error('nothing to choose from');
  return [first, ...more];
}

async function revise(
  mission: OpenDesk,
  { row }: CaseFile,
  record: ShownRecord,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mission.ask('records', 'save', {
    caseId: row.caseId,
    records: [{ kind: record.kind, id: record.id, body: { ...record.body, ...answers } }],
  });
}

const TABLES: readonly Asked[] = [
  {},
  { origin: CTM_TABLE.origin, from: CTM_TABLE.from, to: CTM_TABLE.to },
  { origin: 'RUS', countMissing: true },
  { office: MISSION, from: '2003-05', to: '2006' },
  { unit: 'cases' },
  { unit: 'persons' },
];

/** Every table at both desks; answers how many instances the mission holds back. */
async function expectAgreement(mission: OpenDesk, hq: OpenDesk): Promise<number> {
  for (const asked of TABLES) {
    const [shared, there, all] = await Promise.all([
      profile(mission, { ...asked, shared: true }),
      profile(hq, asked),
      profile(mission, asked),
    ]);
    expect(numbersOf(there), JSON.stringify(asked)).toEqual(numbersOf(shared));
    expect(shared.coverage.heldBack).toBe(all.coverage.heldBack);
    // Who does not want anything kept is held back too, and in neither table.
    if (asked.unit !== 'persons') {
      expect(all.coverage.heldBack).toBeGreaterThanOrEqual((all.n ?? 0) - (shared.n ?? 0));
    }
  }
  return (await profile(mission, {})).coverage.heldBack ?? 0;
}

describe('whatever people agree to, take back or correct', () => {
  it.each([1, 2])('both desks agree cell by cell (%i)', async (seed) => {
    const { mission, hq, mail } = await missionAndHeadquarters(`mixed-${seed}`);
    const lots = chance(seed);
    await takeOver(mission, mixedLines(lots));
    // With a receipt only what is new travels the next time, without one everything.
    await carry(mission, hq, mail, { receipt: seed === 1 });
    expect(await expectAgreement(mission, hq)).toBeGreaterThan(50);
    const { rows } = await mission.ask('cases', 'list', { filter: {}, limit: 500 });
    const cases = asList(rows.map((row) => row.caseId));
    for (const month of ['2011-03', '2012-03']) {
      for (let act = 0; act < 40; act++) await somethingHappens(lots, mission, lots.pick(cases), month);
      await carry(mission, hq, mail, { receipt: seed === 1 });
      await expectAgreement(mission, hq);
    }
    for (const desk of [mission, hq]) expect((await desk.ask('station', 'verify', {})).faults).toEqual([]);
  });
});
