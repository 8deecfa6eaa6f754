import { expect, test } from 'vitest';
import { halvesOf, recoveryPaper } from '../../../../renderer/screens/first-run/recovery-paper.ts';

const CODE = '7K2MZ-0QXVA-93FHT-W5D8R-ENC4P-1BYG6';

test('a recovery code comes apart into two halves of three groups', () => {
  expect(halvesOf(CODE)).toEqual(['7K2MZ 0QXVA 93FHT', 'W5D8R ENC4P 1BYG6']);
});

test('the sheet holds both halves; an office’s name is words, never markup, and turns nothing beside it round', () => {
  const [first, second] = halvesOf(CODE);
  const html = recoveryPaper({
    language: 'en',
    title: 'Your recovery code',
    text: 'Keep the halves apart.',
    office: 'North <b>& South \u202E1',
    halves: [
      { label: 'Half 1', code: first },
      { label: 'Half 2', code: second },
    ],
  });
  expect(html).toContain(first);
  expect(html).toContain(second);
  expect(html).toMatch(/<p [^>]*>North &lt;b&gt;&amp; South \u202E1<\/p>/);
  expect(html).toMatch(/^[a-z, ]*\bp \{ unicode-bidi: plaintext \}$/m);
  expect(html).not.toMatch(/https?:|<script|src=/);
});
