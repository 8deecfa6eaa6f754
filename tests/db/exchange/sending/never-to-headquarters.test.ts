/** Suspects and family: only with identity, only to an office that helps the person, and never to headquarters by any way. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { toldHere } from '../../../../db/exchange/receiving/told-here.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { tellOffice } from '../../../../db/exchange/sending/tell-office.ts';
import { writeLine } from '../../../../db/store/line.ts';
import type { NewLine } from '../../../../db/store/records.ts';
import { randomId } from '../../../../db/store/station.ts';
import { accept, type Desk, introduce, MET, openDesk, putFile, write, writeCase } from '../desk.ts';
import { EPOCH, type ForgedPackage, forgeChapter, forgeSealed, forgeStation, packed } from '../forge.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

const SUSPECT = { roles: ['recruiter'], 'name-reason': 'court' };
const MEMBER = { relation: 'mother', 'took-part': 'unsure', 'name-reason': 'contact' };
const RECORDS: readonly Partial<NewLine>[] = [
  MET,
  { kind: 'recruitment', open: { country: 'MDA' }, private: { narrative: 'a job in a salon' } },
  { kind: 'perpetrator', open: SUSPECT, private: { name: 'Invented Suspect' } },
  { kind: 'family', open: MEMBER, private: { name: 'Invented Mother' } },
];

async function offices() {
  const mission = await openDesk('RS-BEG');
  const other = await openDesk('MD-KIV');
  const hq = await openDesk('HQ', { kind: 'headquarters' });
  desks.push(mission, other, hq);
  for (const desk of [mission, other, hq]) introduce(desk, [mission.station, other.station, hq.station]);
  return { mission, other, hq };
}

const HANDED_OVER = { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-02-02' } };

/** What of the case's kinds arrived with whole text, and with its private half. */
function arrived(desk: Desk) {
  const rows = desk.db
    .prepare<[], { kind: string; line: Buffer; private_line: Buffer | null }>(
      "SELECT kind, line, private_line FROM record WHERE state = 'held' AND kind IN ('recruitment', 'perpetrator', 'family')",
    )
    .all();
  return {
    kinds: Object.fromEntries(rows.map(({ kind, private_line }) => [kind, private_line === null ? 'open' : 'both'])),
    text: rows.map(({ line, private_line }) => `${line.toString()}${private_line?.toString() ?? ''}`).join('\n'),
  };
}

async function carry(from: Desk, to: Desk, request: Parameters<typeof seal>[1]): Promise<void> {
  for (const { name } of (await seal(from.session, request, from.out)).files) {
    await openPackage(to.session, to.folder, join(from.out, name));
  }
}

