/** Statistics over the facts: tables, what they count, and what may leave. */
export { type NewRelease, type ReleaseAudience, registerRelease } from './releases.ts';
export { type ReportAsked, report } from './report.ts';
export { DEFAULT_K } from './suppression.ts';
