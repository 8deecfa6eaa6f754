/** What a PDF says, and whether a word stands there that may never be on a house sheet. */
import { execFileSync } from 'node:child_process';
import { FORBIDDEN_WORDS } from '../../db/codebook/papers/forbidden-words.ts';
import { expect } from './desk.ts';

export const textOf = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

/** Letters and digits alone, between single spaces, as words are looked for. */
export const plain = (text: string) =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

export function expectNoForbiddenWord(file: string): void {
  const text = plain(textOf(file));
  for (const word of FORBIDDEN_WORDS) {
    const start = ` ${plain(word).trim()}`;
    expect(text, word).not.toContain(word.endsWith('*') ? start : `${start} `);
  }
}