describe('what is known of suspects and of the family', () => {
  it('goes to the office that takes the person on, where the person agreed with the name', async () => {
    const { mission, other } = await offices();
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [...RECORDS, HANDED_OVER]);
    await carry(mission, other, { to: 'MD-KIV', cases: [caseId] });
    expect(arrived(other).kinds).toEqual({ recruitment: 'both', perpetrator: 'both', family: 'both' });
    expect(arrived(other).text).toContain('Invented Mother');
  });

  it('stays here where that office gets the case without identity', async () => {
    const { mission, other } = await offices();
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', { receiving: 'without-name' }, [...RECORDS, HANDED_OVER]);
    await carry(mission, other, { to: 'MD-KIV', cases: [caseId] });
    expect(arrived(other).kinds).toEqual({ recruitment: 'open' });
  });

  it.each([
    ['without identity', {}, 'open'],
    ['with names, for a purpose', { depth: 'full', purpose: 'person-wishes' }, 'both'],
  ] as const)('never reaches headquarters: %s', async (_, more, recruitment) => {
    const { mission, hq } = await offices();
    writeCase(mission, 'RS-BEG-26-7K2MQX', {}, RECORDS);
    await carry(mission, hq, { to: 'HQ', ...more });
    expect(arrived(hq).kinds).toEqual({ recruitment });
    expect(arrived(hq).text).not.toMatch(/Invented|took-part|recruiter/);
  });

  it('nor by way of an office that got it from another', async () => {
    const { mission, other, hq } = await offices();
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [...RECORDS, HANDED_OVER]);
    await carry(mission, other, { to: 'MD-KIV', cases: [caseId] });
    accept(other, caseId);
    write(other, caseId, [
      MET,
      { kind: 'consent', open: { date: '2026-02-03', keep: 'with-name', 'share-headquarters': 'with-name' } },
    ]);
    await carry(other, hq, { to: 'HQ', depth: 'full', purpose: 'two-offices', cases: [caseId] });
    expect(arrived(hq).kinds).toEqual({ recruitment: 'both' });
  });

  it('nor from an office that does not know that it is headquarters: it keeps their places and nothing of them', async () => {
    const { mission, hq } = await offices();
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [
      ...RECORDS,
      { ...HANDED_OVER, open: { ...HANDED_OVER.open, 'to-office': 'HQ' } },
    ]);
    mission.db.prepare("UPDATE known_station SET headquarters = 0 WHERE office = 'HQ'").run();
    const request = { to: 'HQ', cases: [caseId] };
    await carry(mission, hq, request);
    await carry(mission, hq, request);
    expect(arrived(hq).kinds).toEqual({ recruitment: 'both' });
    const places = hq.db.prepare('SELECT count(*) AS held, max(n) AS chapter FROM record').get();
    expect(places).toEqual(mission.db.prepare('SELECT count(*) AS held, max(n) AS chapter FROM record').get());
    expect(hq.db.prepare("SELECT count(*) FROM record WHERE state = 'lacking'").pluck().get()).toBe(2);
  });

  it('nor by a decision to tell without consent, which another office may be told by', async () => {
    const { mission, other, hq } = await offices();
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', { headquarters: 'refuses', receiving: 'refuses' }, RECORDS);
    const decide = (office: string): string => {
      const [record] = write(mission, caseId, [
        {
          kind: 'decision',
          open: {
            date: '2026-01-12',
            matter: 'tell-without-consent',
            result: 'yes',
            'by-role': 'focal-point',
            'told-ground': 'danger-to-life',
            'told-office': office,
            'told-answers': ['family.took-part', 'recruitment.country'],
            'told-before': 'not-reached',
          },
        },
      ]);
      return record ?? '';
    };
    const tells = (record: string) => tellOffice(mission.session, { caseId, record }, mission.out);
    await expect(tells(decide('HQ'))).rejects.toMatchObject({ code: 'telling-not-headquarters' });
    expect(hq.db.prepare('SELECT count(*) FROM record').pluck().get()).toBe(0);
    const [file] = await tells(decide('MD-KIV'));
    expect(readFileSync(join(mission.out, file?.name ?? '')).length).toBeGreaterThan(0);
    await openPackage(other.session, other.folder, join(mission.out, file?.name ?? ''));
  });
});

describe('what the gates of a step said', () => {
  const DEPARTED = {
    kind: 'travel',
    open: { state: 'departed', departed: '2026-02-01' },
    private: {
      'gate-then': [{ gate: 'return', condition: 'return-fit', missing: 'return-not-fit' }],
      note: 'by night',
    },
  };
  const PLANNED = { kind: 'travel', open: { state: 'planned' }, private: { note: 'by day' } };

  /** What arrived of the journeys, each as how much of it. */
  const journeysAt = ({ db }: Desk) =>
    db
      .prepare<[], string>(
        "SELECT CASE WHEN private_line IS NULL THEN 'open' ELSE 'both' END FROM record WHERE state = 'held' AND kind = 'travel' ORDER BY n",
      )
      .pluck()
      .all();

  it('goes with identity to the office that takes the person on', async () => {
    const { mission, other } = await offices();
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [MET, DEPARTED, PLANNED, HANDED_OVER]);
    await carry(mission, other, { to: 'MD-KIV', cases: [caseId] });
    expect(journeysAt(other)).toEqual(['both', 'both']);
  });

  it('never reaches headquarters: the half in which it stands stays, and no other', async () => {
    const { mission, hq } = await offices();
    writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [MET, DEPARTED, PLANNED]);
    await carry(mission, hq, { to: 'HQ', depth: 'full', purpose: 'person-wishes' });
    expect(journeysAt(hq)).toEqual(['open', 'both']);
    expect(lyingAt(hq)).not.toContain('return-not-fit');
  });

  it('nor from an office that does not know that it is headquarters', async () => {
    const { mission, hq } = await offices();
    const handed = { ...HANDED_OVER, open: { ...HANDED_OVER.open, 'to-office': 'HQ' } };
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [MET, DEPARTED, PLANNED, handed]);
    mission.db.prepare("UPDATE known_station SET headquarters = 0 WHERE office = 'HQ'").run();
    await carry(mission, hq, { to: 'HQ', cases: [caseId] });
    expect(journeysAt(hq)).toEqual(['open', 'both']);
    expect(lyingAt(hq)).not.toContain('return-not-fit');
  });
});

