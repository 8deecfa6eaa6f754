/** The list of cases on paper (papers/README.md, List of cases). Pure. */
import { CASE_LIST } from '../../codebook/papers/case-list.ts';
import type { Language } from '../../codebook/types.ts';
import type { Paper } from '../../contract/papers.ts';

/** `table`: its columns and rows in that language. */
export function caseListPaper(
  table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] },
  language: Language,
): Paper {
  const { columns, rows } = table;
  return {
    kind: 'case-list',
    language,
    heading: CASE_LIST.title[language],
    blocks: [
      { block: 'notice', text: CASE_LIST.codesOnly[language] },
      { block: 'table', title: null, columns, rows },
    ],
    foot: [],
  };
}
