/** Filters in words: of a table, and of one that left by what the register keeps of it (RULES.md, Filters). */
import { filledWith } from '../codebook/filled.ts';
import type { RegionVersion } from '../codebook/regions.ts';
import { TABLE_WORDS } from '../codebook/table-words.ts';
import { inEach, sameInAll, text } from '../codebook/text.ts';
import type { Text } from '../codebook/types.ts';
import { listOf, type ReportFilter, type Several, severalOf } from '../contract/report.ts';
import type { Database } from '../store/database.ts';
import type { Narrowing } from './filter.ts';
import { ownDimension } from './own-dimension.ts';
import { byMapping } from './regional.ts';
import { countableOf } from './variable-dimension.ts';

export function shownFilter({ dimension, codes }: Narrowing): ReportFilter {
  const labels = codes.map(
    (code) =>
      dimension.rows.find((row) => row.code === code)?.label ?? dimension.open?.labelOf(code) ?? sameInAll(code),
  );
  return { variable: dimension.id, code: severalOf(codes) ?? '', label: anyOf(labels), question: dimension.label };
}

/** Words of codes hold *or* and commas themselves. */
function anyOf(several: readonly Text[]): Text {
  const [only] = several;
  if (only !== undefined && several.length === 1) return only;
  return inEach((language) => filledWith(ANY_OF[language], { codes: several.map((one) => one[language]).join(' · ') }));
}
const ANY_OF = text('any of {codes}', 'l’une des réponses {codes}', 'alguna de las respuestas {codes}');

/** As the register of releases keeps them. */
interface KeptFilters {
  /** `variable=code,code`. */
  readonly narrowed?: readonly string[] | undefined;
  readonly project?: Several | undefined;
  readonly mapping?: RegionVersion | undefined;
}

/** Project lines that are asked for, which no row is asked about. */
const PROJECT = 'project';

/** What is known no more stands as it was kept. */
export function keptFilters(
  db: Database,
  { narrowed = [], project = null, mapping }: KeptFilters,
): readonly ReportFilter[] {
  const lines = listOf(project);
  const kept = lines.length === 0 ? narrowed : [...narrowed, `${PROJECT}=${lines.join(',')}`];
  return kept.map((one): ReportFilter => {
    const [variable = '', code = ''] = one.split('=');
    const codes = code.split(',');
    const dimension = countableOf(variable, (id) => ownDimension(db, id));
    if (dimension !== undefined) return shownFilter({ dimension: byMapping(dimension, mapping), codes });
    const question = variable === PROJECT ? TABLE_WORDS.project : sameInAll(variable);
    return { variable, code: codes, question, label: sameInAll(codes.join(', ')) };
  });
}
