/**
 * Makes format-1.json: the format's formulas written out once more, plainly and with nothing of Waymark's own code, so that the
 * two can be compared. `node tests/db/store/vectors/make-vectors.mjs > tests/db/store/vectors/format-1.json`
 */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const sorted = (value) => {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${sorted(value[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
};
const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const b64 = (bytes) => bytes.toString('base64url');

// RFC 8032's first test key (§7.1, TEST 1), so that the key itself can be checked.
const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
const publicRaw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);

const office = 'KG-BIS';
// A recipient's text is hashed as it stands; this one need not open anything.
const age = 'age1pq1vectorvectorvectorvectorvectorvector';
const stationDigest = sha256('waymark/station/1\n', sorted({ sign: b64(publicRaw), office, age }));
const station = b64(stationDigest.subarray(0, 16));
const rootDigest = sha256('waymark/root/1\n', sorted({ sign: b64(publicRaw) }));

const wordFile = createRequire(import.meta.url).resolve('@scure/bip39/wordlists/english.js');
const list = readFileSync(wordFile, 'utf8')
  .match(/`([a-z\n]+)`/)[1]
  .split('\n');
const words = (digest) => {
  let bits = BigInt(`0x${digest.toString('hex')}`) >> BigInt(256 - 132);
  const found = [];
  for (let i = 0; i < 12; i++) {
    found.unshift(list[Number(bits & 2047n)]);
    bits >>= 11n;
  }
  return found;
};

const caseId = 'AAECAwQFBgcICQoLDA0ODw';
const epoch = 1768467600;
const privateLine = sorted({
  type: 'private',
  salt: 'EBESExQVFhcYGRobHB0eHw',
  body: { 'name-given': 'Zoë', note: 'said “no”' },
});
const privateHash = sha256('waymark/private/1\n', privateLine);
const recordLine = (n, body, revision, more) =>
  sorted({
    type: 'record',
    v: '1.0',
    case: caseId,
    station,
    epoch,
    n,
    id: 'ICEiIyQlJicoKSorLC0uLw',
    revision,
    replaces: null,
    kind: 'profile',
    codebook: '1',
    at: '2026-01-15T09:00Z',
    by: 1,
    salt: 'MDEyMzQ1Njc4OTo7PD0-Pw',
    body,
    ...more,
  });
const lines = [
  recordLine(1, { sex: 'female', 'birth.year': 1999, nationalities: ['KGZ'] }, 1, { private: b64(privateHash) }),
  recordLine(2, null, 2, {}),
];
const hashes = lines.map((line) => sha256('waymark/record/1\n', line));
const heads = [sha256('waymark/chapter/1\n', sorted({ station, epoch, case: caseId }))];
for (const hash of hashes) heads.push(sha256('waymark/chain/1\n', heads.at(-1), hash));
const at = '2026-01-15T09:00Z';
const signatureOf = (context, object) =>
  b64(sign(null, Buffer.from(`waymark/${context}/1\n${sorted(object)}`), privateKey));
const seal = { type: 'seal', sha256: b64(sha256(lines.map((line) => `${line}\n`).join(''))) };

// Manifests of both minor versions: alone, one of an act, and one in the place of a lost one.
const manifest = (more) => {
  const object = {
    type: 'manifest',
    id: caseId,
    from: station,
    to: station,
    epoch,
    number: 7,
    kind: 'cases',
    directory: 3,
    lines: 3,
    bytes: [...lines, ''].join('\n').length,
    chapters: [[caseId, station, epoch, 0, 2, b64(heads.at(-1))]],
    audit: [5, b64(sha256('audit'))],
    ...more,
  };
  return sorted({ ...object, signature: signatureOf('manifest', object) });
};
const manifests = {
  alone: manifest({ format: 'waymark-package/1' }),
  act: manifest({ format: 'waymark-package/1.1', act: [6, 3] }),
  again: manifest({ format: 'waymark-package/1.1', again: 4 }),
};

// A picture of five bytes more than a piece: nobody decodes it.
const picture = Buffer.from(Array.from({ length: 262_149 }, (_, i) => (i * 31) % 251));
const pieces = [picture.subarray(0, 262_144), picture.subarray(262_144)].map((data, i) =>
  sorted({ type: 'attachment', id: caseId, n: i + 1, of: 2, data: b64(data) }),
);

console.log(
  JSON.stringify(
    {
      source: 'exchange/FORMAT.md (Vectors); key: RFC 8032 section 7.1, TEST 1',
      seed: b64(seed),
      public: b64(publicRaw),
      station: { office, age, id: station, words: words(stationDigest) },
      root: { digest: b64(rootDigest), words: words(rootDigest) },
      private: { line: privateLine, hash: b64(privateHash) },
      records: lines.map((line, i) => ({ line, hash: b64(hashes[i]) })),
      chapter: { case: caseId, station, epoch, heads: heads.map(b64) },
      head: {
        at,
        signature: signatureOf('head', { at, case: caseId, epoch, head: b64(heads.at(-1)), n: 2, station }),
      },
      seal: { line: sorted({ ...seal, signature: signatureOf('seal', seal) }), content: lines },
      manifests,
      attachment: {
        id: caseId,
        picture: 'byte i is 31 i mod 251',
        size: picture.length,
        sha256: b64(sha256(picture)),
        pieces: pieces.map((line) => ({ bytes: line.length, sha256: b64(sha256(line)) })),
        last: pieces.at(-1),
      },
      padme: [1, 2, 8, 9, 100, 1000, 1025, 4097, 65537, 1000001, 123456789].map((length) => {
        const e = Math.floor(Math.log2(length));
        if (length < 2) return [length, length];
        const s = Math.floor(Math.log2(e)) + 1;
        const mask = (1n << BigInt(Math.max(0, e - s))) - 1n;
        return [length, Number((BigInt(length) + mask) & ~mask)];
      }),
    },
    null,
    2,
  ),
);
