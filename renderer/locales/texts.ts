import type { Text } from '../../db/codebook/types.ts';

/**
 * The words of one screen. A key ending in `_one`, `_many` or `_other` is a form for a number (Intl.PluralRules) and is asked for without that
 * ending and with the place `count`. `{name}` marks a place.
 */
export type Texts = Readonly<Record<string, Text>>;
