import type { Texts } from './texts.ts';

export const caseTexts = {} as const satisfies Texts;
