/** Statistics over the facts: tables, what they count, and what may leave. */
export { type NewRelease, registerRelease } from './releases.ts';
export { type ReportAsked, report } from './report.ts';
