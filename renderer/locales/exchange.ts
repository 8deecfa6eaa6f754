import type { Texts } from './texts.ts';

export const exchangeTexts = {} as const satisfies Texts;
