import type { Texts } from './texts.ts';

export const houseTexts = {} as const satisfies Texts;
