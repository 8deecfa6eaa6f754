import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:zlib';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SENTENCES } from '../../../../db/codebook/sentences.ts';
import {
  CARD_REFUSALS,
  DIRECTORY_REFUSALS,
  FILE_REFUSALS,
  LINE_REFUSALS,
  MANIFEST_REFUSALS,
  SEAL_REFUSALS,
} from '../../../../db/exchange/format/refusal.ts';
import { type OpenPackageOptions, openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { toText } from '../../../../db/store/bytes.ts';
import { isWaymarkError } from '../../../../db/store/errors.ts';
import { type JsonObject, writeLine } from '../../../../db/store/line.ts';
import { randomId } from '../../../../db/store/station.ts';
import { auditTail, type Desk, dump, introduce, openDesk, putFile, writeCase } from '../desk.ts';
import {
  type ForgedPackage,
  type ForgedStation,
  forgeChapter,
  forgeLines,
  forgeSealed,
  forgeStation,
  frameOf,
  joined,
  packed,
  paddingOf,
  sealBytes,
  sealPlain,
} from '../forge.ts';

/** Re-sealed packages with exactly one thing wrong: each is refused with its own code, and changes nothing but the audit trail. */
let desk: Desk;
let demoDesk: Desk;
let mission: Desk;
let sender: ForgedStation;
let third: ForgedStation;
let stranger: ForgedStation;
let enrolled: ForgedStation;
let stolen: ForgedStation;
let demoSender: ForgedStation;
const caseId = randomId();

beforeAll(async () => {
  desk = await openDesk('HQ', { kind: 'headquarters' });
  demoDesk = await openDesk('HQ', { kind: 'headquarters', demo: true });
  mission = await openDesk('KG-BIS');
  [sender, third, stranger, enrolled, stolen] = (await Promise.all(
    ['RS-BEG', 'MD-KIV', 'XX-XXX', 'AL-TIA', 'RO-BUC'].map((office) => forgeStation(office)),
  )) as [ForgedStation, ForgedStation, ForgedStation, ForgedStation, ForgedStation];
  demoSender = await forgeStation('DEMO', { demo: true });
  introduce(desk, [sender, third]);
  introduce(desk, [enrolled], { state: 'enrolled' });
  introduce(desk, [stolen], { state: 'compromised' });
  introduce(demoDesk, [sender]);
  writeCase(desk, 'HQ-26-7K2MQX');
});

afterAll(() => {
  desk.close();
  demoDesk.close();
  mission.close();
});

const MINOR = { format: 'waymark-package/1.1' };
const ACTS_MALFORMED: readonly JsonObject[string][] = [
  [1],
  [1, 1],
  [0, 2],
  [1, 10_001],
  [1, 2, 3],
  'all',
  { first: 1 },
];

const RECORDS = [
  { kind: 'case', body: { reference: 'RS-BEG-26-7K2MQX' } },
  { kind: 'identity', private: { 'name-given': 'Mira' } },
  { kind: 'note', private: { text: 'invented' } },
];

function good(more: Partial<ForgedPackage> = {}): ForgedPackage {
  return { from: sender, to: desk.station, parts: [packed(forgeChapter(sender, caseId, RECORDS))], ...more };
}

/** The package's plaintext with its lines between manifest and seal replaced, and all counts and signatures right again. */
function withLines(change: (lines: Buffer[]) => readonly Buffer[]): Promise<Buffer> {
  const part = packed(forgeChapter(sender, caseId, RECORDS));
  return forgeSealed(good({ parts: [part], lines: change([...part.lines]) }));
}

/** A line as bytes that no reader should take, in place of the second record. */
function hostile(bytes: Buffer | string): Promise<Buffer> {
  return withLines(([first, _, __, ...rest]) => [first ?? Buffer.alloc(0), Buffer.from(bytes), ...rest]);
}

async function inner(change: (frame: Buffer, padding: Buffer) => Buffer): Promise<Buffer> {
  const frame = frameOf(joined(forgeLines(good())));
  return sealBytes(change(frame, paddingOf(frame)), desk.station.ageRecipient);
}

async function sealedBy(prepare: (encrypter: Encrypter) => Promise<void>): Promise<Buffer> {
  const frame = frameOf(joined(forgeLines(good())));
  const encrypter = new Encrypter();
  await prepare(encrypter);
  return Buffer.from(await encrypter.encrypt(Buffer.concat([frame, paddingOf(frame)])));
}

/** A good package whose header got more lines before its MAC; only the bounds are reached. */
async function withHeader(lines: string): Promise<Buffer> {
  const file = await forgeSealed(good());
  const mac = file.indexOf('\n--- ') + 1;
  return Buffer.concat([file.subarray(0, mac), Buffer.from(lines), file.subarray(mac)]);
}

function record(fields: Parameters<typeof forgeChapter>[2][number]['fields']): Promise<Buffer> {
  const chapter = forgeChapter(sender, caseId, [{ kind: 'note', ...(fields === undefined ? {} : { fields }) }]);
  return forgeSealed(good({ parts: [packed(chapter)] }));
}

function receipt(lines: readonly Buffer[], from = sender): Promise<Buffer> {
  return forgeSealed({ from, to: desk.station, kind: 'receipt', lines });
}

/** What is said to have been told without consent. */
function told(lines: readonly Buffer[]): Promise<Buffer> {
  return forgeSealed({ from: sender, to: desk.station, kind: 'told', lines });
}

const PICTURE = randomBytes(300_000);

/** A package with a picture in two pieces, changed: the lines are those of the chapter with the pieces behind the private half. */
function withPieces(change: (pieces: JsonObject[]) => readonly JsonObject[], at = 2): Promise<Buffer> {
  const id = randomId();
  const sha256 = createHash('sha256').update(PICTURE).digest('base64url');
  const named = { media: 'jpeg', size: PICTURE.length, sha256 };
  const chapter = forgeChapter(sender, caseId, [{ kind: 'attachment', id, body: { of: 'letter' }, private: named }]);
  const part = packed(chapter);
  const piece = (n: number, data: Buffer): JsonObject => ({
    ...{ data: data.toString('base64url'), id, n, of: 2, type: 'attachment' },
  });
  const pieces = change([piece(1, PICTURE.subarray(0, 262_144)), piece(2, PICTURE.subarray(262_144))]);
  const lines = [...part.lines.slice(0, at), ...pieces.map((one) => writeLine(one)), ...part.lines.slice(at)];
  return forgeSealed(good({ parts: [part], lines, manifest: { format: 'waymark-package/1.1' } }));
}

type WrongPieces = readonly [
  code: string,
  what: string,
  change: (pieces: JsonObject[]) => readonly JsonObject[],
  at?: number,
];

const PIECES_WRONG: readonly WrongPieces[] = [
  [
    'attachment-malformed',
    'the second piece first',
    ([first, second]) => [second, first].filter((one) => one !== undefined),
  ],
  ['attachment-malformed', 'a picture that ends too soon', ([first]) => (first === undefined ? [] : [first])],
  ['attachment-malformed', 'a piece too many', (pieces) => [...pieces, ...pieces.slice(1)]],
  ['attachment-malformed', 'a piece of another record', (pieces) => pieces.map((one) => ({ ...one, id: randomId() }))],
  ['attachment-malformed', 'another number of pieces', (pieces) => pieces.map((one) => ({ ...one, of: 3 }))],
  ['attachment-malformed', 'a piece that is too short', (pieces) => pieces.map((one) => ({ ...one, data: 'AAAA' }))],
  ['attachment-malformed', 'a piece without bytes', (pieces) => pieces.map(({ data: _, ...one }) => one)],
  [
    'attachment-malformed',
    'bytes that are not base64url',
    (pieces) => pieces.map((one) => ({ ...one, data: `${one.data}=` })),
  ],
  ['attachment-malformed', 'a piece before the private half', (pieces) => pieces, 1],
  [
    'attachment-mismatch',
    'another picture of the same size',
    ([first, second]) =>
      first === undefined || second === undefined
        ? []
        : [first, { ...second, data: randomBytes(300_000 - 262_144).toString('base64url') }],
  ],
];

interface Refused {
  readonly code: string;
  readonly what: string;
  readonly file: () => Promise<Buffer>;
  readonly options?: OpenPackageOptions;
  readonly at?: () => Desk;
}

const deep = `${'{"a":'.repeat(9)}1${'}'.repeat(9)}`;

const TABLE: readonly Refused[] = [
  { code: 'package-not-waymark', what: 'another file', file: async () => Buffer.from('PK\u0003\u0004 a document') },
  { code: 'package-not-waymark', what: 'an empty file', file: async () => Buffer.alloc(0) },
  {
    code: 'package-header-too-long',
    what: 'a header without end',
    file: () => withHeader(`-> x-grease\n${'A'.repeat(70_000)}\n`),
  },
  { code: 'package-header-too-many', what: 'nine stanzas', file: () => withHeader('-> x-grease\n\n'.repeat(8)) },
  {
    code: 'package-header-malformed',
    what: 'a header of grease alone',
    file: async () => Buffer.from(`age-encryption.org/v1\n-> x-grease\n\n--- ${'A'.repeat(43)}\n`),
  },
  {
    code: 'package-recipient-kind',
    what: 'an X25519 stanza, which a quantum computer could open',
    file: () => sealedBy(async (e) => e.addRecipient(await identityToRecipient(await generateX25519Identity()))),
  },
  {
    code: 'package-recipient-kind',
    what: 'a passphrase',
    file: () =>
      sealedBy(async (e) => {
        e.setPassphrase('correct horse');
        e.setScryptWorkFactor(10);
      }),
  },
  {
    code: 'package-recipients-mixed',
    what: 'our stanza and an X25519 one',
    file: () =>
      sealedBy(async (e) => {
        e.addRecipient(desk.station.ageRecipient);
        e.addRecipient(await identityToRecipient(await generateX25519Identity()));
      }),
  },
  {
    code: 'package-recipients-mixed',
    what: 'two offices at once',
    file: () =>
      sealedBy(async (e) => {
        e.addRecipient(desk.station.ageRecipient);
        e.addRecipient(third.ageRecipient);
      }),
  },
  {
    code: 'package-not-for-us',
    what: 'sealed for another station',
    file: async () => sealPlain(joined(forgeLines(good())), third.ageRecipient),
  },
  {
    code: 'package-damaged',
    what: 'a flipped bit in the payload',
    file: async () => {
      const file = await forgeSealed(good());
      file.writeUInt8(file.readUInt8(file.length - 40) ^ 1, file.length - 40);
      return file;
    },
  },
  {
    code: 'package-damaged',
    what: 'a wrong checksum',
    file: () => inner((frame, padding) => Buffer.concat([frame.subarray(0, -4), Buffer.alloc(4, 1), padding])),
  },
  {
    code: 'package-not-compressed',
    what: 'plaintext without a frame',
    file: () => inner(() => joined(forgeLines(good()))),
  },
  {
    code: 'package-window',
    what: 'a window of 64 MiB',
    file: async () => {
      // A frame whose header asks for 2^26 bytes of memory; nothing has to follow.
      return sealBytes(Buffer.from('28b52ffd0480', 'hex'), desk.station.ageRecipient);
    },
  },
  {
    code: 'package-no-checksum',
    what: 'a frame without checksum',
    file: async () => {
      const frame = frameOf(joined(forgeLines(good())), { [constants.ZSTD_c_checksumFlag]: 0 });
      return sealBytes(Buffer.concat([frame, paddingOf(frame)]), desk.station.ageRecipient);
    },
  },
  {
    code: 'package-second-frame',
    what: 'a second frame',
    file: () => inner((frame, padding) => Buffer.concat([frame, frameOf(Buffer.from('more')), padding])),
  },
  {
    code: 'package-trailing-bytes',
    what: 'bytes behind the frame',
    file: () => inner((frame) => Buffer.concat([frame, Buffer.from('something else')])),
  },
  {
    code: 'package-trailing-bytes',
    what: 'bytes behind the padding',
    file: () => inner((frame, padding) => Buffer.concat([frame, padding, Buffer.from([0])])),
  },
  {
    code: 'package-padding',
    what: 'padding that is not zero',
    file: () =>
      inner((frame) => {
        const padding = Buffer.alloc(40);
        padding.writeUInt32LE(0x184d2a50, 0);
        padding.writeUInt32LE(32, 4);
        padding.writeUInt8(1, 20);
        return Buffer.concat([frame, padding]);
      }),
  },
  { code: 'package-padding', what: 'no padding', file: () => inner((frame) => frame) },
  {
    code: 'package-too-large',
    what: 'a bomb',
    file: () =>
      sealPlain(
        Buffer.concat([joined(forgeLines(good()).slice(0, 1)), Buffer.alloc(64 * 1024 * 1024, 'a')]),
        desk.station.ageRecipient,
      ),
  },
  {
    code: 'line-too-long',
    what: 'a bomb before the manifest',
    file: () => sealPlain(Buffer.alloc(32 * 1024 * 1024, 'a'), desk.station.ageRecipient),
  },
  {
    code: 'package-cut-short',
    what: 'no seal',
    file: () => sealPlain(joined(forgeLines(good()).slice(0, -1)), desk.station.ageRecipient),
  },
  {
    code: 'package-cut-short',
    what: 'half a frame',
    file: () => inner((frame) => frame.subarray(0, frame.length >> 1)),
  },
  {
    code: 'manifest-missing',
    what: 'a record first',
    file: () => sealPlain(joined(forgeLines(good()).slice(1)), desk.station.ageRecipient),
  },
  {
    code: 'manifest-missing',
    what: 'an empty content',
    file: () => sealPlain(Buffer.alloc(0), desk.station.ageRecipient),
  },
  {
    code: 'manifest-malformed',
    what: 'a manifest without number',
    file: () => forgeSealed(good({ manifest: { number: undefined } })),
  },
  {
    code: 'manifest-malformed',
    what: 'a chapter that ends before it begins',
    file: () => forgeSealed(good({ manifest: { chapters: [[caseId, sender.id, 1, 5, 2, toText(Buffer.alloc(32))]] } })),
  },
  ...ACTS_MALFORMED.map((act) => ({
    code: 'manifest-malformed' as const,
    what: `an act of ${JSON.stringify(act)}`,
    file: () => forgeSealed(good({ manifest: { ...MINOR, act } })),
  })),
  {
    code: 'manifest-malformed',
    what: 'a package that stands for none',
    file: () => forgeSealed(good({ manifest: { ...MINOR, again: 0 } })),
  },
  {
    code: 'manifest-too-large',
    what: 'a number that no sender reaches: all before it would be missing',
    file: () => forgeSealed(good({ number: 2 ** 53 - 1 })),
  },
  {
    code: 'manifest-contradicts',
    what: 'a package that is none of its act',
    file: () => forgeSealed(good({ number: 4, manifest: { ...MINOR, act: [1, 3] } })),
  },
  {
    code: 'manifest-contradicts',
    what: 'a package that stands for itself',
    file: () => forgeSealed(good({ number: 2, manifest: { ...MINOR, again: 2 } })),
  },
  {
    code: 'manifest-repeated',
    what: 'a second manifest',
    file: () => withLines((lines) => [...lines, forgeLines(good())[0] ?? Buffer.alloc(0)]),
  },
  {
    code: 'package-future',
    what: 'format 2',
    file: () => forgeSealed(good({ manifest: { format: 'waymark-package/2' } })),
  },
  { code: 'package-kind', what: 'a kind of tomorrow', file: () => forgeSealed(good({ kind: 'erasures' })) },
  {
    code: 'package-wrong-addressee',
    what: 'another addressee inside',
    file: () => forgeSealed(good({ manifest: { to: third.id } })),
  },
  { code: 'package-demo', what: 'invented cases', file: () => forgeSealed(good({ from: demoSender, parts: [] })) },
  {
    code: 'package-not-demo',
    what: 'real cases at a demo desk',
    file: () => forgeSealed(good({ to: demoDesk.station })),
    at: () => demoDesk,
  },
  {
    code: 'sender-unknown',
    what: 'a stranger, at a mission',
    file: () => forgeSealed(good({ from: stranger, to: mission.station })),
    at: () => mission,
  },
  {
    code: 'sender-not-enrolled',
    what: 'a stranger, at headquarters',
    file: () => forgeSealed(good({ from: stranger, parts: [packed(forgeChapter(stranger, caseId, RECORDS))] })),
  },
  {
    code: 'sender-not-announced',
    what: 'a station in no directory yet',
    file: () => forgeSealed(good({ from: enrolled, parts: [] })),
  },
  { code: 'sender-compromised', what: 'a receipt by a stolen key', file: () => receipt([], stolen) },
  {
    code: 'manifest-signature',
    what: 'a manifest signed by a stranger',
    file: () => forgeSealed(good({ manifestKey: stranger.sign })),
  },
  {
    code: 'manifest-too-large',
    what: 'a claim of a terabyte',
    file: () => forgeSealed(good({ manifest: { bytes: 2 ** 40 } })),
  },
  {
    code: 'manifest-contradicts',
    what: 'more chapters than lines',
    file: () => forgeSealed(good({ manifest: { lines: 2 } })),
  },
  {
    code: 'manifest-contradicts',
    what: 'one chapter twice',
    file: () => {
      const part = packed(forgeChapter(sender, caseId, RECORDS));
      return forgeSealed(good({ parts: [part, part] }));
    },
  },
  { code: 'manifest-contradicts', what: 'chapters in a receipt', file: () => forgeSealed(good({ kind: 'receipt' })) },
  {
    code: 'disk-space-short',
    what: 'a full disk',
    file: () => forgeSealed(good()),
    options: { freeBytes: () => 1000 },
  },
  {
    code: 'line-unexpected',
    what: 'a private line without its record',
    file: () => withLines((lines) => [lines[2] ?? Buffer.alloc(0), ...lines]),
  },
  {
    code: 'line-unexpected',
    what: 'a record in a receipt',
    file: () => receipt([forgeChapter(sender, caseId, RECORDS).lines[0]?.line ?? Buffer.alloc(0)]),
  },
  { code: 'line-unexpected', what: 'a line without type', file: () => hostile('{"a":1}') },
  {
    code: 'line-foreign',
    what: 'a line of another case inside the chapter',
    file: () =>
      withLines(([_, ...rest]) => [
        forgeChapter(sender, randomId(), RECORDS).lines[0]?.line ?? Buffer.alloc(0),
        ...rest,
      ]),
  },
  {
    code: 'line-foreign',
    what: 'a line of another station inside the chapter',
    file: () =>
      withLines(([_, ...rest]) => [forgeChapter(third, caseId, RECORDS).lines[0]?.line ?? Buffer.alloc(0), ...rest]),
  },
  {
    code: 'line-foreign',
    what: 'a chapter that the manifest does not name',
    file: () => withLines((lines) => [...lines, ...packed(forgeChapter(third, caseId, RECORDS)).lines]),
  },
  {
    code: 'line-out-of-order',
    what: 'a line twice',
    file: () => withLines((lines) => [lines[0] ?? Buffer.alloc(0), ...lines]),
  },
  {
    code: 'line-out-of-order',
    what: 'a line left out',
    file: () => withLines(([first, _, __, ...rest]) => [first ?? Buffer.alloc(0), ...rest]),
  },
  { code: 'record-future', what: 'a record of version 2', file: () => record({ v: '2.0' }) },
  { code: 'record-malformed', what: 'a record without id', file: () => record({ id: null }) },
  { code: 'record-malformed', what: 'a record whose body is a list', file: () => record({ body: [] }) },
  {
    code: 'private-malformed',
    what: 'a private half without body',
    file: () =>
      withLines((lines) => lines.map((line, i) => (i === 2 ? writeLine({ salt: 'x', type: 'private' }) : line))),
  },
  {
    code: 'private-mismatch',
    what: 'another private half',
    file: () =>
      withLines((lines) =>
        lines.map((line, i) =>
          i === 2 ? writeLine({ body: { 'name-given': 'Vera' }, salt: 'x', type: 'private' }) : line,
        ),
      ),
  },
  ...PIECES_WRONG.map(([code, what, change, at]) => ({ code, what, file: () => withPieces(change, at) })),
  {
    code: 'withheld-malformed',
    what: 'a withheld line without hash',
    file: () => withLines(([_, ...rest]) => [writeLine({ n: 1, type: 'withheld' }), ...rest]),
  },
  {
    code: 'chain-broken',
    what: 'a record changed by the sender',
    file: () =>
      withLines(([first, ...rest]) => [
        Buffer.from(first?.toString('utf8').replace('7K2MQX', '7K2MQY') ?? ''),
        ...rest,
      ]),
  },
  {
    code: 'chain-broken',
    what: 'another office’s screening altered by the one that forwards it',
    file: () => {
      const part = packed(forgeChapter(third, caseId, RECORDS));
      const [first, ...rest] = part.lines;
      const altered = Buffer.from(first?.toString('utf8').replace('7K2MQX', '7K2MQY') ?? '');
      return forgeSealed(good({ parts: [part], lines: [altered, ...rest] }));
    },
  },
  {
    code: 'chain-broken',
    what: 'a forged hash for a withheld line',
    file: () =>
      withLines(([_, ...rest]) => [writeLine({ hash: toText(randomBytes(32)), n: 1, type: 'withheld' }), ...rest]),
  },
  {
    code: 'head-contradicts',
    what: 'the head of a shorter chapter',
    file: () => {
      const chapter = forgeChapter(sender, caseId, RECORDS);
      return withLines((lines) => [...lines.slice(0, -1), packed(chapter, { n: 2 }).lines.at(-1) ?? Buffer.alloc(0)]);
    },
  },
  {
    code: 'head-signature',
    what: 'a chapter of another office signed by the sender',
    file: () => forgeSealed(good({ parts: [packed(forgeChapter(third, caseId, RECORDS), { headKey: sender.sign })] })),
  },
  {
    code: 'head-signature',
    what: 'our own chapter invented by the sender',
    file: () =>
      forgeSealed(good({ parts: [packed(forgeChapter(desk.station, caseId, RECORDS), { headKey: sender.sign })] })),
  },
  {
    code: 'wrong-counts',
    what: 'a line more than was counted',
    file: () => forgeSealed(good({ manifest: { lines: 5 } })),
  },
  {
    code: 'wrong-counts',
    what: 'fewer bytes than were counted',
    file: () => forgeSealed(good({ manifest: { bytes: 5000 } })),
  },
  {
    code: 'wrong-counts',
    what: 'a chapter that never comes',
    file: () =>
      forgeSealed(
        good({
          parts: [],
          manifest: { chapters: [[caseId, sender.id, 1, 0, 1, toText(Buffer.alloc(32))]], lines: 2, bytes: 40 },
        }),
      ),
  },
  {
    code: 'seal-mismatch',
    what: 'the seal of another content',
    file: () => forgeSealed(good({ sha256: Buffer.alloc(32) })),
  },
  {
    code: 'seal-signature',
    what: 'a seal signed by a stranger',
    file: () => forgeSealed(good({ sealKey: stranger.sign })),
  },
  {
    code: 'lines-after-seal',
    what: 'a line behind the seal',
    file: () => forgeSealed(good({ after: [Buffer.from('{"type":"more"}')] })),
  },
  {
    code: 'receipt-malformed',
    what: 'a receipt whose ranges overlap',
    file: () =>
      receipt([
        writeLine({
          case: caseId,
          epoch: 1,
          head: toText(Buffer.alloc(32)),
          lacking: [
            [1, 3],
            [2, 4],
          ],
          n: 4,
          station: sender.id,
          type: 'held',
        }),
      ]),
  },
  { code: 'told-malformed', what: 'nothing that was told', file: () => told([]) },
  {
    code: 'told-malformed',
    what: 'what was told twice over',
    file: () => {
      const line = writeLine({ answers: [], case: caseId, ground: 'law', reference: '', type: 'told' });
      return told([line, line]);
    },
  },
  {
    code: 'told-malformed',
    what: 'an answer to no question',
    file: () => told([writeLine({ answers: [['profile']], case: caseId, ground: 'law', reference: '', type: 'told' })]),
  },
  {
    code: 'line-too-long',
    what: 'a line over 1 MiB',
    file: () => hostile(`{"text":"${'a'.repeat(1024 * 1024)}","type":"x"}`),
  },
  { code: 'line-too-deep', what: 'nine levels', file: () => hostile(deep) },
  {
    code: 'line-not-utf8',
    what: 'bytes that are no text',
    file: () => hostile(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}')])),
  },
  { code: 'line-not-json', what: 'no JSON', file: () => hostile('{"a":}') },
  { code: 'line-not-object', what: 'a list', file: () => hostile('[1]') },
  { code: 'line-not-canonical', what: 'a space', file: () => hostile('{"type": "x"}') },
  { code: 'line-not-canonical', what: 'one key twice', file: () => hostile('{"type":"x","type":"x"}') },
  { code: 'line-bad-key', what: 'a key the format does not have', file: () => hostile('{"Type":"x"}') },
  { code: 'line-bad-number', what: 'a fraction', file: () => hostile('{"n":1.5,"type":"x"}') },
  { code: 'line-bad-text', what: 'half a character', file: () => hostile('{"a":"\\ud800","type":"x"}') },
];

describe('a package with one thing wrong is refused with its own code', () => {
  it.each(TABLE.map((row): [string, string, Refused] => [row.code, row.what, row]))('%s: %s', async (code, _, row) => {
    const at = row.at?.() ?? desk;
    const path = putFile(at, 'in.waymark', await row.file());
    const before = dump(at.db);
    const { n } = auditTail(at.db);
    const error = await openPackage(at.session, at.folder, path, row.options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!isWaymarkError(error)) throw error ?? new Error('it was taken in');
    expect(error.code).toBe(code);
    expect(dump(at.db)).toBe(before);
    expect(auditTail(at.db)).toMatchObject({ n: n + 1, act: 'open-package', outcome: code });
  });

  it('a file that is not there', async () => {
    await expect(openPackage(desk.session, desk.folder, `${desk.folder}/none.waymark`)).rejects.toMatchObject({
      code: 'package-unreadable',
    });
  });

  it('and the package they were made from is taken in', async () => {
    const path = putFile(desk, 'in.waymark', await forgeSealed(good()));
    const opened = await openPackage(desk.session, desk.folder, path);
    expect(opened).toMatchObject({ outcome: 'accepted', counts: { cases: 1, new: 1, setAside: 0 } });
  });

  it('no refusal of a package is without its case here', () => {
    const tried = new Set([...TABLE.map((row) => row.code), 'package-unreadable', 'package-not-read']);
    const all = [...FILE_REFUSALS, ...MANIFEST_REFUSALS, ...LINE_REFUSALS];
    expect(all.filter((code) => !tried.has(code))).toEqual([]);
  });

  it('every refusal has its sentence', () => {
    const all = [
      ...FILE_REFUSALS,
      ...MANIFEST_REFUSALS,
      ...LINE_REFUSALS,
      ...DIRECTORY_REFUSALS,
      ...CARD_REFUSALS,
      ...SEAL_REFUSALS,
      ...TABLE.map((row) => row.code),
    ];
    expect(all.filter((code) => !SENTENCES.has(code))).toEqual([]);
  });
});
