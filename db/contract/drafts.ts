/** What people are typing. */
import { z } from 'zod';
import { body, caseId, id } from './fields.ts';
import { verb } from './verb.ts';

/** What a person was typing. `id` is the screen's own key, such as `first-contact` or `<case>/<kind>/<record or new>`. */
export interface Draft {
  readonly id: string;
  readonly caseId: string | null;
  readonly kind: string;
  readonly record: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
}

export const draftVerbs = {
  putDraft: verb<{ readonly at: string }>()(
    z.object({
      id: z.string().max(80),
      caseId: caseId.nullable(),
      kind: z.string().max(40),
      record: id.nullable(),
      body,
    }),
  ),
  dropDraft: verb<{ readonly dropped: boolean }>()(z.object({ id: z.string().max(80) })),
  drafts: verb<readonly Draft[]>()(z.object({})),
};
