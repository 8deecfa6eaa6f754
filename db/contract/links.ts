import { z } from 'zod';
import { caseId, id } from './fields.ts';
import { verb } from './verb.ts';

/** What links two persons. Who came together are a group, and stand beside these. */
export const LINK_KINDS = ['recruited-by-same', 'family', 'keep-apart', 'same-person-perhaps'] as const;

/** How sure a link is: told or seen by papers; told by one side; only a guess of ours. */
export const LINK_SURE = ['certain', 'likely', 'possible'] as const;

/** Another person of the office, as far as a list names one. */
export interface LinkedPerson {
  readonly caseId: string;
  readonly reference: string;
  readonly initials: string | null;
  readonly ageGroup: string | null;
}

export interface PersonLink {
  readonly id: string;
  readonly what: (typeof LINK_KINDS)[number];
  readonly sure: (typeof LINK_SURE)[number];
  /** In words: how it is known; may be empty. */
  readonly word: string;
  readonly person: LinkedPerson;
  readonly mayRemove: boolean;
}

export interface LinksOfCase {
  /** Only with whom the reader may open; the first in the order of {@link LINK_KINDS}. */
  readonly links: readonly PersonLink[];
  /** Who came together with the person, as far as the reader may open them. */
  readonly cameTogether: readonly LinkedPerson[];
  /** Whether the reader may link the person with another; not where a no closes the case to them. */
  readonly mayLink: boolean;
  /** Whether the reader may say that the person did not come with those of {@link cameTogether}. */
  readonly mayLeaveGroup: boolean;
}

const reference = z.string().trim().min(1).max(40);

/** Everything that writes is refused where a no closes the case to the user, with `no-unwritten` and its like; reading then answers nothing. */
export const linksArea = {
  /** Who is linked with the person of a case, by what, and how sure. */
  of: verb<LinksOfCase>()(z.object({ caseId })),
  /**
   * Links two persons, or changes how sure a link is and its word. Refused with `link-no-such-case` where no case of that reference is here that the
   * user opens, with `link-with-itself`, and a change with `opened-to-read` where the user opened one of the two for a reason.
   */
  put: verb<LinksOfCase>()(
    z.object({
      caseId,
      /** Of the other person's case. */
      reference,
      what: z.enum(LINK_KINDS),
      sure: z.enum(LINK_SURE),
      word: z.string().max(200),
    }),
  ),
  /** Says that another person came together with this one. Refused as {@link put}, and with `link-other-group` where each came with others already. */
  putTogether: verb<LinksOfCase>()(z.object({ caseId, reference })),
  /** Takes a link away, or with `link` left out the case out of its group. Refused with `no-such-link`, and as a change of {@link put}. */
  remove: verb<LinksOfCase>()(z.object({ caseId, link: id.optional() })),
};
