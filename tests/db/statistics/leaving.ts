/** People helped by an office, and its years given out. */
import { writeFacts } from '../../../db/casework/derived/fact-store.ts';
import { factRows } from '../../../db/casework/derived/facts.ts';
import type { ReleaseAudience } from '../../../db/contract/releases.ts';
import { reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { editionGivenOut, publisherOf } from '../../../db/statistics/protection/edition-given-out.ts';
import { reportOfEdition } from '../../../db/statistics/protection/edition-report.ts';
import { printedPeriodOf } from '../../../db/statistics/protection/printed-period.ts';
import { requireGivenOut } from '../../../db/statistics/release-register.ts';
import { editionsThatLeft, registerRelease } from '../../../db/statistics/releases.ts';
import type { Database } from '../../../db/store/database.ts';
import { openedBy } from '../../generate/records.ts';
import { asOffice, type Facts, factsOf } from './table-of-facts.ts';

const AGREES = { keep: 'with-name', 'share-headquarters': 'with-name' };

/** So many women and men helped by an office in a year, all of whom agree to headquarters. */
export function helped(office: string, year: number, women: number, men: number, consent: object = AGREES) {
  return Array.from({ length: women + men }, (_, at) => {
    const records: InterchangeRecord[] = [
      { kind: 'consent', date: `${year}-01-01`, body: { 'given-by': 'both', ...consent } },
      {
        kind: 'profile',
        body: { sex: at < women ? 'female' : 'male', nationalities: ['KGZ'], age: at % 5 === 0 ? 12 : 30 },
      },
      { kind: 'service', date: `${year}-0${1 + (at % 9)}-03`, body: { service: 'food' } },
    ];
    return openedBy(`${office}-${year}-${women}-${men}-${at}`, { office }, records);
  });
}

export function officeWith(cases: ReturnType<typeof helped>): Facts {
  const facts = factsOf(cases);
  asOffice(facts, 'KG-BIS');
  return facts;
}

export function add(facts: Database, cases: ReturnType<typeof helped>): void {
  for (const records of cases) writeFacts(facts, records[0]?.caseId ?? '', factRows(records));
}

/** Gives out the printed year that is asked for. */
export function leave(
  facts: Database,
  asked: Record<string, unknown>,
  today = '2006-05-01',
  audience: ReleaseAudience = 'public',
) {
  const printed = printedPeriodOf(reportRequest.parse({ table: 'ctm-profile', ...asked }), publisherOf(facts));
  requireGivenOut(facts, printed);
  const edition = editionGivenOut(facts, printed, (one) => editionsThatLeft(facts, one), today);
  const report = reportOfEdition(printed, edition);
  const number = registerRelease(facts, {
    report,
    edition,
    audience,
    reason: undefined,
    user: 1,
    at: `${today}T08:30Z`,
  });
  return { number, edition, report };
}
