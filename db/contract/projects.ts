import { z } from 'zod';
import { isBlank } from '../codebook/invisible-signs.ts';
import { day, month } from './fields.ts';
import type { NamedOverTime } from './former-names.ts';
import { type FundRules, fundRules, type Grant } from './fund-rules.ts';
import { verb } from './verb.ts';

export const PROJECT_STATES = ['pending', 'active', 'suspended', 'completed'] as const;
/** All help, or reintegration alone. */
export const PROJECT_COVERS = ['all', 'reintegration'] as const;

/** Who gives the money. `share` in thousandths of the budget; null: not known. */
export interface Donor {
  readonly name: string;
  readonly share: number | null;
}

/**
 * What of a target can be counted (statistics/RULES.md, For one recipient): persons helped or paid for, times that help was given, nights under a
 * roof, persons who returned home, who were given help in reintegration, or help of one code.
 */
export const TARGET_COUNTS = ['persons', 'services', 'nights', 'returned', 'reintegration', 'service'] as const;

/** What the project is to reach: how many of what, until when. */
export interface Target {
  /** In words, as the office wrote it; may be empty where it is counted. */
  readonly what: string;
  readonly count: number;
  /** Null: words alone, which nothing counts. */
  readonly counts: (typeof TARGET_COUNTS)[number] | null;
  /** Of help of one code: a code of the list `service`; else null. */
  readonly service: string | null;
  /** `YYYY-MM-DD`; null: nobody said. */
  readonly by: string | null;
  /** Why less was reached than was planned, in words (norad-2010 L1674-1680); null: nothing is said of it. */
  readonly why: string | null;
}

/** Whether a target says of what it is: words alone have some, help of one code has it. */
export function saysOfWhat({ what, counts, service }: Pick<Target, 'what' | 'counts' | 'service'>): boolean {
  if (counts === null) return !isBlank(what);
  return counts !== 'service' || service !== null;
}

/**
 * A project as the office registered it. `line` is what records name: mission, code and phase, because one code is used by several missions
 * and phases (oig-2004 §2.12). Days are `YYYY-MM-DD`; `budget` and `advance` in minor units of `currency`. `advance`: what this office may spend
 * before anything is decided; null: nothing is said of one.
 */
export interface Project {
  readonly line: string;
  readonly mission: string | null;
  readonly code: string;
  readonly phase: string | null;
  readonly name: string;
  /** The office that answers for it, where that is another. */
  readonly managedBy: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly extendedTo: string | null;
  readonly state: (typeof PROJECT_STATES)[number];
  readonly covers: (typeof PROJECT_COVERS)[number];
  readonly budget: number | null;
  readonly advance: number | null;
  readonly currency: string | null;
  readonly donors: readonly Donor[];
  readonly targets: readonly Target[];
  readonly rules: FundRules;
}

/** A project as forms offer it. */
export interface OfferedProject extends NamedOverTime {
  readonly line: string;
  readonly state: Project['state'];
  /** It is no longer in the register: named where a record names it, and offered no more. */
  readonly takenOut: boolean;
}

/** In minor units. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/**
 * What was spent of what may be, in the currency of the project. `ceiling` and `left` null: nothing says how much; `left` below zero: passed. `elsewhere`:
 * what other offices say that they paid, which is not spent here and makes `left` less; absent where there is none.
 */
export interface Spent {
  readonly ceiling: number | null;
  readonly spent: number;
  readonly left: number | null;
  readonly elsewhere?: number;
}

/** What the office may spend on a line before anything is decided, over all its cases. */
export interface Advance extends Money {
  readonly spent: number;
  /** Below zero: passed. */
  readonly left: number;
}

export interface GrantStanding extends Spent {
  readonly grant: Grant;
  /** Of a monthly grant: the months, `YYYY-MM`, of which more was paid than one allows. */
  readonly monthsOver: readonly string[];
  /** The highest number of an instalment that was paid. */
  readonly instalment: number | null;
}

