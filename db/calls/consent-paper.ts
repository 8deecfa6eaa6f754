/** A text to agree to, for a case or blank, as a paper. */

import { consentPaper } from '../casework/papers/consent-text.ts';
import { openRecords } from '../casework/people/access.ts';
import { rightsTime } from '../casework/people/rights-clock.ts';
import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { codesOf, ofKind, textOf } from '../casework/record/answers.ts';
import type { CaseRecord } from '../casework/record/case-record.ts';
import { registeredHouses } from '../casework/record/houses.ts';
import { stayOn } from '../casework/rules/in-house.ts';
import { mayBeUnder18 } from '../casework/rules/minor.ts';
import { caseRow } from '../casework/views/list.ts';
import type { ShownText, TextLanguage } from '../codebook/papers/consent/edition.ts';
import { editionNow, textLanguageOf } from '../codebook/papers/consent/index.ts';
import { shortReference } from '../codebook/short-reference.ts';
import type { Language } from '../codebook/types.ts';
import type { ConsentTextWanted, Paper } from '../contract/papers.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';

interface Wanted {
  /** Null: a blank one. */
  readonly caseId: string | null;
  readonly text?: ConsentTextWanted | undefined;
  readonly language: Language;
}

/** Throws `bad-input` where no text is named, and what opening the case throws. Only who asks for consent prints for a case. */
export function consentPaperFor(
  session: UserSession,
  { caseId, text, language }: Wanted,
): { readonly paper: Paper; readonly text: ShownText } {
  if (text === undefined) throw new WaymarkError('bad-input');
  if (caseId !== null) requirePermission(session.user.role, 'first-contact');
  const records = caseId === null ? [] : openRecords(session, caseId);
  const reference = caseId === null ? null : shortReference(caseRow(session, caseId)?.reference ?? '');
  const edition = editionNow(text.language ?? languageRead(records) ?? language);
  const paper = consentPaper({
    id: text.id,
    edition,
    office: editionNow(language),
    language,
    reference,
    complaintsTo: complaintsTo(session, records),
    mayBeChild: caseId === null || mayBeUnder18(records),
  });
  return { paper, text: { id: text.id, language: edition.language, version: edition.version } };
}

/** The first of the person's languages in which there are texts. */
export function languageRead(records: readonly CaseRecord[]): TextLanguage | undefined {
  const spoken = ofKind(records, 'profile')
    .map((record) => codesOf(record, 'languages', records))
    .findLast((languages) => languages.length > 0);
  return spoken?.map(textLanguageOf).find((language) => language !== undefined);
}

/** Of the house in which the person stays; where they stay in none, of all houses, if it is the same for all. */
function complaintsTo(session: UserSession, records: readonly CaseRecord[]): string | null {
  const stay = stayOn(records, null, dayOf(rightsTime(session)));
  const house = stay === undefined ? null : (textOf(stay, 'house', records) ?? null);
  const named = registeredHouses(session.db, house).map((registered) => registered.complaintsTo);
  const [only, ...others] = new Set(named);
  return others.length === 0 ? (only ?? null) : null;
}
