import type { Code, CodeList, Text } from '../types.ts';
import { AFTER_LISTS } from './after.ts';
import { ARRIVING_LISTS } from './arriving.ts';
import { ATTACHMENT_LISTS } from './attachment.ts';
import { CARE_LISTS } from './care.ts';
import { CHILD_LISTS } from './child.ts';
import { CONSENT_LISTS } from './consent.ts';
import { DANGER_LISTS } from './danger.ts';
import { DECISION_LISTS } from './decision.ts';
import { DETERMINATION_LISTS } from './determination.ts';
import { FAMILY_LISTS } from './family.ts';
import { GATE_THEN_LISTS } from './gate-then.ts';
import { GATE_LISTS } from './gates.ts';
import { JOURNEY_LISTS } from './journey.ts';
import { PERPETRATOR_LISTS } from './perpetrator.ts';
import { PERSON_LISTS } from './person.ts';
import { RECRUITMENT_LISTS } from './recruitment.ts';
import { SCREENING_LISTS } from './screening.ts';
import { SESSION_LISTS } from './session.ts';
import { SITUATION_LISTS } from './situation.ts';
import { WAY_OUT_LISTS } from './way-out.ts';
import { WHAT_HAPPENED_LISTS } from './what-happened.ts';

const ALL = [
  ...ARRIVING_LISTS,
  ...DANGER_LISTS,
  ...CONSENT_LISTS,
  ...SESSION_LISTS,
  ...SCREENING_LISTS,
  ...DETERMINATION_LISTS,
  ...DECISION_LISTS,
  ...CHILD_LISTS,
  ...GATE_LISTS,
  ...GATE_THEN_LISTS,
  ...PERSON_LISTS,
  ...SITUATION_LISTS,
  ...FAMILY_LISTS,
  ...RECRUITMENT_LISTS,
  ...JOURNEY_LISTS,
  ...WHAT_HAPPENED_LISTS,
  ...WAY_OUT_LISTS,
  ...PERPETRATOR_LISTS,
  ...CARE_LISTS,
  ...AFTER_LISTS,
  ...ATTACHMENT_LISTS,
] as const satisfies readonly CodeList[];

type Known = (typeof ALL)[number];

/** The ids of the code lists there are. */
export type ListId = Known['id'];

/** The codes of a list. */
export type CodeOf<L extends ListId> = Extract<Known, { readonly id: L }>['codes'][number]['code'];

/** Every code list of the codebook by its id, in the order of the case file. */
export const LISTS: ReadonlyMap<string, CodeList> = byId(ALL);

function byId(lists: readonly CodeList[]): ReadonlyMap<string, CodeList> {
  const map = new Map<string, CodeList>();
  for (const entry of lists) {
    if (map.has(entry.id)) throw new Error(`two code lists are called ${entry.id}`);
    map.set(entry.id, entry);
  }
  return map;
}

/** The list of this id. Throws for an id that is not in the codebook: ids are ours, never from outside. */
export function list(id: string): CodeList {
  const found = LISTS.get(id);
  if (found === undefined) throw new Error(`no code list ${id}`);
  return found;
}

/** The label of a code, or undefined for a code this codebook does not know (a newer or an office's own one). */
export function codeLabel(listId: string, code: string): Text | undefined {
  return codeOf(listId, code)?.label;
}

/** The label as a narrow column holds it. */
export function shortCodeLabel(listId: string, code: string): Text | undefined {
  const found = codeOf(listId, code);
  return found?.short ?? found?.label;
}

/** A code of a list, or undefined for one that this codebook does not know. */
export function codeOf(listId: string, code: string): Code | undefined {
  return LISTS.get(listId)?.codes.find((entry) => entry.code === code);
}
