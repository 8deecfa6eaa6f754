/** Which offices are to be asked again, in what words, and who has asked: kept, and asked anew when something has come since. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officesToAsk } from '../../../../db/exchange/receiving/offices-to-ask.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { call, deskOf } from '../../calls/a-desk.ts';
import { auditTail, type Desk, introduce, NOW, openDesk, putFile, write, writeCase } from '../desk.ts';
import { forgeStation } from '../forge.ts';

let mission: Desk;
let hq: Desk;
let caseId: string;
let number = 0;

beforeEach(async () => {
  [mission, hq] = await Promise.all([openDesk('RS-BEG'), openDesk('HQ', { kind: 'headquarters' })]);
  introduce(mission, [hq.station, mission.station]);
  introduce(hq, [hq.station, mission.station, await forgeStation('AL-TIA')]);
  caseId = writeCase(mission, 'RS-BEG-26-7K2MQX');
});
afterEach(() => {
  for (const desk of [mission, hq]) desk.close();
});

async function sealed(): Promise<string> {
  write(mission, caseId, [{ kind: 'service', open: { date: `2026-01-0${++number}` } }]);
  const { files } = await seal(mission.session, { to: 'HQ' }, mission.out);
  return join(mission.out, files[0]?.name ?? '');
}
const opened = (path: string) => openPackage(hq.session, hq.folder, path).catch(() => undefined);

/** Headquarters on a day; the desk's own day is the 15th of January 2026. */
const on = (day: string) => new Date(`${day}T12:00:00Z`);
const asks = (at = NOW) => officesToAsk(hq.db, at);
const ticksOf = (at = NOW) => asks(at).map(({ office, isAsked }) => [office, isAsked]);
/** The call, made at a moment. */
const note = async (office: string, more: object = {}, at = NOW) => {
  await call(deskOf(hq, { ...hq.session, clock: () => at }), 'exchange', 'askOffice', { office, ...more });
};

describe('an office is to be asked again', () => {
  it('for what never came, what came damaged, and months that it has not reported', async () => {
    const first = await sealed();
    await sealed();
    await opened(first);
    await opened(await sealed());
    const fourth = readFileSync(await sealed());
    fourth[fourth.length - 30] = (fourth[fourth.length - 30] ?? 0) ^ 1;
    await opened(putFile(hq, 'abcdefgh.waymark', fourth));
    // Of a longer file the signed beginning can be read, and says whose it is.
    hq.db.prepare("UPDATE inbox SET station = ?, package_number = 4 WHERE outcome = 'refused'").run(mission.station.id);
    const [silent, beg] = asks();
    expect([silent?.office, silent?.months]).toEqual(['AL-TIA', ['2025-11', '2025-12']]);
    expect(silent?.words.es).toBe(
      'No recibimos nada suyo de noviembre de 2025 y diciembre de 2025. Por favor, selle lo que cambió y envíe el archivo a la sede.',
    );
    expect([beg?.office, beg?.months, beg?.troubles.map(({ is }) => is)]).toEqual(['RS-BEG', [], ['damaged', 'gap']]);
    expect(beg?.words.en).toBe(
      'Your file no. 4 did not arrive whole. Please send the same file once more.\nYour file no. 2 never arrived; later ones did. Perhaps it was only a receipt: please look at what you sent, and send it again. If it was cases and you no longer have it, seal everything anew.',
    );
    expect(beg?.words.fr).toContain('n° 2');
  });

  it('and no more when what was missing came', async () => {
    const first = await sealed();
    const second = await sealed();
    await opened(first);
    await opened(await sealed());
    expect(asks().map(({ office }) => office)).toContain('RS-BEG');
    await opened(second);
    expect(asks().map(({ office }) => office)).toEqual(['AL-TIA']);
  });

  it('by a mission too, though nobody reports to it', async () => {
    expect(officesToAsk(mission.db, NOW)).toEqual([]);
    mission.db
      .prepare(
        `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts, audit_n, addressee)
         VALUES ('a', ?, 1, 2, 'directory', '2026-01-15T09:00Z', 'accepted', '{}', 1, ?)`,
      )
      .run(hq.station.id, mission.station.id);
    expect(officesToAsk(mission.db, NOW).map(({ office, months }) => [office, months])).toEqual([['HQ', []]]);
  });
});

describe('that an office was asked', () => {
  it('is kept with who and when, and stands behind those who still wait', async () => {
    await opened(await sealed());
    await sealed();
    await opened(await sealed());
    expect(ticksOf()).toEqual([
      ['AL-TIA', false],
      ['RS-BEG', false],
    ]);
    await note('AL-TIA');
    expect(ticksOf()).toEqual([
      ['RS-BEG', false],
      ['AL-TIA', true],
    ]);
    expect(auditTail(hq.db)).toMatchObject({ act: 'ask-office', outcome: 'done' });
    await note('AL-TIA', {}, on('2026-01-20'));
    expect(asks()[1]?.asked).toEqual([
      { at: '2026-01-20T12:00Z', by: 'Vera' },
      { at: '2026-01-15T09:00Z', by: 'Vera' },
    ]);
  });

  it('is over when a further month is not reported', async () => {
    await note('AL-TIA', {}, on('2026-02-10'));
    expect(ticksOf(on('2026-02-10'))).toContainEqual(['AL-TIA', true]);
    expect(ticksOf(on('2026-02-11'))).toContainEqual(['AL-TIA', false]);
    await note('AL-TIA', {}, on('2026-02-11'));
    expect(ticksOf(on('2026-02-11'))).toContainEqual(['AL-TIA', true]);
  });

  it('is taken back where it was noted by mistake, and noted of nobody who is not to be asked', async () => {
    await note('AL-TIA');
    await note('AL-TIA', { takenBack: true });
    expect(asks()[0]).toMatchObject({ office: 'AL-TIA', isAsked: false, asked: [] });
    const before = auditTail(hq.db);
    await note('AL-TIA', { takenBack: true });
    await note('XX-NONE');
    expect(auditTail(hq.db)).toEqual(before);
  });
});
