import type { Texts } from './texts.ts';

export const printTexts = {} as const satisfies Texts;
