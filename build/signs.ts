/** The pictures of `renderer/components/signs.ts` as a style sheet. `node build/signs.ts` writes it anew; a test says when that was forgotten. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNS, type Sign } from '../renderer/components/signs.ts';

export const SIGNS_FILE = join(import.meta.dirname, '../renderer/components/signs.css');
const ICONS = join(import.meta.dirname, '../node_modules/@tabler/icons/icons');
const FILLED = '-filled';

/** As wide as the lines of all other icons. */
const STROKE = '1.75';

export function signsSheet(): string {
  return `/* Written by build/signs.ts from the icons of Tabler (MIT). */

[data-sign]::before {
  content: "";
  flex: none;
  width: 16px;
  height: 16px;
  background: var(--sign, currentColor);
  mask: center / 16px no-repeat;
}

${SIGNS.map((sign) => `[data-sign="${sign}"]::before {\n  mask-image: url("${pictureOf(sign)}");\n}\n`).join('\n')}
/* There the system paints every ground, and would hide what is masked on it. */
@media (forced-colors: active) {
  [data-sign]::before {
    forced-color-adjust: none;
    background: CanvasText;
  }
}
`;
}

function pictureOf(sign: Sign): string {
  const [kind, name] = sign.endsWith(FILLED) ? ['filled', sign.slice(0, -FILLED.length)] : ['outline', sign];
  const file = readFileSync(join(ICONS, kind, `${name}.svg`), 'utf8');
  const lines = [...file.matchAll(/<path d="([^"]+)"/g)].map(([, line]) => `%3Cpath d='${line}'/%3E`).join('');
  if (lines === '') throw new Error(`${name}.svg has no path that is drawn`);
  const drawn =
    kind === 'filled'
      ? ''
      : ` fill='none' stroke='currentColor' stroke-width='${STROKE}' stroke-linecap='round' stroke-linejoin='round'`;
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='16' viewBox='0 0 24 24'${drawn}%3E${lines}%3C/svg%3E`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(SIGNS_FILE, signsSheet());