/** A word that stands nowhere but in what is told of a suspect and of a mother. */
const WORD = 'Zarquillonabethovska';

/** What lies at a desk: every value of its database, what was pressed together among them, and every file of its folder. */
function lyingAt({ db, folder }: Desk): string {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const values = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).flat();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return [
    ...values.map((value) => (Buffer.isBuffer(value) ? unpressed(value).toString('utf8') : String(value))),
    ...files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8')),
  ].join('\n');
}

function unpressed(bytes: Buffer): Buffer {
  const isFrame = bytes.length > 4 && bytes.readUInt32LE(0) === 0xfd2fb528;
  return isFrame ? zstdDecompressSync(bytes) : bytes;
}

describe('of what an office sends of suspects and family all the same', () => {
  const OF_THEM = [
    { kind: 'perpetrator', body: SUSPECT, private: { name: WORD } },
    { kind: 'family', body: MEMBER, private: { name: WORD, note: WORD } },
    { kind: 'note', body: { kind: 'note' }, private: { text: 'beside it' } },
  ];

  async function received(kind: 'headquarters' | 'mission') {
    const desk = await openDesk('HQ', { kind });
    desks.push(desk);
    const sender = await forgeStation('RS-BEG');
    introduce(desk, [desk.station, sender]);
    const takes = async (more: Partial<ForgedPackage>) =>
      openPackage(
        desk.session,
        desk.folder,
        putFile(desk, 'in.waymark', await forgeSealed({ from: sender, to: desk.station, ...more })),
      );
    return { desk, sender, takes };
  }

  it.each([
    ['headquarters', false],
    ['mission', true],
  ] as const)('set aside, %s keeps a byte: %s', async (kind, keeps) => {
    const { desk, sender, takes } = await received(kind);
    const caseId = randomId();
    await takes({ parts: [packed(forgeChapter(sender, caseId, OF_THEM.slice(2)))] });
    const forked = await takes({ parts: [packed(forgeChapter(sender, caseId, OF_THEM.toReversed()))], number: 2 });
    introduce(desk, [sender], { state: 'compromised', lastGood: new Map([[EPOCH, 1]]) });
    const compromised = await takes({ parts: [packed(forgeChapter(sender, randomId(), OF_THEM))], number: 3 });
    expect([forked, compromised].flatMap(({ setAside }) => setAside.map(({ reason }) => reason))).toEqual([
      'fork',
      'compromised',
    ]);
    expect(lyingAt(desk)).toContain('beside it');
    expect(lyingAt(desk).includes(WORD)).toBe(keeps);
  });

  it.each([
    ['headquarters', false],
    ['mission', true],
  ] as const)('told without consent, %s keeps a byte: %s', async (kind, keeps) => {
    const { desk, takes } = await received(kind);
    const answers = [
      ['family', 'note', WORD],
      ['perpetrator', 'way-of-working', WORD],
      ['intake', 'needs-note', 'followed'],
    ];
    const told = { case: randomId(), reference: '', ground: 'danger-to-life', answers, type: 'told' };
    await takes({ kind: 'told', lines: [writeLine(told)] });
    expect(toldHere(desk.session)).toMatchObject([{ unreadable: keeps ? 0 : 2 }]);
    expect(toldHere(desk.session)[0]?.answers.map(({ kind: of }) => of)).toEqual(
      keeps ? ['family', 'perpetrator', 'intake'] : ['intake'],
    );
    expect(lyingAt(desk)).toContain('followed');
    expect(lyingAt(desk).includes(WORD)).toBe(keeps);
  });

  it.each([
    ['headquarters', 1],
    ['mission', 0],
  ] as const)('told what somebody was tested for, %s keeps no answer of %i', async (kind, unreadable) => {
    const { desk, takes } = await received(kind);
    const answers = [
      ['service', 'service', 'hiv-test'],
      ['referral', 'service', 'medical-care'],
    ];
    const told = { case: randomId(), reference: '', ground: 'danger-to-life', answers, type: 'told' };
    await takes({ kind: 'told', lines: [writeLine(told)] });
    expect(toldHere(desk.session)).toMatchObject([{ unreadable }]);
    expect(lyingAt(desk)).toContain('medical-care');
    expect(lyingAt(desk).includes('hiv-test')).toBe(unreadable === 0);
  });
});
