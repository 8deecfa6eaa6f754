import type { Texts } from './texts.ts';

export const todayTexts = {} as const satisfies Texts;
