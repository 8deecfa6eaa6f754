/** What an office gave in a case under a project line, until a day: help that was given, nights under a roof and money that went out. Reads only. */
import { addDays, latest } from '../../codebook/date.ts';
import { countedIn, REINTEGRATION_TABLE } from '../../codebook/service-groups.ts';
import type { Database } from '../../store/database.ts';
import { answerNamed, ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone } from '../record/counted-day.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { caseRecords } from '../record/read.ts';
import { paymentsOf } from '../rules/fund-ledger.ts';
import { arrivalsHome, departuresHome } from '../rules/journeys.ts';
import { nightsOfProject } from '../rules/project-nights.ts';

export interface GivenInCase {
  readonly services: number;
  /** Codes of the help that was given. */
  readonly help: ReadonlySet<string>;
  /** Help of the CTM's table of reintegration was among it. */
  readonly reintegration: boolean;
  /** They left for home or came there, as whichever office noted it. */
  readonly returned: boolean;
  /** The evenings of the nights that the line paid for, `YYYY-MM-DD`. */
  readonly nights: ReadonlySet<string>;
  /** Less what came back; in minor units, by currency. */
  readonly paid: Readonly<Record<string, number>>;
}

interface AskedProject {
  readonly line: string;
  readonly office: string;
  /** `YYYY-MM-DD`, as `today` is, the office's own day: that night is not over. */
  readonly until: string;
  readonly today: string;
}

/** By case; none of a case in which nothing was given. What nobody dated is in none: nobody knows that it was by that day. */
export function givenByProject(
  db: Database,
  asked: AskedProject,
  cases: readonly string[],
): ReadonlyMap<string, GivenInCase> {
  return new Map(
    cases.flatMap((caseId) => {
      const given = givenIn(caseRecords(db, caseId), asked);
      return given === null ? [] : [[caseId, given] as const];
    }),
  );
}

function givenIn(records: readonly CaseRecord[], { line, office, until, today }: AskedProject): GivenInCase | null {
  const yesterday = addDays(today, -1);
  const isBy = (day: unknown): boolean => typeof day === 'string' && latest(day) <= until;
  const services = ofKind(records, 'service').filter(
    (record) =>
      record.office === office &&
      textOf(record, 'project', records) === line &&
      helpWasGiven(record, records) &&
      isBy(answerNamed(record, 'date', records)),
  );
  const payments = paymentsOf(records, { line, addsUp: true }).filter(
    (one) => one.office === office && one.state === 'paid' && isBy(one.date),
  );
  if (services.length === 0 && payments.length === 0) return null;
  const paid: Record<string, number> = {};
  for (const { amount, currency } of payments) {
    if (amount !== null && currency !== null) paid[currency] = (paid[currency] ?? 0) + amount;
  }
  const given = services.map((record) => ({
    code: textOf(record, 'service', records) ?? '',
    phase: textOf(record, 'phase', records),
  }));
  return {
    services: services.length,
    help: new Set(given.map(({ code }) => code)),
    reintegration: given.some(({ code, phase }) =>
      countedIn(code, phase).some(({ group }) => group === REINTEGRATION_TABLE),
    ),
    returned: [
      ...departuresHome(records).map((record) => dayDone(record, records, 'departed')),
      ...arrivalsHome(records).map((record) => dayDone(record, records)),
    ].some(isBy),
    nights: nightsOfProject(records, line, office, until < yesterday ? until : yesterday),
    paid,
  };
}
