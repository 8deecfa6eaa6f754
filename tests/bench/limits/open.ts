/**
 * The least that opening a package must do: decrypt it with the system's cipher, decompress, parse each line, hash it and the chain, verify each
 * chapter's signature in the thread pool, and insert the very same rows into the same schema in one transaction.
 */
import { createHash } from 'node:crypto';
import { constants, createZstdDecompress } from 'node:zlib';
import type { LineFields } from '../../../db/casework/record/read.ts';
import { knownStations } from '../../../db/exchange/trust/known-stations.ts';
import { publicKeyFrom } from '../../../db/store/chapter.ts';
import type { Database } from '../../../db/store/database.ts';
import { ownStation } from '../../../db/store/station.ts';
import type { Stopwatch } from '../cost.ts';
import { chained, chapterStart, expectSigned, isSigned, privateHash, recordHash } from './hashes.ts';
import { type Line, lineSplitter, lineWriter } from './lines.ts';
import { unsealed } from './native-age.ts';
import { type RowsOfCases, TOGETHER } from './rows-of-case.ts';

/** Of any type: what it names of these is there. */
interface PackedLine extends LineFields {
  readonly type: string;
  readonly case: string;
  readonly hash: string;
  readonly head: string;
  readonly signature: string;
  readonly sha256: string;
}

export async function openBarely(db: Database, path: string, rows: RowsOfCases, watch: Stopwatch): Promise<void> {
  const write = lineWriter(db);
  const keys = new Map([...knownStations(db)].map(([id, { signPublic }]) => [id, publicKeyFrom(signPublic)]));
  const content = createHash('sha256');
  let verifying: Promise<boolean>[] = [];
  let lines: Line[] = [];
  let pending: string[] = [];
  let isManifest = true;

  const settle = (): void => {
    watch.off(() => rows.read(pending));
    rows.insert();
    pending = [];
  };
  const endChapter = (said: PackedLine): void => {
    const name = { case_id: said.case, station: said.station, epoch: said.epoch };
    let chain = chapterStart(name);
    for (const { hash } of lines) chain = chained(chain, hash);
    const head = Buffer.from(said.head, 'base64url');
    const signature = Buffer.from(said.signature, 'base64url');
    if (!chain.equals(head)) throw new Error('the limit hashes otherwise');
    const key = keys.get(said.station);
    if (key === undefined) throw new Error('a station that is not known');
    const signed = { ...name, n: said.n, head, at: said.at };
    verifying.push(isSigned(signed, signature, key));
    write({ ...signed, signature }, lines);
    lines = [];
    if (pending.at(-1) !== said.case) pending.push(said.case);
    if (pending.length >= TOGETHER) settle();
  };
  const take = (bytes: Buffer): void => {
    const said = JSON.parse(bytes.toString('utf8')) as PackedLine;
    if (said.type === 'seal') {
      if (content.digest('base64url') !== said.sha256) throw new Error('the limit read something else');
      return;
    }
    if (isManifest) isManifest = false;
    else content.update(bytes).update('\n');
    if (said.type === 'record') {
      const named = said.private === undefined ? null : Buffer.from(said.private, 'base64url');
      lines.push({ n: said.n, hash: recordHash(bytes), line: bytes, said, privateHash: named, privateLine: null });
    } else if (said.type === 'private') {
      const last = lines.at(-1);
      if (last === undefined || last.privateHash?.equals(privateHash(bytes)) !== true)
        throw new Error('the limit hashes otherwise');
      last.privateLine = bytes;
    } else if (said.type === 'withheld') {
      const hash = Buffer.from(said.hash, 'base64url');
      lines.push({ n: said.n, hash, line: null, said: null, privateHash: null, privateLine: null });
    } else if (said.type === 'head') endChapter(said);
  };

  db.exec('BEGIN IMMEDIATE');
  const split = lineSplitter(take);
  for await (const piece of decompressed(unsealed(ownStation(db).ageIdentity, path))) {
    split(piece);
    if (verifying.length > 4096) {
      await expectSigned(verifying);
      verifying = [];
    }
  }
  settle();
  await expectSigned(verifying);
  db.exec('COMMIT');
}

/** The one frame of a package; the padding behind it is skipped by the decoder. */
export async function* decompressed(sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const zstd = createZstdDecompress({ chunkSize: 256 * 1024, params: { [constants.ZSTD_d_windowLogMax]: 23 } });
  const fed = (async () => {
    for await (const piece of sealed) {
      if (!zstd.write(piece)) await new Promise((resolve) => zstd.once('drain', resolve));
    }
    zstd.end();
  })();
  for await (const piece of zstd) yield piece as Buffer;
  await fed;
}
