import type { Language } from './types.ts';

/** How each language writes days, times and numbers. English is British: day before month, 24 hours. */
export const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };
