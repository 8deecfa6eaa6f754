import { z } from 'zod';

/** What a grant may be paid in: anything, money in the hand, or goods and bills that are paid for somebody. */
export const GRANT_FORMS = ['any', 'cash', 'in-kind'] as const;
/** Whose a grant is: a child's is the child's, and is never added to that of the person. */
export const GRANT_PER = ['person', 'child'] as const;
/** How often a grant may be had in full. */
export const GRANT_EVERY = ['once', 'month'] as const;

const MOST_COUNTRIES = 250;
const countries = z.array(z.string().length(3)).max(MOST_COUNTRIES).readonly();
const code = z.string().max(40);

/**
 * Who may be paid from a fund. What is empty or false asks nothing; all that is asked must be so. `notElsewhere`: no other project has said
 * yes. `categories`: one of the codes of the list `category`.
 */
const fundWho = z.object({
  crossBorder: z.boolean(),
  notElsewhere: z.boolean(),
  nationalOf: countries,
  notNationalOf: countries,
  returningTo: countries,
  categories: z.array(code).max(40).readonly(),
});
export type FundWho = z.infer<typeof fundWho>;

/**
 * What may be spent on one thing, in minor units of the project's currency. `purposes`: codes of the list `payment-for`; none: on anything
 * that no other grant names. `months`: for how many a monthly one may be had; null: no end is said. `instalments`: in how many parts it is
 * paid; null: in as many as needed.
 */
const grant = z.object({
  purposes: z.array(code).max(40).readonly(),
  per: z.enum(GRANT_PER),
  form: z.enum(GRANT_FORMS),
  amount: z.number().int().min(1).max(1e12),
  every: z.enum(GRANT_EVERY),
  months: z.number().int().min(1).max(120).nullable(),
  instalments: z.number().int().min(1).max(60).nullable(),
});
export type Grant = z.infer<typeof grant>;

/**
 * The rules of a fund as data (casework/RULES.md, Funds). `total`: what one person's grants may come to, without those of children; null: their sum.
 * `followUp`: codes of the list `follow-up-rule`, when who is helped by it is followed up; none: it says nothing of that.
 */
export const fundRules = z.object({
  who: fundWho,
  grants: z.array(grant).max(40).readonly(),
  total: z.number().int().min(1).max(1e12).nullable(),
  followUp: z.array(code).max(40).readonly().default([]),
});
export type FundRules = z.infer<typeof fundRules>;

/** Nobody is asked for anything, and nothing has a ceiling. */
export const NO_FUND_RULES: FundRules = {
  who: {
    crossBorder: false,
    notElsewhere: false,
    nationalOf: [],
    notNationalOf: [],
    returningTo: [],
    categories: [],
  },
  grants: [],
  total: null,
  followUp: [],
};
