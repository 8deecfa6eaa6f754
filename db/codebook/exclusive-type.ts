/**
 * One type of exploitation per case for reports that want shares of a whole, derived from the many answers
 * (statistics/RULES.md, One type of exploitation; iom-2011 §2.7 L520-530). Regions counted begging and domestic servitude differently (iom-2011 L1991-1993),
 * so where each code goes is data under a version, printed with the table.
 */
import { text } from './text.ts';
import type { Text } from './types.ts';

export const EXCLUSIVE_TYPES = ['sexual', 'labour', 'sexual-and-labour', 'begging', 'other', 'unknown'] as const;
type ExclusiveType = (typeof EXCLUSIVE_TYPES)[number];

/** What a single code can count as; a code that says nothing of the purpose counts as none. */
type CodeClass = 'sexual' | 'labour' | 'begging' | 'other';

interface ExclusiveTypeRule {
  /** Named in every table drawn with it. */
  readonly version: string;
  /** The rule in words, for the foot of the table. */
  readonly note: Text;
  /** Class by code of the lists `exploitation-type` and `purposes` (first contact). */
  readonly classes: Readonly<Record<string, CodeClass>>;
  /** Codes that say nothing of the purpose: alone they leave the type unknown. */
  readonly silent: readonly string[];
}

const EXCLUSIVE_TYPE_RULES = [
  {
    version: '2026-1',
    note: text(
      'One type per case: servitude in a household and child labour count as labour; street selling, offences, marriage, organs, adoption, surrogacy and armed groups as other; begging only where no sexual or labour exploitation was recorded; "recruited or moved, not yet used" alone as unknown.',
      'Un seul type par dossier : la servitude domestique et le travail des enfants comptent comme travail ; la vente de rue, la délinquance, le mariage, les organes, l’adoption, la gestation pour autrui et les groupes armés comme autre ; la mendicité seulement en l’absence d’exploitation sexuelle ou par le travail ; « recrutement ou déplacement, sans exploitation à ce jour » seul, comme inconnu.',
      'Un solo tipo por caso: la servidumbre doméstica y el trabajo infantil cuentan como laboral; la venta callejera, los delitos, el matrimonio, los órganos, la adopción, la gestación subrogada y los grupos armados como otra; la mendicidad solo si no consta explotación sexual ni laboral; «captación o traslado, sin explotación todavía» por sí solo, como desconocido.',
    ),
    classes: {
      'forced-labour': 'labour',
      'bonded-labour': 'labour',
      'domestic-servitude': 'labour',
      'child-labour': 'labour',
      'sexual-exploitation': 'sexual',
      'child-sexual-exploitation': 'sexual',
      'forced-begging': 'begging',
      'street-selling': 'other',
      'forced-crime': 'other',
      'forced-marriage': 'other',
      servitude: 'other',
      'slavery-like-practice': 'other',
      'armed-group': 'other',
      gang: 'other',
      'organ-removal': 'other',
      'illegal-adoption': 'other',
      surrogacy: 'other',
      ransom: 'other',
      other: 'other',
      work: 'labour',
      'work-in-home': 'labour',
      'child-work': 'labour',
      sexual: 'sexual',
      begging: 'begging',
      crime: 'other',
      marriage: 'other',
      organ: 'other',
      'adoption-surrogacy': 'other',
    },
    silent: ['not-yet-used', 'nothing-told'],
  },
] as const satisfies readonly ExclusiveTypeRule[];

/** The rule that new tables use. */
export const EXCLUSIVE_TYPE_RULE: ExclusiveTypeRule = EXCLUSIVE_TYPE_RULES[0];

/**
 * The one type of a case from all its codes, of either list. Sexual and labour together are a type of their own, whatever
 * else was recorded; otherwise the first of sexual, labour, begging, other. No codes, or only silent or unknown ones:
 * `unknown`.
 */
export function exclusiveType(codes: readonly string[], rule: ExclusiveTypeRule = EXCLUSIVE_TYPE_RULE): ExclusiveType {
  const found = new Set(codes.map((code) => rule.classes[code]));
  if (found.has('sexual')) return found.has('labour') ? 'sexual-and-labour' : 'sexual';
  if (found.has('labour')) return 'labour';
  if (found.has('begging')) return 'begging';
  return found.has('other') ? 'other' : 'unknown';
}
