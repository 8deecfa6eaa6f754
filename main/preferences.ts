import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../db/store/durable-file.ts';
import type { Preferences } from '../preload/contract.ts';

const stored = z.object({
  language: z.enum(['en', 'fr', 'es']).optional().catch(undefined),
  appearance: z.enum(['light', 'dark', 'auto']).catch('auto'),
  singleKeys: z.boolean().catch(true),
  hideFromCapture: z.boolean().catch(true),
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
  const { language, ...others } = read.success ? read.data : stored.parse({});
  return { language: language ?? languageOf(locale), ...others };
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

/**
 * Preferences in a small file that holds no secret, the first of `files` that can be read; written to the first. It is
 * written whole, so that a power cut leaves the old ones. `changed` hears of every change.
 */
export function keepPreferences(
  files: readonly [string, ...string[]],
  locale: string,
  changed: (preferences: Preferences) => void = () => undefined,
): KeptPreferences {
  const [file] = files;
  let preferences = preferencesFrom(firstText(files), locale);
  return {
    now: () => preferences,
    change: (change) => {
      preferences = {
        language: change.language ?? preferences.language,
        appearance: change.appearance ?? preferences.appearance,
        singleKeys: change.singleKeys ?? preferences.singleKeys,
        hideFromCapture: change.hideFromCapture ?? preferences.hideFromCapture,
      };
      changed(preferences);
      mkdirSync(dirname(file), { recursive: true });
      writeDurably(file, Buffer.from(`${JSON.stringify(preferences)}\n`, 'utf8'));
      return preferences;
    },
  };
}

/** The text of the first file that can be read; why another cannot is no matter here. */
function firstText(files: readonly string[]): string | undefined {
  for (const file of files) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      // The next one, or none.
    }
  }
  return undefined;
}
