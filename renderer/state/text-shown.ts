import { create } from 'zustand';
import type { Body } from '../../db/codebook/types.ts';

interface TextShown {
  readonly caseId: string | undefined;
  readonly answers: Body | undefined;
}

const NONE: TextShown = { caseId: undefined, answers: undefined };

/** The text that was printed last for a case: the consent that is written next begins with it. Ids alone, and only until somebody logs in. */
const useTextShown = create<TextShown>(() => NONE);

/** `answers`: which text it was, as a consent answers it. */
export function keepTextShown(caseId: string, answers: Body): void {
  useTextShown.setState({ caseId, answers });
}

/** What a new consent of this case begins with; undefined where no text was printed for it. */
export function beginsWithText(caseId: string): Body | undefined {
  const { caseId: of, answers } = useTextShown.getState();
  return of === caseId ? answers : undefined;
}

export function forgetTextShown(): void {
  useTextShown.setState(NONE);
}
