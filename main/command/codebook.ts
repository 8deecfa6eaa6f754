/** The codebook as one document: what import-cases takes, and what every number was counted from. */
import { FORMS, list, questionsOf } from '../../db/codebook/index.ts';
import type { Text } from '../../db/codebook/types.ts';
import { CODEBOOK_VERSION } from '../../db/codebook/version.ts';

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
      readonly codes?: readonly { readonly code: string; readonly label: Text }[];
      readonly htcds?: string;
      readonly sensitivity: string;
    }[];
  }[];
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
          : { codes: list(question.list).codes.map(({ code, label }) => ({ code, label })) }),
        ...(question.htcds === undefined ? {} : { htcds: question.htcds }),
        sensitivity: question.sensitivity,
      })),
    })),
  };
}
