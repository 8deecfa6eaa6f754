import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { sharingWith } from '../../../db/casework/rules/consent.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { unseal } from '../../../db/exchange/format/age-file.ts';
import { padme } from '../../../db/exchange/format/padme.ts';
import { openPackage } from '../../../db/exchange/receiving/open-package.ts';
import { previewSeal, seal } from '../../../db/exchange/sending/seal.ts';
import { sendReceipt } from '../../../db/exchange/sending/send-receipt.ts';
import { takeOutErased } from '../../../db/store/record-table.ts';
import { accept, auditTail, type Desk, dump, introduce, MET, openDesk, write, writeCase } from './desk.ts';
import { gather, once } from './forge.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

async function pair(kind: 'mission' | 'headquarters'): Promise<readonly [Desk, Desk]> {
  const mission = await openDesk('RS-BEG');
  const other = await openDesk(kind === 'headquarters' ? 'HQ' : 'MD-KIV', { kind });
  desks.push(mission, other);
  introduce(mission, [other.station, mission.station]);
  introduce(other, [mission.station, other.station]);
  return [mission, other];
}

async function carry(from: Desk, to: Desk, request: Parameters<typeof seal>[1]) {
  const sealed = await seal(from.session, request, from.out);
  const name = sealed.files[0]?.name ?? '';
  return { sealed, opened: await openPackage(to.session, to.folder, join(from.out, name)) };
}

async function acknowledge(from: Desk, to: Desk): Promise<void> {
  const receipt = await sendReceipt(from.session, to.station.id, from.out);
  await openPackage(to.session, to.folder, join(from.out, receipt.name));
}

