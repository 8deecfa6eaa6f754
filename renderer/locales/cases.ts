import type { Texts } from './texts.ts';

export const casesTexts = {} as const satisfies Texts;
