/** What leaves with an answer to a hand-over: our own word to that office, and nothing else of the case. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiptLines } from '../../../../db/exchange/format/receipt.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { previewSeal, seal } from '../../../../db/exchange/sending/seal.ts';
import { accept, type Desk, introduce, MET, openDesk, write, writeCase } from '../desk.ts';

let beg: Desk;
let kiv: Desk;
let mad: Desk;
let caseId: string;
/** The hand-over of the first office to the second. */
let handed: string;

const AGREED = { date: '2026-01-12', keep: 'with-name', 'share-receiving': 'with-name' };

beforeEach(async () => {
  [beg, kiv, mad] = await Promise.all([openDesk('RS-BEG'), openDesk('MD-KIV'), openDesk('ES-MAD')]);
  for (const one of [beg, kiv, mad]) introduce(one, [beg.station, kiv.station, mad.station]);
  caseId = writeCase(beg, 'RS-BEG-26-7K2MQX', {}, [MET]);
  handed = handOver(beg, 'MD-KIV');
  await send(beg, kiv);
});
afterEach(() => {
  for (const one of [beg, kiv, mad]) one.close();
});

function handOver(desk: Desk, office: string, of = caseId): string {
  const open = { act: 'hand-over', 'to-office': office, date: '2026-01-11' };
  return write(desk, of, [{ kind: 'transfer', open }])[0] ?? '';
}
function answer(desk: Desk, cites: string, of = caseId): string {
  const open = { act: 'answer', date: '2026-01-12', answers: { cites: [cites, 'act'] }, answer: 'not-ours' };
  return write(desk, of, [{ kind: 'transfer', open, private: { note: 'No bed before June' } }])[0] ?? '';
}
async function send(from: Desk, to: Desk): Promise<void> {
  const { files } = await seal(from.session, { to: to.station.office }, from.out);
  for (const { name } of files) await openPackage(to.session, to.folder, join(from.out, name));
}
const going = (from: Desk, to: string) => previewSeal(from.session, { to }).cases;
/** Kinds of what is held of a chapter. */
const kinds = (desk: Desk, of: Desk) =>
  desk.db
    .prepare<[string, string], string>(
      "SELECT kind FROM record WHERE case_id = ? AND station = ? AND state = 'held' ORDER BY n",
    )
    .pluck()
    .all(caseId, of.station.id);

describe('an office that was told *not ours*', () => {
  beforeEach(() => {
    write(kiv, caseId, [MET, { kind: 'consent', open: AGREED }]);
    answer(kiv, handed);
  });

  it('is sent that answer alone, although the person would agree to all of it', async () => {
    expect(going(kiv, 'RS-BEG')).toMatchObject([{ caseId, reason: 'seal-answer-only', records: 1, privateHalves: 1 }]);
    await send(kiv, beg);
    expect(kinds(beg, kiv)).toEqual(['transfer']);
  });

  it('has the case no more by that: what is written later stays, and what the person takes back is not told', async () => {
    await send(kiv, beg);
    write(kiv, caseId, [{ kind: 'service', open: { date: '2026-01-13' } }]);
    expect(going(kiv, 'RS-BEG')).toMatchObject([{ reason: 'seal-answer-only', records: 1 }]);
    write(kiv, caseId, [{ kind: 'consent', open: { date: '2026-01-14', 'share-receiving': 'refuses' } }]);
    expect(going(kiv, 'RS-BEG')).toMatchObject([{ reason: 'seal-answer-only', records: 1, privateHalves: 0 }]);
  });
});

it('a receipt tells who was answered of its own chapter alone: the answer made it no office that has the case', async () => {
  const opened = writeCase(mad, 'ES-MAD-26-7K2MQX', {}, [MET]);
  handOver(mad, 'RS-BEG', opened);
  await send(mad, beg);
  write(beg, opened, [MET, { kind: 'consent', open: AGREED }]);
  const theirs = handOver(beg, 'MD-KIV', opened);
  await send(beg, kiv);
  answer(kiv, theirs, opened);
  const told = () =>
    receiptLines(kiv.db, beg.station.id)
      .map((line) => JSON.parse(line.toString('utf8')) as { type: string; case?: string; station?: string })
      .flatMap((line) => (line.type === 'held' && line.case === opened ? [line.station] : []));
  expect(told()).toEqual([beg.station.id]);
  await send(kiv, beg);
  expect(told()).toEqual([beg.station.id]);
});

describe('an answer', () => {
  it('to another office stays, and the case in which it stands is not even read', async () => {
    const other = writeCase(mad, 'ES-MAD-26-7K2MQX', {}, [MET]);
    const theirs = handOver(mad, 'MD-KIV', other);
    await send(mad, kiv);
    answer(kiv, theirs, other);
    answer(kiv, handed);
    // Whoever reads it stumbles over this.
    kiv.db.prepare("UPDATE record SET private_line = x'00' WHERE case_id = ? AND private_line IS NOT NULL").run(other);
    expect(going(kiv, 'RS-BEG')).toMatchObject([{ caseId, reason: 'seal-answer-only', records: 1 }]);
  });

  it('goes to the office that it answers, of two that handed the same case over', async () => {
    write(mad, caseId, [MET, { kind: 'consent', open: AGREED }]);
    const theirs = handOver(mad, 'MD-KIV');
    await send(mad, kiv);
    const answers = [answer(kiv, handed), answer(kiv, theirs)];
    for (const one of [beg, mad]) await send(kiv, one);
    const held = (desk: Desk) =>
      desk.db.prepare<[string], string>('SELECT id FROM record WHERE station = ?').pluck().all(kiv.station.id);
    expect(held(beg)).toEqual([answers[0], null]);
    expect(held(mad)).toEqual([null, answers[1]]);
  });

  it('of another office goes to nobody in its place: of a chapter that stays, the consents alone are told', async () => {
    handOver(beg, 'ES-MAD');
    await send(beg, mad);
    accept(kiv, caseId);
    write(kiv, caseId, [MET, { kind: 'consent', open: { date: '2026-01-12', 'share-receiving': 'refuses' } }]);
    await send(kiv, beg);
    expect(kinds(beg, kiv)).toEqual(['transfer', 'consent']);
    write(beg, caseId, [{ kind: 'consent', open: { ...AGREED, date: '2026-01-14' } }]);
    await send(beg, mad);
    expect(kinds(mad, kiv)).toEqual(['consent']);
  });
});
