/** Scans and photos between offices: with the private half that names them, or not at all. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../../db/casework/derived/verify.ts';
import { attach } from '../../../db/casework/writing/attach.ts';
import { withdrawRecord } from '../../../db/casework/writing/withdraw.ts';
import { unseal } from '../../../db/exchange/format/age-file.ts';
import { receiptLines } from '../../../db/exchange/format/receipt.ts';
import { openPackage } from '../../../db/exchange/receiving/open-package.ts';
import { previewSeal, seal } from '../../../db/exchange/sending/seal.ts';
import { sendReceipt } from '../../../db/exchange/sending/send-receipt.ts';
import { toText } from '../../../db/store/bytes.ts';
import { hashOfPrivate, signObject } from '../../../db/store/chapter.ts';
import { type JsonObject, writeLine } from '../../../db/store/line.ts';
import { randomId } from '../../../db/store/station.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { grey, KEPT_JPEG } from '../casework/record/a-picture.ts';
import { accept, type Desk, introduce, openDesk, putFile, write, writeCase } from './desk.ts';
import { forgeChapter, forgeSealed, gather, once, packed } from './forge.ts';

const desks: Desk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
});

async function pair(kind: 'mission' | 'headquarters' = 'mission'): Promise<readonly [Desk, Desk]> {
  const mission = await openDesk('RS-BEG');
  const other = await openDesk(kind === 'headquarters' ? 'HQ' : 'MD-KIV', { kind });
  desks.push(mission, other);
  introduce(mission, [other.station, mission.station]);
  introduce(other, [mission.station, other.station]);
  return [mission, other];
}

const HANDED_OVER = { kind: 'transfer', open: { act: 'hand-over', 'to-office': 'MD-KIV', date: '2026-02-02' } };
/** In two pieces, and plain. */
const LARGE = grey(16, 16, { data: randomBytes(300_000) });

function caseWith(desk: Desk, pictures: readonly Buffer[], shares = {}): string {
  const caseId = writeCase(desk, 'RS-BEG-26-7K2MQX', shares, [HANDED_OVER]);
  for (const bytes of pictures) adds(desk, caseId, bytes);
  return caseId;
}

function adds(desk: Desk, caseId: string, bytes: Buffer): void {
  inTransaction(desk.db, () =>
    attach(desk.session, caseId, { of: 'signed-consent', pages: [{ note: 'page 1', bytes }] }),
  );
}

async function carry(from: Desk, to: Desk, request: Parameters<typeof seal>[1]) {
  const sealed = await seal(from.session, request, from.out);
  const path = join(from.out, sealed.files[0]?.name ?? '');
  return { ...(await openPackage(to.session, to.folder, path)), path, bytes: sealed.files[0]?.bytes ?? 0 };
}

async function acknowledge(from: Desk, to: Desk): Promise<void> {
  const receipt = await sendReceipt(from.session, to.station.id, from.out);
  await openPackage(to.session, to.folder, join(from.out, receipt.name));
}

const pictures = (desk: Desk) => desk.db.prepare('SELECT bytes FROM attachment_content').pluck().all();
const attachments = (desk: Desk) =>
  desk.db
    .prepare<[], { state: string; half: number }>(
      "SELECT state, private_line IS NOT NULL AS half FROM record WHERE kind = 'attachment' ORDER BY n",
    )
    .all()
    .map(({ state, half }) => `${state}${half === 1 ? ' both' : ''}`);

/** What a receipt to the sender says is not there. */
function lacks(desk: Desk, sender: Desk): unknown {
  const lines = receiptLines(desk.db, sender.station.id).map((line) => JSON.parse(line.toString('utf8')));
  return lines.find(({ type }) => type === 'held')?.pictures;
}

/** As if the station's card were of before there were pictures. */
function withOldCard(at: Desk, { station }: Desk): void {
  const { signature: _, ...card } = JSON.parse(station.card.bytes.toString('utf8')) as Record<
    string,
    JsonObject[string]
  >;
  const old: JsonObject = { ...card, formats: ['waymark-package/1'] };
  const bytes = writeLine({ ...old, signature: toText(signObject('card', old, station.sign.key)) });
  at.db.prepare('UPDATE known_station SET card = ? WHERE id = ?').run(bytes, station.id);
}

async function formatOf({ path }: { readonly path: string }, to: Desk): Promise<unknown> {
  const plain = zstdDecompressSync(await gather(unseal([to.station.ageIdentity], once(readFileSync(path)))));
  return JSON.parse(plain.toString('utf8').split('\n')[0] ?? '').format;
}

