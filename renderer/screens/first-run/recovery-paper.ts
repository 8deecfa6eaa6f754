import { escaped } from '../../../db/codebook/markup.ts';
import { printedDocument } from '../../document.ts';

/** The halves of a recovery code as the database writes it: six groups of five, the first three are one half. */
export function halvesOf(code: string): readonly [string, string] {
  const groups = code.split(/[\s-]+/);
  const middle = Math.ceil(groups.length / 2);
  return [groups.slice(0, middle).join(' '), groups.slice(middle).join(' ')];
}

/** The sheet with the recovery code: two halves that can be cut apart. A whole document that needs nothing else. */
export function recoveryPaper(words: {
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly office: string;
  readonly halves: readonly { readonly label: string; readonly code: string }[];
}): string {
  const halves = words.halves
    .map(
      ({ label, code }) =>
        `<section><h2>${escaped(words.title)} · ${escaped(label)}</h2><p class="office">${escaped(words.office)}</p><p class="code">${escaped(code)}</p><p>${escaped(words.text)}</p></section>`,
    )
    .join('');
  return printedDocument(words.language, words.title, STYLE, halves);
}

const STYLE = `
section { padding: 12mm 0; border-bottom: 1px dashed #777; break-inside: avoid }
h2 { font-size: 14pt; margin: 0 }
.office { margin: 0 0 6mm }
.code { font-size: 18pt; line-height: 1.4; font-weight: 600; font-feature-settings: "zero", "ss02", "tnum"; letter-spacing: .06em; margin: 0 0 6mm }
`;
