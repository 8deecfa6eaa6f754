import type { Texts } from './texts.ts';

export const settingsTexts = {} as const satisfies Texts;
