import type { Texts } from './texts.ts';

export const firstRunTexts = {} as const satisfies Texts;
