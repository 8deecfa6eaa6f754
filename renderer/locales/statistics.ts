import type { Texts } from './texts.ts';

export const statisticsTexts = {} as const satisfies Texts;
