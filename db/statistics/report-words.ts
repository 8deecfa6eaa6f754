/** How a table is worded where no window is. */
import { dayLabel } from '../codebook/dates-in-words.ts';
import type { Language } from '../codebook/types.ts';
import type { ReportWords } from '../contract/report-lines.ts';

export function reportWords(language: Language): ReportWords {
  return { language, day: (date) => dayLabel(date, language) };
}
