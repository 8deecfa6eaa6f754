/** The codebook as one document: what import-cases takes, and what every number was counted from. */
import { FORMS, questionsOf } from '../../db/codebook/forms/index.ts';
import { list } from '../../db/codebook/lists/index.ts';
import type { Language, Text } from '../../db/codebook/types.ts';
import { CODEBOOK_VERSION } from '../../db/codebook/version.ts';
import { countriesByName, countryLabel, languageLabel, languagesByName } from '../../db/codebook/world.ts';

/** A code of a list; `htcds` its name in HTCDS 2.0, where that has one. */
interface DocumentCode {
  readonly code: string;
  readonly label: Text;
  readonly htcds?: string;
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
      readonly htcds?: string;
      readonly sensitivity: string;
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
        ...(question.list === undefined
          ? {}
          : {
              codes: list(question.list).codes.map(({ code, label, htcds }) => ({
                code,
                label,
                ...(htcds === undefined ? {} : { htcds }),
              })),
            }),
        ...(question.htcds === undefined ? {} : { htcds: question.htcds }),
        sensitivity: question.sensitivity,
      })),
    })),
    countries: named(countriesByName('en'), countryLabel),
    languages: named(languagesByName('en'), languageLabel),
  };
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