const HANDED_OVER = { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-02-02' } };

function lines(desk: Desk, caseId: string) {
  return desk.db
    .prepare<
      [string],
      { n: number; state: string; kind: string | null; line: Buffer | null; private_line: Buffer | null }
    >('SELECT n, state, kind, line, private_line FROM record WHERE case_id = ? ORDER BY station, epoch, n')
    .all(caseId);
}

describe('a case that travels', () => {
  it('arrives at the receiving mission byte for byte, with both halves', async () => {
    const [sender, receiver] = await pair('mission');
    const caseId = writeCase(sender, 'RS-BEG-26-7K2MQX', {}, [HANDED_OVER]);
    const { opened } = await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(opened.outcome).toBe('accepted');
    expect(opened.counts).toMatchObject({ cases: 1, records: 4, new: 1, updated: 0, unchanged: 0, setAside: 0 });
    expect(lines(receiver, caseId)).toEqual(lines(sender, caseId));
    expect(receiver.db.prepare('SELECT reference FROM case_index').pluck().all()).toEqual(['RS-BEG-26-7K2MQX']);
    expect(receiver.db.prepare('SELECT state FROM acceptance').pluck().all()).toEqual(['waiting']);
    expect(auditTail(receiver.db)).toMatchObject({ act: 'open-package', outcome: 'accepted' });
  });

  it('reaches headquarters without identity even where the person would agree to more', async () => {
    const [mission, hq] = await pair('headquarters');
    const caseId = writeCase(mission, 'RS-BEG-26-7K2MQX', {}, [
      { kind: 'health', open: { 'fit-to-travel': 'yes' }, private: { allergies: 'penicillin' } },
      { kind: 'unheard-of', open: { answer: 'x' } },
    ]);
    await carry(mission, hq, { to: 'HQ' });
    const there = lines(hq, caseId);
    expect(there.map((line) => line.state)).toEqual(['held', 'held', 'held', 'lacking', 'lacking']);
    expect(there.every((line) => line.private_line === null)).toBe(true);
    expect(hq.db.prepare('SELECT count(*) FROM acceptance').pluck().get()).toBe(0);
  });

  it('stays where the person refuses, and the preview says why', async () => {
    const [mission] = await pair('headquarters');
    writeCase(mission, 'RS-BEG-26-AAAAAA', { headquarters: 'refuses' });
    writeCase(mission, 'RS-BEG-26-BBBBBB', { headquarters: 'without-name' });
    const preview = previewSeal(mission.session, { to: 'HQ' });
    expect(preview.depth).toBe('without-identity');
    expect(preview.totals).toMatchObject({ cases: 1, heldBack: 1, unchanged: 0 });
    const reasons = new Map(preview.cases.map((one) => [one.reference, one.reason]));
    expect(reasons.get('RS-BEG-26-AAAAAA')).toBe('sharing-refused');
  });

  it('does not travel twice once a receipt has come, and then carries only what is new', async () => {
    const [mission, hq] = await pair('headquarters');
    const first = writeCase(mission, 'RS-BEG-26-AAAAAA');
    writeCase(mission, 'RS-BEG-26-BBBBBB');
    await carry(mission, hq, { to: 'HQ' });
    await acknowledge(hq, mission);
    expect(previewSeal(mission.session, { to: 'HQ' }).totals).toMatchObject({ cases: 0, unchanged: 2 });
    await expect(seal(mission.session, { to: 'HQ' }, mission.out)).rejects.toMatchObject({ code: 'seal-nothing' });
    expect(mission.db.prepare('SELECT count(*) FROM package_out WHERE acknowledged IS NOT NULL').pluck().get()).toBe(1);
    write(mission, first, [{ kind: 'service', open: { date: '2026-02-01' } }]);
    const { opened } = await carry(mission, hq, { to: 'HQ' });
    expect(opened.counts).toMatchObject({ cases: 1, records: 1, new: 0, updated: 1 });
    expect(lines(hq, first)).toHaveLength(4);
  });

  it('without a receipt is sent whole again, which changes nothing', async () => {
    const [mission, hq] = await pair('headquarters');
    writeCase(mission, 'RS-BEG-26-AAAAAA');
    await carry(mission, hq, { to: 'HQ' });
    const before = dump(hq.db).replace(/\["package_in",.*?\]\],/, '');
    const { opened } = await carry(mission, hq, { to: 'HQ' });
    expect(opened.counts).toMatchObject({ cases: 1, records: 0, unchanged: 1 });
    expect(dump(hq.db).replace(/\["package_in",.*?\]\],/, '')).toBe(before);
  });

  it('opened twice changes nothing the second time', async () => {
    const [mission, hq] = await pair('headquarters');
    writeCase(mission, 'RS-BEG-26-AAAAAA');
    const sealed = await seal(mission.session, { to: 'HQ' }, mission.out);
    const path = join(mission.out, sealed.files[0]?.name ?? '');
    await openPackage(hq.session, hq.folder, path);
    const before = dump(hq.db);
    const again = await openPackage(hq.session, hq.folder, path);
    expect(again.outcome).toBe('already-opened');
    expect(dump(hq.db)).toBe(before);
  });

  it('fills in the private halves when the person agrees to them later', async () => {
    const [sender, receiver] = await pair('mission');
    const caseId = writeCase(sender, 'RS-BEG-26-AAAAAA', { receiving: 'without-name' }, [HANDED_OVER]);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(lines(receiver, caseId).filter((line) => line.private_line !== null)).toHaveLength(0);
    await acknowledge(receiver, sender);
    write(sender, caseId, [
      { kind: 'consent', open: { date: '2026-01-12', keep: 'with-name', 'share-receiving': 'with-name' } },
    ]);
    const { opened } = await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(opened.counts.updated).toBe(1);
    expect(lines(receiver, caseId)).toEqual(lines(sender, caseId));
  });

  it('tells those who have it when consent is withdrawn, and nothing else', async () => {
    const [mission, hq] = await pair('headquarters');
    const caseId = writeCase(mission, 'RS-BEG-26-AAAAAA');
    await carry(mission, hq, { to: 'HQ' });
    await acknowledge(hq, mission);
    write(mission, caseId, [
      { kind: 'consent', open: { date: '2026-03-01', keep: 'with-name', 'share-headquarters': 'refuses' } },
      { kind: 'service', open: { date: '2026-03-02' } },
    ]);
    const preview = previewSeal(mission.session, { to: 'HQ' });
    expect(preview.cases).toMatchObject([{ goes: true, reason: 'seal-consent-only', records: 1, privateHalves: 0 }]);
    await carry(mission, hq, { to: 'HQ' });
    expect(lines(hq, caseId).map((line) => [line.kind, line.state])).toEqual([
      ['case', 'held'],
      ['consent', 'held'],
      ['identity', 'held'],
      ['consent', 'held'],
      [null, 'lacking'],
    ]);
    await acknowledge(hq, mission);
    expect(previewSeal(mission.session, { to: 'HQ' }).totals).toMatchObject({ cases: 0, heldBack: 1 });
  });

  it('tells also the office it came from that consent was withdrawn', async () => {
    const [sender, receiver] = await pair('mission');
    const caseId = writeCase(sender, 'RS-BEG-26-AAAAAA', {}, [MET, HANDED_OVER]);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    accept(receiver, caseId);
    write(receiver, caseId, [
      { kind: 'consent', open: { date: '2026-03-01', keep: 'with-name', 'share-receiving': 'refuses' } },
      { kind: 'service', open: { date: '2026-03-02' } },
    ]);
    expect(previewSeal(receiver.session, { to: 'RS-BEG' }).cases).toMatchObject([
      { goes: true, reason: 'seal-consent-only', privateHalves: 0 },
    ]);
    await carry(receiver, sender, { to: 'RS-BEG' });
    expect(lines(sender, caseId).filter((line) => line.kind === 'service')).toEqual([]);
    expect(sharingWith(caseRecords(sender.db, caseId), 'receiving')).toBe('refuses');
  });

  it('does not leave where consent was withdrawn while it was being sealed', async () => {
    const [mission] = await pair('headquarters');
    const caseId = writeCase(mission, 'RS-BEG-26-AAAAAA');
    let refused = false;
    const sealing = seal(mission.session, { to: 'HQ' }, mission.out, {
      progress: () => {
        if (!refused) {
          write(mission, caseId, [{ kind: 'consent', open: { date: '2026-01-12', 'share-headquarters': 'refuses' } }]);
        }
        refused = true;
      },
    });
    await expect(sealing).rejects.toMatchObject({ code: 'seal-changed' });
    expect(readdirSync(mission.out)).toEqual([]);
    expect(mission.db.prepare('SELECT count(*) FROM package_out').pluck().get()).toBe(0);
  });

  const NOTE_ID = 'note-of-ours-000000000';
  const note = (revision: number, open: Body | null, text: string) => ({
    ...{ id: NOTE_ID, revision, kind: 'note', open, private: open === null ? null : { text } },
  });

  /** Seals a case with something told and a note in it, and `meanwhile` is written while that is under way. */
  async function sealWhile(meanwhile: (desk: Desk, caseId: string) => void) {
    const [mission] = await pair('mission');
    const told = { kind: 'recruitment', open: { 'reason-for-leaving': 'debts' }, private: { narrative: 'told' } };
    const records = [MET, HANDED_OVER, told, note(1, { kind: 'note' }, 'seen')];
    const caseId = writeCase(mission, 'RS-BEG-26-AAAAAA', {}, records);
    let written = false;
    const sealing = seal(mission.session, { to: 'MD-KIV', cases: [caseId] }, mission.out, {
      progress: () => {
        if (!written) meanwhile(mission, caseId);
        written = true;
      },
    });
    return { mission, sealing };
  }
  const STORY = { date: '2026-01-12', keep: 'refuses', 'no-means': 'story', present: ['nobody-else'] };

  test.each<[string, (desk: Desk, caseId: string) => void]>([
    [
      'the person said that what happened may not be kept',
      (desk, caseId) => void write(desk, caseId, [{ kind: 'consent', open: STORY }]),
    ],
    [
      'a note was kept to this office',
      (desk, caseId) => void write(desk, caseId, [note(2, { kind: 'note', visibility: 'this-office' }, 'seen')]),
    ],
    ['a record was taken back', (desk, caseId) => void write(desk, caseId, [note(2, null, '')])],
    [
      'a line was erased',
      ({ db }, caseId) => {
        db.prepare(
          "INSERT INTO erased (hash, at) SELECT hash, '2026-01-12T08:00Z' FROM record WHERE case_id = ? AND kind = 'note'",
        ).run(caseId);
        takeOutErased(db);
      },
    ],
  ])('does not leave where, while it was being sealed, %s', async (_, meanwhile) => {
    const { mission, sealing } = await sealWhile(meanwhile);
    await expect(sealing).rejects.toMatchObject({ code: 'seal-changed' });
    expect(readdirSync(mission.out)).toEqual([]);
  });

  it('leaves all the same where a record was only corrected, or written, while it was being sealed', async () => {
    const { sealing } = await sealWhile(
      (desk, caseId) => void write(desk, caseId, [note(2, { kind: 'note' }, 'seen on Monday'), MET]),
    );
    expect((await sealing).files).toHaveLength(1);
  });

  it('goes to a mission unasked only where it is handed over to it, or that mission already has a part in it', async () => {
    const [sender] = await pair('mission');
    writeCase(sender, 'RS-BEG-26-AAAAAA');
    const handed = writeCase(sender, 'RS-BEG-26-BBBBBB', {}, [HANDED_OVER]);
    expect(previewSeal(sender.session, { to: 'MD-KIV' }).cases.map((one) => one.caseId)).toEqual([handed]);
  });

  it('stays where a mission is named to which it is not handed over: consent was for the office that receives the person', async () => {
    const [sender] = await pair('mission');
    const caseId = writeCase(sender, 'RS-BEG-26-AAAAAA');
    expect(previewSeal(sender.session, { to: 'MD-KIV', cases: [caseId] }).cases).toMatchObject([
      { goes: false, depth: null, reason: 'sharing-not-handed-over' },
    ]);
    await expect(seal(sender.session, { to: 'MD-KIV', cases: [caseId] }, sender.out)).rejects.toMatchObject({
      code: 'seal-nothing',
    });
    write(sender, caseId, [HANDED_OVER]);
    expect(previewSeal(sender.session, { to: 'MD-KIV', cases: [caseId] }).cases).toMatchObject([
      { goes: true, depth: 'full' },
    ]);
  });

  it('goes to headquarters with the name only for a purpose, which the outgoing list keeps, or where so much is agreed', async () => {
    const [mission, hq] = await pair('headquarters');
    const caseId = writeCase(mission, 'RS-BEG-26-AAAAAA');
    expect(() => previewSeal(mission.session, { to: 'HQ', depth: 'full' })).toThrow('seal-purpose-missing');
    await expect(seal(mission.session, { to: 'HQ', depth: 'full' }, mission.out)).rejects.toMatchObject({
      code: 'seal-purpose-missing',
    });
    expect(readdirSync(mission.out)).toEqual([]);
    await carry(mission, hq, { to: 'HQ', depth: 'full', purpose: 'person-wishes' });
    expect(lines(hq, caseId)).toEqual(lines(mission, caseId));
    expect(mission.db.prepare('SELECT depth, reason FROM outgoing').all()).toEqual([
      { depth: 'full', reason: 'person-wishes' },
    ]);
    introduce(mission, [hq.station], { agreedDepth: 'full' });
    expect(() => previewSeal(mission.session, { to: 'HQ', depth: 'full' })).not.toThrow();
  });

  it('is completed by the receiving mission, and both hold both chapters', async () => {
    const [sender, receiver] = await pair('mission');
    const caseId = writeCase(sender, 'RS-BEG-26-AAAAAA', {}, [MET, HANDED_OVER]);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    accept(receiver, caseId);
    write(receiver, caseId, [{ kind: 'follow-up', open: { date: '2026-04-01' } }]);
    const { opened } = await carry(receiver, sender, { to: 'RS-BEG' });
    expect(opened.counts).toMatchObject({ cases: 1, records: 2, updated: 1 });
    expect(lines(sender, caseId)).toEqual(lines(receiver, caseId));
  });

  it('sends only the latest revision of a record, the earlier ones as their hashes', async () => {
    const [sender, receiver] = await pair('mission');
    const caseId = writeCase(sender, 'RS-BEG-26-AAAAAA', {}, [HANDED_OVER]);
    const [id] = write(sender, caseId, [{ kind: 'note', private: { text: 'first words' } }]);
    write(sender, caseId, [{ id: id ?? '', revision: 2, kind: 'note', private: { text: 'better words' } }]);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(lines(receiver, caseId).map((line) => line.state)).toEqual([
      'held',
      'held',
      'held',
      'held',
      'lacking',
      'held',
    ]);
  });
});

