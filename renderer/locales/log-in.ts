import type { Texts } from './texts.ts';

export const logInTexts = {} as const satisfies Texts;
