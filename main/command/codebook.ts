/** The codebook as one document: what import-cases takes, and what every number was counted from. */
import { FORMS, questionsOf } from '../../db/codebook/forms/index.ts';
import { list } from '../../db/codebook/lists/index.ts';
import type { Language, Question, Text } from '../../db/codebook/types.ts';
import { CODEBOOK_VERSION } from '../../db/codebook/version.ts';
import { countriesByName, countryLabel, languageLabel, languagesByName } from '../../db/codebook/world.ts';

/** A code of a list; `htcds` its name in HTCDS 2.0, where that has one. */
interface DocumentCode {
  readonly code: string;
  readonly label: Text;
  readonly htcds?: string;
}

/** A column of a table: its type is that of a question, or `hour` (`08:00`), or `hours` (`08:00 20:00`). */
interface DocumentColumn {
  readonly id: string;
  readonly type: string;
  readonly label: Text;
  readonly codes?: readonly DocumentCode[];
}

export interface CodebookDocument {
  readonly version: string;
  readonly forms: readonly {
    readonly kind: string;
    readonly label: Text;
    readonly many: boolean;
    readonly questions: readonly {
      readonly id: string;
      readonly type: string;
      readonly label: Text;
      readonly codes?: readonly DocumentCode[];
      /** Of a table: what each of its rows may hold, by the id of the column. */
      readonly columns?: readonly DocumentColumn[];
      readonly htcds?: string;
      readonly sensitivity: string;
      /** Asked no more; an answer to it is taken all the same. */
      readonly retired?: true;
    }[];
  }[];
  /** What a question of the type `country` is answered with: ISO 3166-1 alpha-3, and `XKX`. */
  readonly countries: readonly DocumentCode[];
  /** What a question of the type `language` is answered with: ISO 639-3. */
  readonly languages: readonly DocumentCode[];
}

export function codebookDocument(): CodebookDocument {
  return {
    version: CODEBOOK_VERSION,
    forms: [...FORMS.values()].map((form) => ({
      kind: form.kind,
      label: form.label,
      many: form.many,
      questions: questionsOf(form).map((question) => ({
        id: question.id,
        type: question.type,
        label: question.label,
        ...codesIn(question),
        ...(question.type === 'rows'
          ? {
              columns: question.columns.map((column) => ({
                id: column.id,
                type: column.type,
                label: column.label,
                ...codesIn(column),
              })),
            }
          : {}),
        ...(question.htcds === undefined ? {} : { htcds: question.htcds }),
        sensitivity: question.sensitivity,
        ...(question.retired === undefined ? {} : { retired: question.retired }),
      })),
    })),
    countries: named(countriesByName('en'), countryLabel),
    languages: named(languagesByName('en'), languageLabel),
  };
}

function codesIn({ list: id }: Pick<Question, 'list'>): { readonly codes?: readonly DocumentCode[] } {
  if (id === undefined) return {};
  const codes = list(id).codes.map(({ code, label, htcds }) => ({
    code,
    label,
    ...(htcds === undefined ? {} : { htcds }),
  }));
  return { codes };
}

function named(
  codes: readonly string[],
  labelIn: (code: string, language: Language) => string,
): readonly DocumentCode[] {
  return codes.map((code) => ({
    code,
    label: { en: labelIn(code, 'en'), fr: labelIn(code, 'fr'), es: labelIn(code, 'es') },
  }));
}
