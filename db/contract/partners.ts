import { z } from 'zod';
import { list } from '../codebook/lists/index.ts';
import { isCountry, isLanguage } from '../codebook/world.ts';
import { day, id } from './fields.ts';
import { verb } from './verb.ts';

export const PARTNER_AGREEMENTS = ['none', 'oral', 'written'] as const;

const OURS: ReadonlySet<string> = new Set(['this-office', 'other-office']);
/** What a partner can be: whoever gives help beside our own offices. */
export const PARTNER_KINDS: readonly string[] = list('provider-kind')
  .codes.map(({ code }) => code)
  .filter((code) => !OURS.has(code));

export const MOST_PARTNER_CONTACTS = 8;

/** Whom one asks for there: a function and nobody's name. */
export interface PartnerContact {
  readonly post: string;
  readonly telephone: string;
  readonly email: string;
}

/** An organisation or service beside our own offices. What was not said is empty, or null. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  /** A code of the list `provider-kind`. */
  readonly kind: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly place: string;
  readonly agreement: (typeof PARTNER_AGREEMENTS)[number];
  /** The last day of the agreement; null: none was said. */
  readonly agreementUntil: string | null;
  /** Codes of the list `service`. */
  readonly services: readonly string[];
  /** ISO 639-3. */
  readonly languages: readonly string[];
  readonly contacts: readonly PartnerContact[];
  readonly note: string;
  /** False: offered no more. */
  readonly inUse: boolean;
}

export interface Partners {
  /** Those in use first, by name. */
  readonly partners: readonly Partner[];
  /** Ids of those that this user entered today, and may still take out. */
  readonly mayTakeOut: readonly string[];
}

const line = z.string().max(120);
const service = z.string().refine((code) => list('service').codes.some((one) => one.code === code));

export const partnersArea = {
  /** The register, for whoever works on cases. */
  list: verb<Partners>()(z.object({})),
  /**
   * Enters a partner, or changes an entry (`id`), whole. Refused with `partner-without-name`, `partner-name-taken`, `partner-agreement-day` and
   * `no-such-partner`.
   */
  put: verb<{ readonly id: string }>()(
    z.object({
      id: id.optional(),
      name: line,
      kind: z.string().refine((code) => PARTNER_KINDS.includes(code)),
      country: z.string().refine(isCountry).nullable(),
      place: line,
      agreement: z.enum(PARTNER_AGREEMENTS),
      agreementUntil: day.nullable(),
      services: z.array(service).max(200).readonly(),
      languages: z.array(z.string().refine(isLanguage)).max(100).readonly(),
      contacts: z
        .array(z.object({ post: line, telephone: line, email: line }))
        .max(MOST_PARTNER_CONTACTS)
        .readonly(),
      note: z.string().max(2000),
      inUse: z.boolean(),
    }),
  ),
  /** Takes out what oneself entered today by mistake. Refused with `no-such-partner`. */
  takeOut: verb<null>()(z.object({ id })),
};