/** How one person stands with one project line. A child's part is the child's, and in no number of the person. */
export interface Standing {
  /** That of the project, in which ceilings are. */
  readonly currency: string | null;
  /** What was decided, by currency: for the person, and for their children. */
  readonly granted: readonly Money[];
  readonly grantedToChildren: readonly Money[];
  /** What this office paid (at headquarters every office), less what came back, by the currency in which it was. */
  readonly paid: readonly Money[];
  readonly planned: readonly Money[];
  /** Paid back by the person, or returned unspent. */
  readonly cameBack: readonly Money[];
  /** What of `paid` no rate brings into the currency of the project: in no number of `spent`. */
  readonly notConverted: readonly Money[];
  /** What other offices say that they paid, by currency: in none of the sums above. */
  readonly elsewhere: readonly Money[];
  /** Payments without an amount or its currency. */
  readonly withoutAmount: number;
  readonly person: Spent;
  /** Null where no grant is a child's, and nothing was granted to one or paid for one. */
  readonly children: Spent | null;
  readonly grants: readonly GrantStanding[];
  readonly receiptsMissing: number;
  /** How many payments stand where in a claim: codes of the list `claim-state`. */
  readonly claims: readonly { readonly claim: string; readonly n: number }[];
}

/** A part of what was paid, less what came back; `of` null: not known, or of no donor that is named. */
export interface MoneyPart {
  readonly of: string | null;
  readonly paid: readonly Money[];
}

export interface TrackingRow {
  readonly caseId: string;
  readonly reference: string;
  readonly standing: Standing;
  /** The first day that is planned, else that of the schedule; null where none is due, and without consent to be contacted. */
  readonly nextFollowUp: string | null;
  /** `HH:MM`: the hour that was agreed for it; null where none was. */
  readonly nextFollowUpHour: string | null;
}

/** What every person on a project line was granted, what was spent and what is left; each row stays when the money is spent. */
export interface TrackingSheet {
  readonly line: string;
  /** Null of a line that is in no register here. */
  readonly name: string | null;
  readonly currency: string | null;
  /** In the order of the references. */
  readonly rows: readonly TrackingRow[];
  /** Over all rows, by the currency in which it was. */
  readonly sums: Readonly<Record<'paid' | 'planned' | 'cameBack' | 'notConverted' | 'elsewhere', readonly Money[]>>;
  /** Of the rows the cases (by id) whose money has ended while the follow-up goes on, and of which no partner was asked to follow them up. */
  readonly ended: readonly string[];
  /**
   * At headquarters, inside: what was paid, by country of the office that paid, by the country that the person comes from, and by donor of the
   * project. Each adds up to `sums.paid`. Null elsewhere and for paper: a part may be one person.
   */
  readonly parts: Readonly<Record<'byCountry' | 'byOrigin' | 'byDonor', readonly MoneyPart[]>> | null;
  /** The months, `YYYY-MM`, in which something was paid, the newest first. */
  readonly months: readonly string[];
  /** Cases that name the line and are in no row: somebody wants nothing kept, or they are closed to who reads. */
  readonly notOnSheet: number;
}

/** One payment of a month. What nobody noted is null; `amount` below zero came back. */
export interface PaymentOfMonth {
  /** Of its record, which no paper says. */
  readonly record: string;
  readonly caseId: string;
  readonly reference: string;
  /** A day or a month. */
  readonly date: string | null;
  /** Codes of the lists `payment-for`, `receipt` and `claim-state`. */
  readonly for: string | null;
  readonly receipt: string | null;
  readonly claim: string | null;
  readonly isChild: boolean;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly lacksReceipt: boolean;
}

