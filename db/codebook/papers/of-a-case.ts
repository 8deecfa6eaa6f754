/** Which papers are made of a whole case, and which leave for a reason on paper too: one answer for the screen, the calls and the layout. */

/** The kinds of papers that are made of a whole case. */
export const OF_A_CASE: ReadonlySet<string> = new Set(['case-report', 'handover-summary', 'own-copy']);

/** Those of several cases, or of a whole one: each says why it leaves. */
export const FOR_A_REASON: ReadonlySet<string> = new Set([
  'case-list',
  'consulate-list',
  'post-sheet',
  'tracking-sheet',
  ...OF_A_CASE,
]);
