/** Fund rules of published documents as an office enters them: the amounts that a document does not give are invented. */
import type { FundRules, FundWho, Grant } from '../../../../db/contract/fund-rules.ts';
import { NO_FUND_RULES } from '../../../../db/contract/fund-rules.ts';

const who = (more: Partial<FundWho>): FundWho => ({ ...NO_FUND_RULES.who, ...more });
const grant = (amount: number, more: Partial<Grant> = {}): Grant => ({
  ...{ purposes: [], per: 'person', form: 'any', amount, every: 'once', months: null, instalments: null },
  ...more,
});

const EUROPEAN_UNION =
  'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'.split(
    ' ',
  );
const MEMBERS_OF_THE_RCM = 'BLZ CAN CRI DOM SLV HND GTM MEX NIC PAN USA'.split(' ');

/** norad-2010 §4.1 L3561-3570: 25,000 NOK not in cash, 15,000 in kind for each child, 3,000 in cash on arrival. */
const NORWAY: FundRules = {
  who: who({}),
  grants: [
    grant(2_500_000, { form: 'in-kind' }),
    grant(1_500_000, { per: 'child', form: 'in-kind' }),
    grant(300_000, { form: 'cash' }),
  ],
  total: null,
  followUp: [],
};

/** iom-2011 §2.10 L2586-2614: an allowance each month, housing for the first months, reintegration in kind, and medical help, each up to a maximum. */
const EEA: FundRules = {
  who: who({}),
  grants: [
    grant(10_000, { purposes: ['allowance'], every: 'month', months: 6 }),
    grant(15_000, { purposes: ['housing'], every: 'month', months: 3 }),
    grant(250_000, { purposes: ['business', 'training', 'tools', 'wages'], form: 'in-kind' }),
    grant(50_000, { purposes: ['medical'] }),
  ],
  total: null,
  followUp: [],
};

/** iom-2011 §1.8 L353-362: trafficked across a border, and not eligible elsewhere. */
const GAF: FundRules = {
  who: who({ crossBorder: true, notElsewhere: true, categories: ['trafficked'] }),
  grants: [],
  total: null,
  followUp: [],
};

/** iom-2011 §1.8 L1549-1550: nationals of the member countries who return to another member country. */
const RCM: FundRules = {
  who: who({ nationalOf: MEMBERS_OF_THE_RCM, returningTo: MEMBERS_OF_THE_RCM }),
  grants: [],
  total: null,
  followUp: [],
};

/** iom-2011 §1.8 L2561-2563: no citizens of the European Union. */
const ERF: FundRules = { who: who({ notNationalOf: EUROPEAN_UNION }), grants: [], total: null, followUp: [] };

/** sida-2003 §2.9 L2000-2002: 150 USD in cash, 50 before departure and two instalments later. */
const DOLLARS_150: FundRules = {
  who: who({}),
  grants: [grant(15_000, { form: 'cash', instalments: 3 })],
  total: null,
  followUp: [],
};

export const PUBLISHED = { NORWAY, EEA, GAF, RCM, ERF, DOLLARS_150 } as const;