/** What was paid by a line in one month, `YYYY-MM`, in the order of days. */
export interface MonthOfPayments {
  readonly line: string;
  /** Null of a line that is in no register here. */
  readonly name: string | null;
  readonly month: string;
  readonly rows: readonly PaymentOfMonth[];
  /** Less what came back. The sums of all months and of `withoutMonth` are those of the tracking sheet. */
  readonly sums: readonly Money[];
  readonly receiptsMissing: number;
  /** Of the partner that it is narrowed to alone, as it was asked for; null: of all payments. */
  readonly partner: string | null;
  /** Those that payments of the month name, each once. */
  readonly partners: readonly string[];
  /** Where it is narrowed: payments of the month of which no partner is known here. All partners and these come to the whole month. */
  readonly noPartner: { readonly n: number; readonly sums: readonly Money[] } | null;
  /** What other offices say that they paid in the month: in no row and no sum. */
  readonly elsewhere: readonly Money[];
  /** Payments of the line of which nobody noted the month. */
  readonly withoutMonth: { readonly n: number; readonly sums: readonly Money[] };
  /** Cases that name the line and are not told of here: somebody wants nothing kept, or they are closed to who reads. */
  readonly notShown: number;
}

export const MOST_DONORS = 20;
export const MOST_TARGETS = 20;
/** The whole of a budget, in the unit of a share. */
export const WHOLE_SHARE = 1000;

const code = z.string().max(40);
const part = z.string().trim().min(1).max(24);
const line = z.string().trim().min(1).max(24);
/** The name of a partner as a payment names it. */
export const partnerName = z.string().trim().min(1).max(200);

export const projectsArea = {
  /** The register, in the order of the lines. */
  list: verb<readonly Project[]>()(z.object({})),
  /** Every line, as forms offer and records name it, for whoever records money. */
  offered: verb<readonly OfferedProject[]>()(z.object({})),
  /**
   * Registers a project (`isNew`), or changes what is registered of it, whole; answers its line. Refused with `project-line-taken`,
   * `project-not-a-line`, `project-without-name`, `project-days`, `project-shares`, `project-currency`, `project-target` and `no-such-project`.
   */
  put: verb<{ readonly line: string }>()(
    z.object({
      isNew: z.boolean(),
      mission: part.nullable(),
      code: part,
      phase: part.nullable(),
      name: z.string().max(120),
      managedBy: part.nullable(),
      from: day.nullable(),
      until: day.nullable(),
      extendedTo: day.nullable(),
      state: z.enum(PROJECT_STATES),
      covers: z.enum(PROJECT_COVERS),
      budget: z.number().int().min(0).max(1e14).nullable(),
      advance: z.number().int().min(0).max(1e14).nullable(),
      currency: z.string().length(3).nullable(),
      donors: z
        .array(
          z.object({
            name: z.string().trim().min(1).max(120),
            share: z.number().int().min(0).max(WHOLE_SHARE).nullable(),
          }),
        )
        .max(MOST_DONORS)
        .readonly(),
      targets: z
        .array(
          z.object({
            what: z.string().trim().max(200),
            count: z.number().int().min(0).max(1e9),
            counts: z.enum(TARGET_COUNTS).nullable().default(null),
            service: code.nullable().default(null),
            by: day.nullable().default(null),
            why: z.string().trim().min(1).max(200).nullable().default(null),
          }),
        )
        .max(MOST_TARGETS)
        .readonly(),
      rules: fundRules,
    }),
  ),
  /** The tracking sheet of a line, for whoever answers for the office. Refused with `no-such-project`. */
  tracking: verb<TrackingSheet>()(z.object({ line }), { long: true, waits: true }),
  /**
   * What was paid by a line in a month, also through or to one partner alone, for whoever answers for the office. Refused with `no-such-project`, and
   * `partner-not-named` for a name that neither the register nor a payment of the line has.
   */
  month: verb<MonthOfPayments>()(z.object({ line, month, partner: partnerName.optional() }), {
    long: true,
    waits: true,
  }),
  /** How the office stands with its advance on a line, for whoever records money; null where there is none. */
  advance: verb<Advance | null>()(z.object({ line })),
  /** Takes a project out of the register, or back into it; what names it keeps its code and the name it had. Refused with `no-such-project`. */
  takeOut: verb<null>()(z.object({ line, out: z.boolean() })),
};
