import { expect, test } from 'vitest';
import { isLineKeptHere } from '../../../../db/exchange/receiving/kept-here.ts';

/** exchange/FORMAT.md (Depths): what an office whose Waymark sends it all the same brings. */
test.each([
  ['headquarters', 'service', 'hiv-test', false],
  ['headquarters', 'referral', 'hiv-test', false],
  ['headquarters', 'service', 'medical-care', true],
  ['headquarters', 'health', undefined, false],
  ['mission', 'service', 'hiv-test', true],
  ['mission', 'health', undefined, true],
] as const)('%s keeps a line of %s (%s): %s', (kind, ofKind, service, kept) => {
  const body = service === undefined ? {} : { service };
  expect(isLineKeptHere({ kind }, { kind: ofKind, body })).toBe(kept);
});
