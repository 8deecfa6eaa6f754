import { create } from 'zustand';
import type { ShownText } from '../../db/codebook/papers/consent/edition.ts';
import { answersOfText } from '../../db/codebook/papers/consent/index.ts';
import type { Body } from '../../db/codebook/types.ts';

interface TextShown {
  readonly caseId: string | undefined;
  readonly text: ShownText | undefined;
}

const NONE: TextShown = { caseId: undefined, text: undefined };

/** The text that was printed last for a case: the consent that is written next begins with it. Ids alone, and only until somebody logs in. */
const useTextShown = create<TextShown>(() => NONE);

export function keepTextShown(caseId: string, text: ShownText): void {
  useTextShown.setState({ caseId, text });
}

/** What a new consent of this case begins with; undefined where no text was printed for it. */
export function beginsWithText(caseId: string): Body | undefined {
  const { caseId: of, text } = useTextShown.getState();
  return of === caseId && text !== undefined ? answersOfText(text) : undefined;
}

export function forgetTextShown(): void {
  useTextShown.setState(NONE);
}