describe('the file', () => {
  it('has a name that says nothing, a size of few steps, and leaves nothing beside it', async () => {
    const [mission, hq] = await pair('headquarters');
    writeCase(mission, 'RS-BEG-26-AAAAAA');
    const sealed = await seal(mission.session, { to: 'HQ' }, mission.out);
    const names = readdirSync(mission.out);
    expect(names).toEqual(sealed.files.map((file) => file.name));
    expect(names[0]).toMatch(/^[a-z]{8}\.waymark$/);
    const bytes = readFileSync(join(mission.out, names[0] ?? ''));
    const plain = await gather(unseal([hq.station.ageIdentity], once(bytes)));
    expect(padme(plain.length)).toBe(plain.length);
  });

  it('is not there at all when sealing is cancelled, and no number is used', async () => {
    const [mission] = await pair('headquarters');
    writeCase(mission, 'RS-BEG-26-AAAAAA');
    const before = dump(mission.db);
    const cancel = new AbortController();
    const sealing = seal(mission.session, { to: 'HQ' }, mission.out, {
      signal: cancel.signal,
      progress: () => cancel.abort(),
    });
    await expect(sealing).rejects.toThrow();
    expect(readdirSync(mission.out)).toEqual([]);
    expect(dump(mission.db)).toBe(before);
  });

  it('of ten changed cases fits in 16 KiB', async () => {
    const [mission, hq] = await pair('headquarters');
    const cases = Array.from({ length: 40 }, (_, i) => writeCase(mission, `RS-BEG-26-${String(i).padStart(6, 'A')}`));
    await carry(mission, hq, { to: 'HQ' });
    await acknowledge(hq, mission);
    for (const caseId of cases.slice(0, 10)) {
      write(mission, caseId, [{ kind: 'service', open: { date: '2026-02-01', what: 'shelter', outcome: 'done' } }]);
    }
    const { sealed } = await carry(mission, hq, { to: 'HQ' });
    expect(sealed.files[0]?.bytes).toBeLessThanOrEqual(16 * 1024);
  });
});
