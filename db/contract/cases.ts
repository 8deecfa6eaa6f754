/** What is asked of cases, each part in the file that types its answers. */
import { caseFileVerbs } from './case-file.ts';
import { caseListVerbs } from './case-list.ts';
import { coverVerbs } from './covers.ts';
import { findToldVerbs } from './find-told.ts';
import { firstContactVerbs } from './first-contacts.ts';
import { houseTonightVerbs } from './house-tonight.ts';
import { interchangeVerbs } from './interchange.ts';
import { keepingVerbs } from './keeping.ts';
import { manyCasesVerbs } from './many-cases.ts';
import { todayVerbs } from './today.ts';

export const casesArea = {
  ...caseListVerbs,
  ...todayVerbs,
  ...houseTonightVerbs,
  ...firstContactVerbs,
  ...findToldVerbs,
  ...coverVerbs,
  ...interchangeVerbs,
  ...caseFileVerbs,
  ...manyCasesVerbs,
  ...keepingVerbs,
};
