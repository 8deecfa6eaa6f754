import type { Kind, QuestionId } from '../forms/index.ts';
import type { Condition, Text } from '../types.ts';

/**
 * The shapes of pages: questions drawn from several forms, asked in one go and saved as several records at once. A page repeats no
 * label, code or rule of its questions but the words and keys in which it asks them.
 */

/** One answer of a page: the form and question it fills. */
export interface PageField {
  readonly kind: Kind;
  readonly question: QuestionId;
  /** One key for each code, in the order in which the page shows them; codes of the list that are missing here are not offered. */
  readonly keys?: readonly PageKey[];
  /** The words of the page where they differ from the question's own. */
  readonly label?: Text;
  /** Answer that fills it by itself, in words: the desk's day, office, country. */
  readonly filled?: 'today' | 'hour' | 'office-country' | 'usual-place';
  /** Shown only while another answer of the page is one of these; `question` is `kind.question`. */
  readonly asked?: Condition;
}

/** `key` is one letter or digit, the code's own (`lists/keys.ts`); pressing it chooses `code`, and in a question of several presses it again to take it back. */
export interface PageKey {
  readonly key: string;
  readonly code: string;
  /** Shorter words than the code's own, for the page and its print. */
  readonly label?: Text;
}

/** One stop of the keyboard: Enter goes to the next. */
export interface PageStop {
  readonly number: number;
  /** `person` (○) is asked; `worker` (●) is the worker's coding and its list is never read aloud to the person. */
  readonly asked: 'person' | 'worker';
  readonly label: Text;
  /** The field that the stop is about, then what stands beside it. */
  readonly fields: readonly [PageField, ...PageField[]];
}

/** A key that saves the page: the next step it stands for, and the one line of fields that it opens before saving. */
export interface SaveKey extends PageKey {
  readonly opens: readonly PageField[];
}

export interface Page {
  readonly id: string;
  readonly label: Text;
  /** Filled by itself, shown in the header, never a stop. */
  readonly header: readonly PageField[];
  readonly stops: readonly PageStop[];
  /** What the save keys (Alt + key) fill, and what each opens. */
  readonly save: { readonly kind: Kind; readonly question: QuestionId; readonly keys: readonly SaveKey[] };
}