describe('a picture that travels', () => {
  it('arrives with its record byte for byte, and is sent once', async () => {
    const [sender, receiver] = await pair();
    const caseId = caseWith(sender, [KEPT_JPEG, LARGE]);
    const came = await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(await formatOf(came, receiver)).toBe('waymark-package/1.1');
    expect(pictures(receiver)).toEqual([KEPT_JPEG, LARGE]);
    expect(verifyDatabase(receiver.db)).toMatchObject({ clean: true, checked: { pictures: 2, picturesElsewhere: 0 } });
    expect(lacks(receiver, sender)).toEqual([]);
    await acknowledge(receiver, sender);
    expect(previewSeal(sender.session, { to: 'MD-KIV', cases: [caseId] }).totals.unchanged).toBe(1);
    write(sender, caseId, [{ open: { kind: 'note' } }]);
    expect(await formatOf(await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] }), receiver)).toBe(
      'waymark-package/1',
    );
  });

  it('goes on to a third office from whoever holds it', async () => {
    const [sender, receiver] = await pair();
    const third = await openDesk('AL-TIA');
    desks.push(third);
    introduce(receiver, [third.station]);
    introduce(third, [sender.station, receiver.station, third.station]);
    const caseId = caseWith(sender, [KEPT_JPEG]);
    write(sender, caseId, [{ kind: 'intake', open: { date: '2026-01-10' } }]);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    accept(receiver, caseId);
    write(receiver, caseId, [{ ...HANDED_OVER, open: { ...HANDED_OVER.open, 'to-office': 'AL-TIA' } }]);
    await carry(receiver, third, { to: 'AL-TIA', cases: [caseId] });
    expect(pictures(third)).toEqual([KEPT_JPEG]);
  });

  it('stays with the names: never to headquarters without identity, and there with a purpose', async () => {
    const [mission, hq] = await pair('headquarters');
    const caseId = caseWith(mission, [KEPT_JPEG]);
    const came = await carry(mission, hq, { to: 'HQ' });
    expect(await formatOf(came, hq)).toBe('waymark-package/1');
    expect(attachments(hq)).toEqual(['held']);
    expect(pictures(hq)).toEqual([]);
    expect(lacks(hq, mission)).toEqual([]);
    await acknowledge(hq, mission);
    await carry(mission, hq, { to: 'HQ', cases: [caseId], depth: 'full', purpose: 'two-offices' });
    expect(attachments(hq)).toEqual(['held both']);
    expect(pictures(hq)).toEqual([KEPT_JPEG]);
  });

  it('stays where the person agreed without the name, and follows when they agree to more', async () => {
    const [sender, receiver] = await pair();
    const caseId = caseWith(sender, [KEPT_JPEG], { receiving: 'without-name' });
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect([attachments(receiver), pictures(receiver)]).toEqual([['held'], []]);
    await acknowledge(receiver, sender);
    write(sender, caseId, [{ kind: 'consent', open: { date: '2026-01-12', 'share-receiving': 'with-name' } }]);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect([attachments(receiver), pictures(receiver)]).toEqual([['held both'], [KEPT_JPEG]]);
  });

  it('does not leave once the person said no', async () => {
    const [sender, receiver] = await pair();
    const caseId = caseWith(sender, []);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    adds(sender, caseId, KEPT_JPEG);
    write(sender, caseId, [{ kind: 'consent', open: { date: '2026-01-12', keep: 'refuses' } }]);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect([attachments(receiver), pictures(receiver)]).toEqual([[], []]);
  });
});

describe('an office whose Waymark knew no pictures', () => {
  it('gets the record without it, asks by its receipt once it does, and then gets it', async () => {
    const [sender, receiver] = await pair();
    const caseId = caseWith(sender, [KEPT_JPEG]);
    withOldCard(sender, receiver);
    const came = await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(await formatOf(came, receiver)).toBe('waymark-package/1');
    expect([attachments(receiver), pictures(receiver)]).toEqual([['held both'], []]);
    expect(verifyDatabase(receiver.db)).toMatchObject({ clean: true, checked: { picturesElsewhere: 1 } });
    expect(lacks(receiver, sender)).toEqual([[5, 5]]);
    await acknowledge(receiver, sender);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(pictures(receiver)).toEqual([KEPT_JPEG]);
    await acknowledge(receiver, sender);
    expect(previewSeal(sender.session, { to: 'MD-KIV', cases: [caseId] }).totals.unchanged).toBe(1);
  });
});

