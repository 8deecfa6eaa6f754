import type { Texts } from './texts.ts';

export const firstContactTexts = {} as const satisfies Texts;
