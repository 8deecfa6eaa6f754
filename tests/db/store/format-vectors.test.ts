import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pieceLines, pieceReader, sizeOfPieces } from '../../../db/exchange/format/attachment-pieces.ts';
import { readManifest, writeManifest } from '../../../db/exchange/format/manifest.ts';
import { writeSeal } from '../../../db/exchange/format/package-writer.ts';
import { padme } from '../../../db/exchange/format/padme.ts';
import { stationId } from '../../../db/exchange/trust/card.ts';
import { rootDigest, rootFingerprint, stationFingerprint } from '../../../db/exchange/trust/fingerprint.ts';
import { fromText, toText } from '../../../db/store/bytes.ts';
import {
  firstHead,
  hashOfPrivate,
  hashOfRecord,
  headObject,
  nextHead,
  privateKeyFrom,
  publicKeyFrom,
  signObject,
  verifyObject,
} from '../../../db/store/chapter.ts';
import { readLine, writeLine } from '../../../db/store/line.ts';
import vectors from './vectors/format-1.json' with { type: 'json' };

/** vectors/make-vectors.mjs writes the format's formulas out once more, with nothing of this code. */
describe('the format is what its vectors say', () => {
  const bytes = (text: string, length: number): Buffer => {
    const found = fromText(text, length);
    if (found === undefined) throw new Error('a vector is not base64url');
    return found;
  };
  const sign = bytes(vectors.public, 32);
  const key = privateKeyFrom(bytes(vectors.seed, 32), sign);
  const chapter = { case: vectors.chapter.case, station: vectors.chapter.station, epoch: vectors.chapter.epoch };

  it('a station is named by its keys and office, and its fingerprint covers the same bytes', () => {
    const keys = { age: vectors.station.age, office: vectors.station.office, sign };
    expect(stationId(keys)).toBe(vectors.station.id);
    expect(stationFingerprint(keys)).toEqual(vectors.station.words);
  });

  it('the root key has a digest and words of its own', () => {
    expect(toText(rootDigest(sign))).toBe(vectors.root.digest);
    expect(rootFingerprint(sign)).toEqual(vectors.root.words);
  });

  it('lines are canonical, and written again they are the same bytes', () => {
    for (const line of [vectors.private.line, ...vectors.records.map((record) => record.line)]) {
      expect(writeLine(readLine(Buffer.from(line, 'utf8'))).toString('utf8')).toBe(line);
    }
  });

  it('a record and its private half have their hashes', () => {
    expect(toText(hashOfPrivate(Buffer.from(vectors.private.line, 'utf8')))).toBe(vectors.private.hash);
    for (const record of vectors.records) {
      expect(toText(hashOfRecord(Buffer.from(record.line, 'utf8')))).toBe(record.hash);
    }
  });

  it('a chapter is a chain from its own first head', () => {
    let head = firstHead(chapter);
    const heads = [toText(head)];
    for (const record of vectors.records) {
      head = nextHead(head, bytes(record.hash, 32));
      heads.push(toText(head));
    }
    expect(heads).toEqual(vectors.chapter.heads);
  });

  it('the head is signed with case, station, epoch, place and minute', () => {
    const head = bytes(vectors.chapter.heads.at(-1) ?? '', 32);
    const object = headObject({ ...chapter, n: vectors.records.length, head, at: vectors.head.at });
    expect(toText(signObject('head', object, key))).toBe(vectors.head.signature);
    expect(verifyObject('head', object, bytes(vectors.head.signature, 64), publicKeyFrom(sign))).toBe(true);
    expect(verifyObject('seal', object, bytes(vectors.head.signature, 64), publicKeyFrom(sign))).toBe(false);
  });

  it('the seal signs the hash of what stands between it and the manifest', () => {
    const { sha256 } = readLine(Buffer.from(vectors.seal.line, 'utf8'));
    expect(writeSeal(bytes(String(sha256), 32), key).toString('utf8')).toBe(vectors.seal.line);
  });

  it.each([
    ['alone', {}],
    ['act', { act: { first: 6, count: 3 } }],
    ['again', { again: 4 }],
  ] as const)('a manifest says what it is to others (%s), and is written as it was read', (is, relations) => {
    const line = Buffer.from(vectors.manifests[is], 'utf8');
    const { manifest, verify } = readManifest(line);
    verify(publicKeyFrom(sign));
    const { act, again } = manifest;
    expect({ ...(act ? { act } : {}), ...(again === undefined ? {} : { again }) }).toEqual(relations);
    // Format 1.1 may hold pictures; which of its reasons it has, the lines say.
    expect(writeManifest({ ...manifest, pictures: false }, key).toString('utf8')).toBe(vectors.manifests[is]);
  });

  it('a manifest of format 1 says nothing of others, whatever stands in it', () => {
    const { manifest } = readManifest(Buffer.from(vectors.manifests.act.replace('package/1.1', 'package/1'), 'utf8'));
    expect(manifest).not.toHaveProperty('act');
  });

  it('sizes are padded as Padmé says', () => {
    for (const [length, size] of vectors.padme) expect(padme(length ?? 0)).toBe(size);
  });

  it('a picture has its pieces, which are read as they are written', () => {
    const { id, size, sha256, pieces, last } = vectors.attachment;
    const picture = Buffer.from(Array.from({ length: size }, (_, i) => (i * 31) % 251));
    const digest = (given: Buffer): string => createHash('sha256').update(given).digest('base64url');
    expect(digest(picture)).toBe(sha256);
    const lines = [...pieceLines(id, picture)];
    expect(lines.map((line) => ({ bytes: line.length, sha256: digest(line) }))).toEqual(pieces);
    expect(lines.at(-1)?.toString('utf8')).toBe(last);
    const counted = lines.reduce((sum, line) => sum + line.length + 1, 0);
    expect(sizeOfPieces(id, size)).toEqual({ lines: 2, bytes: counted });
    const reader = pieceReader(id, { media: 'png', size, sha256 });
    expect(Buffer.concat(lines.map((line) => reader?.take(readLine(line)) ?? Buffer.alloc(0)))).toEqual(picture);
    reader?.end();
  });
});
