import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Preferences } from '../preload/contract.ts';

const stored = z.object({
  language: z.enum(['en', 'fr', 'es']).optional().catch(undefined),
  appearance: z.enum(['light', 'dark', 'auto']).catch('auto'),
  singleKeys: z.boolean().catch(true),
});

/** The language of the system where we speak it (`fr-CH` is French), and English elsewhere. */
export function languageOf(locale: string): Preferences['language'] {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return language === 'fr' || language === 'es' ? language : 'en';
}

/**
 * Preferences from their file's text. A file that is missing or broken means none were made: they are comforts, and
 * the window must open whatever became of them.
 */
export function preferencesFrom(text: string | undefined, locale: string): Preferences {
  const read = stored.safeParse(parsed(text));
  const { language, appearance, singleKeys } = read.success ? read.data : stored.parse({});
  return { language: language ?? languageOf(locale), appearance, singleKeys };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}

export interface KeptPreferences {
  readonly now: () => Preferences;
  readonly change: (change: { [Name in keyof Preferences]?: Preferences[Name] | undefined }) => Preferences;
}

/** Preferences in a small file that anyone may read. Written whole, so that a power cut leaves the old ones. */
export function keepPreferences(file: string, locale: string): KeptPreferences {
  let preferences = preferencesFrom(textOf(file), locale);
  return {
    now: () => preferences,
    change: (change) => {
      preferences = {
        language: change.language ?? preferences.language,
        appearance: change.appearance ?? preferences.appearance,
        singleKeys: change.singleKeys ?? preferences.singleKeys,
      };
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, `${JSON.stringify(preferences)}\n`);
      renameSync(`${file}.new`, file);
      return preferences;
    },
  };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
