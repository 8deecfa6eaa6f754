/**
 * People who came together, written in one act (casework/RULES.md, Roster): each person by the very act of a first contact, with the answers that are
 * the same for all in each one's own file, and the cases as one group.
 */
import { form } from '../../codebook/forms/index.ts';
import { FIRST_CONTACT } from '../../codebook/pages/first-contact.ts';
import { ROSTER_HEAD } from '../../codebook/pages/roster.ts';
import type { Language } from '../../codebook/types.ts';
import { WaymarkError } from '../../store/errors.ts';
import { ownStation, randomId } from '../../store/station.ts';
import { writeAudit } from '../people/access.ts';
import { dropDraft } from '../people/drafts.ts';
import type { UserSession } from '../people/user-session.ts';
import { casesOfGroup, putInGroup, takeFromGroup, takeOutOnly } from '../record/groups.ts';
import { caseRecords } from '../record/read.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import type { Saved } from './append.ts';
import { type FirstContactSaved, type PageAnswers, saveFirstContact, saysNothing } from './first-contact.ts';
import { type RecordToSave, saveRecords } from './save.ts';
import { undoSave } from './withdraw.ts';

/** The form of the way here, which ended in the country of the contact. */
const WAY_HERE = 'journey-leg';

interface RosterSaved {
  readonly group: string;
  /** The group is this roster's own: nobody was in it before. */
  readonly beganGroup: boolean;
  readonly persons: readonly (Omit<FirstContactSaved, 'saved'> & { readonly minor: boolean })[];
  /** In the order in which it was written. */
  readonly saved: readonly Saved[];
}

/**
 * Call inside a transaction. `shared` and `answers` are keyed `<kind>.<question>`; an answer of one's own goes before the shared one. `group`: one
 * that was begun before; one that is no more begins anew. Throws `bad-input` where more is `shared` than the head asks, and what
 * {@link saveFirstContact} throws: then nobody is written.
 */
export function saveRoster(
  session: UserSession,
  given: {
    readonly shared: PageAnswers;
    readonly persons: readonly { readonly answers: PageAnswers; readonly next: string }[];
    readonly group?: string | undefined;
    readonly draft?: string | undefined;
    readonly language?: Language | undefined;
  },
): RosterSaved {
  const isBegun = given.group !== undefined && casesOfGroup(session.db, given.group).length > 0;
  const group = isBegun && given.group !== undefined ? given.group : randomId();
  const { beside, others } = parted(given.shared);
  const here = ownStation(session.db).country;
  const saved: Saved[] = [];
  const persons = given.persons.map(({ answers, next }) => {
    const { saved: contact, ...written } = saveFirstContact(session, {
      answers: { ...others, ...answers },
      next,
      language: given.language,
    });
    saved.push(contact);
    const { caseId } = written;
    if (written.kind !== 'case' || caseId === null) return { ...written, minor: false };
    const { 'intake.country': told } = { ...others, ...answers };
    const records = recordsBeside(beside, saysNothing(told) ? here : told);
    if (records.length > 0) saved.push(saveRecords(session, caseId, records));
    putInGroup(session.db, caseId, group);
    writeAudit(session, 'put-in-group', caseId);
    return { ...written, minor: mayBeUnder18(caseRecords(session.db, caseId)) };
  });
  if (given.draft !== undefined) dropDraft(session, given.draft);
  return { group, beganGroup: !isBegun, persons, saved };
}

/**
 * Takes back a roster that was saved: its records, the last first, and its own cases from the group; a group that was begun before it stays, also
 * where one is alone in it. Call inside a transaction.
 */
export function undoRoster(session: UserSession, { persons, saved, beganGroup }: RosterSaved): void {
  for (const one of saved.toReversed()) undoSave(session, one);
  const takeOut = beganGroup ? takeFromGroup : takeOutOnly;
  for (const { caseId } of persons) if (caseId !== null) takeOut(session.db, caseId);
}

/** What is the same for all, by `<kind>.<question>`: the day, hour and place above the page, and what its head asks. */
const SHARED: ReadonlySet<string> = new Set(
  [...FIRST_CONTACT.header, ...ROSTER_HEAD.flatMap(({ fields }) => fields)].map(
    ({ kind, question }) => `${kind}.${question}`,
  ),
);

/**
 * The answers of forms that are no part of a first contact, and the others. Throws `bad-input` where an answer is shared that each person gives alone:
 * consent, needs, danger, a name.
 */
function parted(shared: PageAnswers): { readonly beside: PageAnswers; readonly others: PageAnswers } {
  const entries = Object.entries(shared);
  if (entries.some(([place]) => !SHARED.has(place))) throw new WaymarkError('bad-input');
  const isBeside = ([place]: (typeof entries)[number]) => !isOnFirstContact(place);
  return {
    beside: Object.fromEntries(entries.filter(isBeside)),
    others: Object.fromEntries(entries.filter((entry) => !isBeside(entry))),
  };
}

const isOnFirstContact = (place: string) => form(kindOf(place))?.onFirstContact === true;
const kindOf = (place: string) => place.slice(0, place.indexOf('.'));

/** A person's own records of what is written beside a first contact: the way, and the work. `country`: that of the contact. */
function recordsBeside(beside: PageAnswers, country: unknown): readonly RecordToSave[] {
  const told = Object.entries(beside).filter(([, answer]) => !saysNothing(answer));
  return [...Map.groupBy(told, ([place]) => kindOf(place))].map(([kind, answers]) => {
    const body = Object.fromEntries(answers.map(([place, answer]) => [place.slice(kind.length + 1), answer]));
    return { kind, body: kind === WAY_HERE ? { 'to-country': country, ...body } : body };
  });
}
