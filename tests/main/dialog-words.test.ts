import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isShown, savedAs } from '../../build/chromium-shell/dialog-rules.ts';
import type { Desk } from '../../db/calls/desk.ts';
import { kindsFor, titleFor } from '../../main/dialog-words.ts';
import { PURPOSES, type Purpose } from '../../preload/contract.ts';
import { call, emptyDesk } from '../db/calls/a-desk.ts';
import { tempFolder } from '../db/store/a-store.ts';

const WHO = { user: 'Vera', password: 'seven quiet rivers' } as const;
const ROOT = 'an old oak by the river';

async function createOffice(
  code: string,
  kind: 'mission' | 'headquarters',
  copies: string | null = null,
): Promise<Desk> {
  const desk = emptyDesk();
  const root = kind === 'headquarters' ? { rootPassword: ROOT } : {};
  await call(desk, 'station', 'setUp', { kind, office: code, name: code, country: 'KGZ', copies, ...WHO, ...root });
  return desk;
}

test('a dialog shows at first what the application itself has written', async () => {
  const [mail, copies] = [tempFolder(), tempFolder()];
  const hq = await createOffice('HQ', 'headquarters');
  const mission = await createOffice('KG-BIS', 'mission', copies);
  const { name: card } = await call(mission, 'exchange', 'card', { folder: mail });
  await call(hq, 'exchange', 'enrol', { file: join(mail, card) });
  const { files } = await call(hq, 'exchange', 'issueDirectory', { folder: mail, rootPassword: ROOT });
  await call(mission, 'station', 'close', {});

  const sealed = files.map(({ name }) => name);
  const written: [Purpose, readonly string[]][] = [
    ['card', [card]],
    ['directory', sealed],
    ['packages', sealed],
    ['root-key', readdirSync(hq.folder).filter((name) => name.startsWith('root'))],
    // The keys beside it are put back by hand, never chosen in a dialog.
    ['backup', readdirSync(copies).filter((name) => !name.endsWith('.keys'))],
  ];
  for (const [purpose, names] of written) {
    expect(names, purpose).not.toEqual([]);
    for (const name of names) expect(isShown(name, kindsFor(purpose, 'en')), `${purpose}: ${name}`).toBe(true);
  }
});

test('a saved file keeps the name it was given where that ends as it should, and gets the ending where not', () => {
  const saved = (purpose: Purpose, name: string) => savedAs(name, kindsFor(purpose, 'en'));
  expect(saved('root-key', 'root.key')).toBe('root.key');
  expect(saved('backup', 'waymark.copy')).toBe('waymark.copy');
  expect(saved('table', 'Table 3')).toBe('Table 3.csv');
});

test('every dialog has its words in every language, and lets any file be chosen', () => {
  for (const purpose of PURPOSES) {
    for (const language of ['en', 'fr', 'es'] as const) {
      expect(titleFor(purpose, language)).not.toBe('');
      expect(kindsFor(purpose, language).at(-1)?.extensions).toEqual(['*']);
    }
  }
});
