import { expect, test } from 'vitest';
import { asText } from '../../../build/chromium-shell/as-text.ts';

test.each([[null], [true], [-1.5], ['ü'], [{ ok: { rows: [{ caseId: 'a', dangers: [] }], total: 1 } }]])(
  'an answer of which JSON says all goes as text: %j',
  (answer) => expect(asText(answer)).toEqual({ text: JSON.stringify(answer) }),
);

test.each([
  [undefined],
  [Number.NaN],
  [-0],
  [{ ok: new Uint8Array([1]) }],
  [{ ok: [new Date(0)] }],
  [{ ok: { name: undefined } }],
])('what it would change goes as it is', (answer) => expect(asText(answer)).toEqual({ value: answer }));
