/** Which offices have a case: nobody gets a part in it by writing in it, nor learns from an answer who has. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { receiptLines } from '../../../../db/exchange/format/receipt.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { previewSeal, seal } from '../../../../db/exchange/sending/seal.ts';
import { accept, type Desk, introduce, MET, openDesk, write, writeCase } from '../desk.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

const handOverTo = (office: string) =>
  ({ kind: 'transfer', open: { act: 'hand-over', 'to-office': office, date: '2026-01-11' } }) as const;

/** Two missions that share a case, and a third that knows nothing of it but its id. */
async function offices() {
  const [first, second, stranger] = await Promise.all([openDesk('MD-KIV'), openDesk('KG-BIS'), openDesk('RS-BEG')]);
  const all = [first, second, stranger];
  desks.push(...all);
  for (const desk of all) introduce(desk, [first.station, second.station, stranger.station]);
  return { first, second, stranger };
}

async function send(from: Desk, to: Desk): Promise<void> {
  const { files } = await seal(from.session, { to: to.station.office }, from.out);
  expect(files).toHaveLength(1);
  for (const { name } of files) await openPackage(to.session, to.folder, join(from.out, name));
}

/** Writes in a case that another office opened, and sends it there as if it were handed over. */
async function intrude(stranger: Desk, at: Desk, caseId: string): Promise<void> {
  const agreed = { date: '2026-01-10', keep: 'with-name', 'share-receiving': 'with-name' };
  write(stranger, caseId, [MET, { kind: 'consent', open: agreed }, handOverTo(at.station.office)]);
  await send(stranger, at);
}

const heldFor = (desk: Desk, to: Desk): readonly string[] =>
  receiptLines(desk.db, to.station.id)
    .map((line) => JSON.parse(line.toString('utf8')) as { readonly type: string; readonly station?: string })
    .flatMap(({ type, station }) => (type === 'held' || type === 'question' ? [station ?? ''] : []));

describe('an office that writes in a case', () => {
  it('reads in the answer of its own lines alone; the one that opened the case reads of all', async () => {
    const { first, second, stranger } = await offices();
    const caseId = writeCase(first, 'MD-KIV-26-7K2MQX', {}, [MET, handOverTo('KG-BIS')]);
    await send(first, second);
    await intrude(stranger, second, caseId);
    expect(heldFor(second, stranger)).toEqual([stranger.station.id]);
    expect([...heldFor(second, first)].sort()).toEqual([first.station.id, stranger.station.id].sort());
    accept(second, caseId);
    expect(heldFor(second, stranger)).toEqual([stranger.station.id]);
  });

  it('is sent nothing of it once the case is accepted from another', async () => {
    const { first, second, stranger } = await offices();
    const caseId = writeCase(first, 'MD-KIV-26-7K2MQX', {}, [MET, handOverTo('KG-BIS')]);
    await intrude(stranger, second, caseId);
    await send(first, second);
    write(first, caseId, [{ ...handOverTo('KG-BIS'), open: { ...handOverTo('KG-BIS').open, date: '2026-01-14' } }]);
    await send(first, second);
    accept(second, caseId);
    const going = (to: Desk) => previewSeal(second.session, { to: to.station.office }).cases;
    expect(going(stranger)).toEqual([]);
    expect(going(first)).toMatchObject([{ caseId, goes: true }]);
  });
});

describe('a hand-over that is taken back', () => {
  it('hands nothing over, whether it names the one it takes back or none', async () => {
    const { first } = await offices();
    const takesBack: readonly ((id: string) => object)[] = [(id) => ({ answers: { cites: [id, 'act'] } }), () => ({})];
    for (const named of takesBack) {
      const caseId = writeCase(first, 'MD-KIV-26-7K2MQX', {}, [MET]);
      const [handed = ''] = write(first, caseId, [handOverTo('KG-BIS')]);
      const goes = () => previewSeal(first.session, { to: 'KG-BIS' }).cases.some((one) => one.caseId === caseId);
      expect(goes()).toBe(true);
      write(first, caseId, [{ kind: 'transfer', open: { act: 'take-back', date: '2026-01-12', ...named(handed) } }]);
      expect(goes()).toBe(false);
      write(first, caseId, [handOverTo('KG-BIS')]);
      expect(goes()).toBe(true);
    }
  });
});
