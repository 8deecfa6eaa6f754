import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as files from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { unseal } from '../../../../db/exchange/format/age-file.ts';
import type { Refusal } from '../../../../db/exchange/format/refusal.ts';
import { isWaymarkError } from '../../../../db/store/errors.ts';
import { gather, once } from '../forge.ts';

/** C2SP's vectors (npm `cctv-age`) for the hybrid recipient, read the way Waymark reads packages. */
interface Vector {
  readonly name: string;
  readonly expect: string;
  readonly payload: string;
  readonly identity: string;
  readonly file: Buffer;
}

/** Good `age` files that Waymark refuses all the same: they are not sealed for exactly one post-quantum recipient. */
const NOT_OURS: Readonly<Record<string, Refusal>> = {
  hybrid_and_x25519: 'package-recipients-mixed',
  hybrid_multiple_recipients: 'package-recipients-mixed',
};

const vectors: readonly Vector[] = Object.entries(files)
  .filter(([name]) => name.startsWith('hybrid'))
  .map(([name, content]) => {
    const bytes = Buffer.from(content);
    const end = bytes.indexOf('\n\n');
    const fields = new Map(
      bytes
        .toString('utf8', 0, end)
        .split('\n')
        .map((line): [string, string] => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
    );
    const rest = bytes.subarray(end + 2);
    return {
      name,
      expect: fields.get('expect') ?? '',
      payload: fields.get('payload') ?? '',
      identity: [...bytes.toString('utf8', 0, end).matchAll(/AGE-SECRET-KEY-PQ-1[0-9A-Z]+/g)][0]?.[0] ?? '',
      file: fields.get('compressed') === 'zlib' ? inflateSync(rest) : rest,
    };
  });

async function read(vector: Vector): Promise<Buffer> {
  return gather(unseal([vector.identity], once(vector.file)));
}

describe('the hybrid format passes the C2SP vectors', () => {
  it('there are vectors for it', () => {
    expect(vectors.length).toBeGreaterThan(15);
    expect(vectors.filter((vector) => vector.expect === 'success').map((vector) => vector.name)).toContain('hybrid');
  });

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (name, vector) => {
    const code = NOT_OURS[name];
    if (vector.expect === 'success' && code === undefined) {
      expect(
        createHash('sha256')
          .update(await read(vector))
          .digest('hex'),
      ).toBe(vector.payload);
      return;
    }
    const error = await read(vector).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(isWaymarkError(error)).toBe(true);
    if (code !== undefined) expect(isWaymarkError(error, code)).toBe(true);
    if (vector.expect === 'no match' && name !== 'hybrid_uppercase') {
      expect(isWaymarkError(error, 'package-not-for-us')).toBe(true);
    }
  });
});