describe('an office that was set up before there were pictures, and knows them now', () => {
  it('gets each new one at once, whether it lacked any before or none', async () => {
    const [sender, receiver] = await pair();
    withOldCard(sender, receiver);
    const caseId = caseWith(sender, []);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    for (const [index, bytes] of [KEPT_JPEG, LARGE].entries()) {
      await acknowledge(receiver, sender);
      adds(sender, caseId, bytes);
      await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
      expect(pictures(receiver)).toEqual([KEPT_JPEG, LARGE].slice(0, index + 1));
    }
  });

  it('gets none while its receipts come from a Waymark that knew none', async () => {
    const [sender, receiver] = await pair();
    withOldCard(sender, receiver);
    const caseId = caseWith(sender, []);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    await acknowledge(receiver, sender);
    sender.db.prepare("UPDATE receipt_held SET lacking = json_remove(lacking, '$.pictures')").run();
    adds(sender, caseId, KEPT_JPEG);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect([attachments(receiver), pictures(receiver)]).toEqual([['held both'], []]);
  });

  it('asks no more for the picture of what was withdrawn', async () => {
    const [sender, receiver] = await pair();
    withOldCard(sender, receiver);
    const caseId = caseWith(sender, [KEPT_JPEG]);
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(lacks(receiver, sender)).toEqual([[5, 5]]);
    const id = sender.db.prepare<[], string>("SELECT id FROM record WHERE kind = 'attachment'").pluck().get() ?? '';
    inTransaction(sender.db, () => withdrawRecord(sender.session, caseId, id, ''));
    await carry(sender, receiver, { to: 'MD-KIV', cases: [caseId] });
    expect(lacks(receiver, sender)).toEqual([]);
  });
});

describe('a picture that comes', () => {
  const forged = async (
    to: Desk,
    from: Desk,
    picture: Buffer,
    newer: { readonly media?: string; readonly size?: number; readonly of?: string } = {},
  ) => {
    const [id, caseId] = [randomId(), randomId()];
    const sha256 = createHash('sha256').update(picture).digest('base64url');
    const named = { media: newer.media ?? 'jpeg', size: newer.size ?? picture.length, sha256 };
    const chapter = forgeChapter(from.station, caseId, [
      { kind: 'attachment', id, body: { of: 'letter' }, private: named },
    ]);
    const part = packed(chapter);
    const piece = writeLine({
      data: picture.toString('base64url'),
      id: newer.of ?? id,
      n: 1,
      of: 1,
      type: 'attachment',
    });
    const lines = [...part.lines.slice(0, 2), piece, ...part.lines.slice(2)];
    const manifest = { format: 'waymark-package/1.1' };
    const half = chapter.lines[0]?.privateLine ?? Buffer.alloc(0);
    const file = await forgeSealed({ from: from.station, to: to.station, parts: [part], lines, manifest });
    return { half, path: putFile(to, 'came', file) };
  };

  it('and is no plain one is not kept: the record stays, and nobody asks for it again', async () => {
    const [sender, receiver] = await pair();
    const { path } = await forged(receiver, sender, Buffer.concat([KEPT_JPEG, Buffer.from('PK a document')]));
    await openPackage(receiver.session, receiver.folder, path);
    expect([attachments(receiver), pictures(receiver)]).toEqual([['held both'], [null]]);
    expect(lacks(receiver, sender)).toEqual([]);
  });

  it.each([{ media: 'webp' }, { size: 20 * 1024 * 1024 + 1 }])(
    'and is one that only a newer Waymark knows (%j) is passed over: the record stays, and nobody is asked for it',
    async (newer) => {
      const [sender, receiver] = await pair();
      const { path } = await forged(receiver, sender, KEPT_JPEG, newer);
      await openPackage(receiver.session, receiver.folder, path);
      expect([attachments(receiver), pictures(receiver)]).toEqual([['held both'], []]);
      expect(lacks(receiver, sender)).toEqual([]);
    },
  );

  it('behind one that only a newer Waymark knows, of another record, is refused', async () => {
    const [sender, receiver] = await pair();
    const { path } = await forged(receiver, sender, KEPT_JPEG, { media: 'webp', of: randomId() });
    await expect(openPackage(receiver.session, receiver.folder, path)).rejects.toMatchObject({
      code: 'attachment-malformed',
    });
    expect(attachments(receiver)).toEqual([]);
  });

  it('is dropped with a private half that was erased here', async () => {
    const [sender, receiver] = await pair();
    const { half, path } = await forged(receiver, sender, KEPT_JPEG);
    receiver.db.prepare('INSERT INTO erased (hash, at) VALUES (?, ?)').run(hashOfPrivate(half), 'now');
    await openPackage(receiver.session, receiver.folder, path);
    expect([attachments(receiver), pictures(receiver)]).toEqual([['held'], []]);
  });
});
