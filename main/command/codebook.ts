/** The codebook as one document: what import-cases takes, and what every number was counted from. */
import { FORMS, questionsOf } from '../../db/codebook/forms/index.ts';
import { list } from '../../db/codebook/lists/index.ts';
import type { Language, Question, Text } from '../../db/codebook/types.ts';
import { CODEBOOK_VERSION } from '../../db/codebook/version.ts';
import { countriesByName, countryLabel, languageLabel, languagesByName } from '../../db/codebook/world.ts';

interface Named {
  readonly code: string;
  readonly label: Text;
}

/** A code of a list; `htcds` its name in HTCDS 2.0, null where that has none. */
interface DocumentCode extends Named {
  readonly htcds: string | null;
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
      /** The field of HTCDS 2.0 that asks the same; null where none does. */
      readonly htcds: string | null;
      readonly sensitivity: string;
      /** Asked no more; an answer to it is taken all the same. */
      readonly retired?: true;
    }[];
  }[];
  /** What a question of the type `country` is answered with: ISO 3166-1 alpha-3, and `XKX`. */
  readonly countries: readonly Named[];
  /** What a question of the type `language` is answered with: ISO 639-3. */
  readonly languages: readonly Named[];
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
        htcds: question.htcds ?? null,
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
  return { codes: list(id).codes.map(({ code, label, htcds = null }) => ({ code, label, htcds })) };
}

function named(codes: readonly string[], labelIn: (code: string, language: Language) => string): readonly Named[] {
  return codes.map((code) => ({
    code,
    label: { en: labelIn(code, 'en'), fr: labelIn(code, 'fr'), es: labelIn(code, 'es') },
  }));
}
