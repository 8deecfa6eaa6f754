/** Answers that another answer of the same form says by itself: shown beside the empty question, counted while it stays empty, never stored. */
import { phaseByCode } from './service-groups.ts';
import type { Body } from './types.ts';

/** The code that stands for an empty answer; undefined where nothing says one. */
export function proposedAnswer(kind: string, question: string, body: Body): string | undefined {
  if (kind !== 'service' || question !== 'phase') return undefined;
  return typeof body.service === 'string' ? phaseByCode(body.service) : undefined;
}
