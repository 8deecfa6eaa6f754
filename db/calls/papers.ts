/** Calls on papers: their content as the role may see it, and their number in the outgoing list before they are printed. */

import { createHash } from 'node:crypto';
import { blankRoster } from '../casework/papers/blank-roster.ts';
import { caseListPaper } from '../casework/papers/case-list.ts';
import { consulatePaper } from '../casework/papers/consulate-list.ts';
import { daySheet } from '../casework/papers/day-sheet.ts';
import { paperDocument } from '../casework/papers/document.ts';
import { blankFirstContact } from '../casework/papers/first-contact.ts';
import { footOf, houseSheet } from '../casework/papers/house-sheet.ts';
import { fill } from '../casework/papers/labels.ts';
import { type Findings, signsMissing } from '../casework/papers/look-through.ts';
import { monthPaper } from '../casework/papers/month-of-payments.ts';
import { postSheet } from '../casework/papers/post-sheet.ts';
import { layoutOf } from '../casework/papers/sides.ts';
import { toldLetter } from '../casework/papers/told-letter.ts';
import { trackingPaper } from '../casework/papers/tracking-sheet.ts';
import { withPlaces } from '../casework/papers/where-typed.ts';
import { emergencyOver, openRecords, writeAudit } from '../casework/people/access.ts';
import { rightsTime } from '../casework/people/rights-clock.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { shareLimitsRead } from '../casework/people/share-limits-read.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { textOf } from '../casework/record/answers.ts';
import { registeredHouses } from '../casework/record/houses.ts';
import { onDutyFor } from '../casework/record/on-duty.ts';
import { noteNotLeft, noteOutgoing } from '../casework/record/outgoing-list.ts';
import { dropLeft } from '../casework/record/told-left.ts';
import { printMissing } from '../casework/rules/gates.ts';
import { stayOn } from '../casework/rules/in-house.ts';
import { caseListTable } from '../casework/views/case-list-table.ts';
import { consulateList } from '../casework/views/consulate-list.ts';
import { houseOfSheet, residentsOf } from '../casework/views/house-residents.ts';
import { caseRow } from '../casework/views/list.ts';
import { monthOfPayments } from '../casework/views/month-of-payments.ts';
import { leavingWithPost } from '../casework/views/post-sheet.ts';
import { trackingSheet } from '../casework/views/tracking.ts';
import { staysWithoutCase } from '../casework/writing/stay-without-case.ts';
import { enterTold, expectToTell, noteToldLeft, toTell } from '../casework/writing/tell.ts';
import { addDays } from '../codebook/date.ts';
import { momentLabel } from '../codebook/dates-in-words.ts';
import { codeLabel } from '../codebook/lists/index.ts';
import { isBlankPage } from '../codebook/papers/by-hand.ts';
import { CASE_LIST } from '../codebook/papers/case-list.ts';
import type { ShownText } from '../codebook/papers/consent/edition.ts';
import { TEXT_LANGUAGE_CODES } from '../codebook/papers/consent/index.ts';
import { CONSENT_PAPER } from '../codebook/papers/consent-paper.ts';
import { CONSULATE_LIST } from '../codebook/papers/consulate-list.ts';
import { FOR_A_REASON, OF_A_CASE } from '../codebook/papers/of-a-case.ts';
import { isOfARecord } from '../codebook/papers/of-a-record.ts';
import { officeOnPaper } from '../codebook/papers/office-name.ts';
import { missingSigns } from '../codebook/papers/signs.ts';
import { say } from '../codebook/sentences.ts';
import type { Language } from '../codebook/types.ts';
import { countryLabel, isCountry, languageLabel } from '../codebook/world.ts';
import type { LeftCase } from '../contract/many-cases.ts';
import type { Likenesses, OwnPaper, Paper, PaperKind, PaperStop, PaperWanted } from '../contract/papers.ts';
import type { Permission } from '../contract/station.ts';
import { isReleasedDocument } from '../statistics/releases.ts';
import { dayOf, minuteOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { ownStation } from '../store/station.ts';
import { paperOfCase, type Report } from './case-papers.ts';
import { consentPaperFor } from './consent-paper.ts';
import { currentSession, type RegisteredPaper, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { askLetterTo, feedbackSheetFor } from './office-papers.ts';
import { paperOfRecord } from './record-papers.ts';
import { saving } from './save-in-session.ts';

/** Days after which a printed sheet is to be destroyed. */
const KEEP_DAYS = 14;
/** The same of a report that others have: a proceeding, or a journey, takes longer than a sheet is read. No document gives a number. */
const OTHERS_KEEP_DAYS = 90;

/** Papers that others have, whatever is asked. */
const OTHERS_HAVE: ReadonlySet<PaperKind> = new Set(['handover-summary', 'consulate-list', 'referral-letter']);

/** Papers whose every copy says at its foot which it is, and by when it is destroyed. */
const NUMBERED: ReadonlySet<PaperKind> = new Set([
  'house-sheet',
  'day-sheet',
  'case-list',
  'consulate-list',
  'post-sheet',
  'consent-text',
  'tracking-sheet',
  'case-report',
  'handover-summary',
  'referral-letter',
  'receipt',
  'travel-sheet',
]);

/** Papers that are kept once they are signed. */
const SIGNED: ReadonlySet<PaperKind> = new Set(['consent-text', 'receipt']);

type Wanted = Omit<PaperWanted, 'size'>;

/** The letter that a decision to tell somebody outside lets leave; it can be looked at before and afterwards. */
function letter(session: UserSession, { caseId, decision, language }: Wanted): Paper {
  requirePermission(session.user.role, 'seal');
  if (caseId === null || decision === undefined) throw new WaymarkError('telling-none');
  const found = toTell(session, caseId, decision);
  if (found.telling.outside === undefined) throw new WaymarkError('telling-other-way');
  const reference = caseRow(session, caseId)?.reference ?? '';
  return toldLetter(found, { office: officeOnPaper(ownStation(session.db)), reference }, language);
}

interface Content {
  readonly paper: Paper;
  readonly stops: readonly PaperStop[];
  readonly likenesses: Likenesses | null;
  readonly left: readonly LeftCase[];
  readonly text: ShownText | null;
  readonly parts: Report['parts'];
  readonly limits: Report['limits'];
  /** Of a list for a consulate: the cases on it, and what is shown of it. */
  readonly cases: readonly string[];
  readonly shown: string | null;
  /** For whom, where that is said on the paper and nowhere else; null for every other. */
  readonly recipient: string | null;
  /** Of one whose day hangs on what it is about; null for every other. */
  readonly destroyBy: string | null;
}

const NOTHING_FOUND = {
  stops: [],
  likenesses: null,
  left: [],
  text: null,
  parts: [],
  limits: [],
  cases: [],
  shown: null,
  recipient: null,
  destroyBy: null,
};

/** What a role may see of a paper, and all that stops it: a sign that cannot be printed stops every kind. */
function content(session: UserSession, wanted: Wanted): Content {
  const found = written(session, wanted);
  return { ...found, stops: [...found.stops, ...signsMissing(found.paper, found.stops)] };
}

function written(session: UserSession, wanted: Wanted): Content {
  if (wanted.kind === 'first-contact') return { paper: blankFirstContact(wanted.language), ...NOTHING_FOUND };
  if (wanted.kind === 'blank-roster') return { paper: blankRoster(wanted.language), ...NOTHING_FOUND };
  if (wanted.kind === 'consent-text') return { ...NOTHING_FOUND, ...consentPaperFor(session, wanted) };
  if (wanted.kind === 'told-letter') {
    const paper = letter(session, wanted);
    const limits = wanted.caseId === null ? [] : shareLimitsRead(session, openRecords(session, wanted.caseId));
    return { ...NOTHING_FOUND, paper, limits };
  }
  if (wanted.kind === 'feedback-sheet') {
    return { paper: feedbackSheetFor(session, wanted.office, wanted.language), ...NOTHING_FOUND };
  }
  if (wanted.kind === 'ask-letter') {
    return { paper: askLetterTo(session, wanted.office, wanted.language), ...NOTHING_FOUND };
  }
  if (wanted.kind === 'case-list') return listOfCases(session, wanted);
  if (wanted.kind === 'consulate-list') return listForConsulate(session, wanted);
  if (isOfARecord(wanted.kind)) {
    const made = paperOfRecord(session, { ...wanted, kind: wanted.kind });
    return { ...toldOf(made), limits: made.limits, recipient: made.recipient, destroyBy: made.destroyBy ?? null };
  }
  if (OF_A_CASE.has(wanted.kind)) return { ...NOTHING_FOUND, ...paperOfCase(session, wanted) };
  if (wanted.kind === 'post-sheet') {
    const { leaving, left } = leavingWithPost(session);
    return { ...NOTHING_FOUND, paper: postSheet(leaving, wanted.language), left };
  }
  if (wanted.kind === 'tracking-sheet') return trackingOf(session, wanted);
  if (wanted.kind === 'day-sheet') return toldOf(sheetOfTheDay(session, wanted));
  requirePermission(session.user.role, 'print-house-sheet');
  if (wanted.caseId === null) throw new WaymarkError('no-such-case');
  const records = openRecords(session, wanted.caseId);
  const { house } = session.user;
  const today = dayOf(rightsTime(session));
  const [gap] = printMissing(records, { today, emergencyOver: emergencyOver(session, records) }, house);
  if (gap !== undefined) throw new WaymarkError(gap.code, gap.places);
  const stay = stayOn(records, house, today);
  if (stay === undefined) throw new WaymarkError('no-stay');
  const [registered] = registeredHouses(session.db, textOf(stay, 'house', records) ?? '');
  const complaintsTo = registered?.complaintsTo ?? null;
  const onDuty = onDutyFor(session.db, registered?.code ?? null);
  const sheet = houseSheet(records, stay, wanted.language, dayOf(session.clock()), { complaintsTo, onDuty });
  return toldOf({ ...sheet, stops: withPlaces(sheet.stops, records, stay, wanted.language) });
}

function toldOf({ paper, stops, likenesses }: Findings & { readonly paper: Paper }): Content {
  return {
    ...NOTHING_FOUND,
    paper,
    stops,
    likenesses: likenesses.length === 0 ? null : { found: likenesses, shown: shownOf(likenesses) },
  };
}

/** The list of cases that was selected: as a way out of a list it is for whoever may export them. */
function listOfCases(session: UserSession, { cases, language }: Wanted): Content {
  requirePermission(session.user.role, 'export-cases');
  if (cases === undefined) throw new WaymarkError('bad-input');
  const table = caseListTable(session, cases, language);
  if (table.rows.length === 0) throw new WaymarkError('list-nothing');
  return { ...NOTHING_FOUND, paper: caseListPaper(table, language), left: table.left };
}

/**
 * The list for a consulate of a country, of those of the selected cases of whom it may be told: for whoever may export cases. Before a country is
 * chosen, and where none of them may be told of, it is empty and stopped.
 */
function listForConsulate(session: UserSession, { cases, country, language }: Wanted): Content {
  requirePermission(session.user.role, 'export-cases');
  if (cases === undefined || (country !== undefined && !isCountry(country))) throw new WaymarkError('bad-input');
  if (country === undefined) return { ...NOTHING_FOUND, paper: noPaper(language), stops: [stopOf('consulate-which')] };
  const { rows, left } = consulateList(session, cases, country);
  const { paper, stops } = consulatePaper(rows, country, language);
  return {
    ...NOTHING_FOUND,
    paper,
    stops: rows.length === 0 ? [stopOf('consulate-nobody')] : stops,
    left,
    cases: rows.map(({ caseId }) => caseId),
    shown: createHash('sha256').update(JSON.stringify(paper)).digest('hex'),
    recipient: fill(CONSULATE_LIST.recipient[language], { country: countryLabel(country, language) }),
  };
}

function noPaper(language: Language): Paper {
  return { kind: 'consulate-list', language, heading: CASE_LIST.title[language], blocks: [], foot: [] };
}

function stopOf(code: PaperStop['code']): PaperStop {
  return { code, places: {} };
}

/** The tracking sheet of a project line: as a way out of a list it is for whoever may export cases. */
function trackingOf(session: UserSession, { line, month, partner, language }: Wanted): Content {
  requirePermission(session.user.role, 'export-cases');
  if (line === undefined) throw new WaymarkError('bad-input');
  const leaves = { leaves: true };
  const paper =
    month === undefined
      ? trackingPaper(trackingSheet(session, line, leaves), language)
      : monthPaper(monthOfPayments(session, { line, month, partner }, leaves), language);
  return { ...NOTHING_FOUND, paper };
}

/** The sheet for the night shift of a house. */
function sheetOfTheDay(session: UserSession, { house: wanted, language }: Wanted): ReturnType<typeof daySheet> {
  const house = houseOfSheet(session, wanted);
  const today = dayOf(session.clock());
  const withoutCase = staysWithoutCase(session, today).filter((stay) => stay.house === house);
  return daySheet(residentsOf(session, house), withoutCase, language, today);
}

/** A person says that these are meant otherwise, and not what an answer that is changed meanwhile brings. */
function shownOf(likenesses: readonly PaperStop[]): string {
  return createHash('sha256').update(JSON.stringify(likenesses)).digest('hex');
}

/** Which text in which language and edition, for the outgoing list. */
function textWords(shown: ShownText | null, language: Language): readonly string[] {
  if (shown === null) return [];
  const label = codeLabel('text-shown', shown.id)?.[language] ?? shown.id;
  return [label, languageLabel(TEXT_LANGUAGE_CODES[shown.language], language), shown.version];
}

/** Which answers were said to be meant otherwise, for the outgoing list: never what stands in them. */
function saidOf(found: readonly PaperStop[], language: Language): string {
  const labels = [...new Set(found.map(({ places }) => String(places.asked ?? places.label)))].join(', ');
  return say('paper-meant-otherwise', language, { labels });
}

export const answerPapers: Answers<'papers'> = {
  content: (desk, input) => {
    const { recipient: _, cases: __, destroyBy: ___, ...found } = content(currentSession(desk), input);
    return { ...found, layout: layoutOf(found.paper, input.size) };
  },

  register: async (desk, input) => {
    const session = writingSession(desk);
    if (input.how === 'pdf' && !isBlankPage(input.kind)) {
      requirePermission(session.user.role, 'save-paper');
      // What a letter leaves for stands in its decision.
      if (input.kind !== 'told-letter' && (input.reason === undefined || input.reason === ''))
        throw new WaymarkError('reason-needed');
    }
    if (FOR_A_REASON.has(input.kind) && (input.reason === undefined || input.reason === ''))
      throw new WaymarkError('reason-needed');
    const found = content(session, input);
    const { paper, stops, likenesses, text, cases, shown, recipient } = found;
    const stop = stops[0] ?? (likenesses?.shown === input.meantOtherwise ? undefined : likenesses?.found[0]);
    if (stop !== undefined) {
      await saving(session, () => writeAudit(session, 'print', input.caseId, stop.code));
      throw new WaymarkError(stop.code, stop.places);
    }
    const now = session.clock();
    const isDaySheet = input.kind === 'day-sheet';
    // What is written to an office is that office's to keep, and the person's copy is theirs.
    const toOffice = input.kind === 'feedback-sheet' || input.kind === 'ask-letter';
    const isTheirs = toOffice || input.kind === 'own-copy';
    const destroyBy = isTheirs ? null : (found.destroyBy ?? addDays(dayOf(now), isDaySheet ? 1 : keepDays(input)));
    // Two of one night would not both be found in the morning.
    const copies = isDaySheet ? 1 : input.copies;
    const number = await saving(session, () => {
      if (input.kind === 'told-letter' && input.caseId !== null && input.decision !== undefined) {
        // Once: what the decision says is looked at again in the transaction in which the letter leaves.
        const { telling } = expectToTell(session, input.caseId, input.decision);
        noteToldLeft(session, input.caseId, telling);
        const told = enterTold(session, input.caseId, telling, input.copies);
        writeAudit(session, input.how === 'pdf' ? 'save-paper' : 'print', input.caseId, 'done');
        return told;
      }
      const act = input.how === 'pdf' ? 'save-paper' : 'print';
      if (shown !== null) expectAsShown(session, input);
      if (likenesses !== null) writeAudit(session, act, input.caseId, 'meant-otherwise');
      for (const subject of [...cases, input.caseId ?? input.kind]) writeAudit(session, act, subject, 'done');
      const said = likenesses === null ? [] : [saidOf(likenesses.found, input.language)];
      return noteOutgoing(session.db, {
        at: minuteOf(now),
        user: session.user.number,
        what: input.kind,
        caseId: input.caseId,
        recipient: isDaySheet ? houseOfSheet(session, input.house) : toOffice ? (input.office ?? null) : recipient,
        copies,
        depth: null,
        reason:
          [...(input.reason ? [input.reason] : []), ...said, ...textWords(text, input.language)].join(' · ') || null,
        destroyBy,
      });
    });
    const foot =
      destroyBy !== null && NUMBERED.has(input.kind)
        ? Array.from({ length: copies }, (_, at) =>
            footOf(
              input.language,
              {
                at: momentLabel(now, input.language),
                number,
                copy: at + 1,
                copies,
                destroyBy,
              },
              SIGNED.has(input.kind) ? CONSENT_PAPER.foot : undefined,
            ),
          )
        : [];
    const numbered: Paper = { ...paper, foot };
    const document = paperDocument(numbered, input.size);
    const sha256 = createHash('sha256').update(document.html).digest('hex');
    desk.papers.push({
      sha256,
      how: input.how === 'pdf' ? 'file' : 'print',
      paper: number,
      subjects: [...cases, input.caseId ?? input.kind],
      decision: input.kind === 'told-letter' ? (input.decision ?? null) : null,
    });
    return { number, paper: numbered, sides: layoutOf(numbered, input.size).sides.length, document };
  },

  registerOwn: async (desk, input) => {
    const session = currentSession(desk);
    const needed = NEEDED[input.what];
    if (needed !== undefined) requirePermission(session.user.role, needed);
    if (input.what === 'recovery-code' && !desk.codeShown) throw new WaymarkError('paper-not-registered');
    expectSigns(input.html);
    const sha256 = createHash('sha256').update(input.html).digest('hex');
    const { how } = input;
    if (how === 'file' && !(input.what === 'statistics' && isReleasedDocument(session.db, sha256)))
      throw new WaymarkError('paper-not-registered');
    desk.papers.push({ sha256, how, paper: input.what, subjects: [input.what], decision: null });
    return { registered: true };
  },

  confirm: async (desk, { sha256, how }) => {
    const session = currentSession(desk);
    const index = desk.papers.findIndex((paper) => paper.sha256 === sha256 && paper.how === how);
    const paper = desk.papers[index];
    if (paper === undefined) throw new WaymarkError('paper-not-registered');
    desk.papers.splice(index, 1);
    const own = paper.paper;
    try {
      const act = how === 'file' ? 'save-paper' : 'print';
      if (typeof own === 'string') await saving(session, () => writeAudit(session, act, own, 'done'));
    } catch (error) {
      desk.papers.push(paper);
      throw error;
    }
    desk.papersGiven.push(paper);
    return { registered: true };
  },

  takeBack: async (desk, { paper: taken }) => {
    const session = currentSession(desk);
    const given = [desk.papersGiven, desk.papers].find((papers) => papers.some(({ paper }) => paper === taken));
    const index = given?.findLastIndex(({ paper }) => paper === taken) ?? -1;
    const paper = given?.[index];
    if (given === undefined || paper === undefined) throw new WaymarkError('paper-not-registered');
    await saving(session, () => noteTakenBack(session, paper));
    given.splice(index, 1);
    return { takenBack: true };
  },
};

/** A person looked at exactly this: a gate that closed since, and one that opened, is looked at first. */
function expectAsShown(session: UserSession, input: Wanted & { readonly shown?: string | undefined }): void {
  if (content(session, input).shown !== input.shown) throw new WaymarkError('consulate-list-changed');
}

function keepDays({ kind, report }: Pick<Wanted, 'kind' | 'report'>): number {
  if (OTHERS_HAVE.has(kind)) return OTHERS_KEEP_DAYS;
  return report === undefined || report.reader === 'own-office' ? KEEP_DAYS : OTHERS_KEEP_DAYS;
}

/** What was noted when the paper was to leave, as it is now that it did not. */
function noteTakenBack(session: UserSession, { paper, how, subjects, decision }: RegisteredPaper): void {
  if (typeof paper === 'number') noteNotLeft(session.db, paper);
  if (decision !== null) dropLeft(session.db, decision);
  for (const subject of subjects) writeAudit(session, how === 'file' ? 'save-paper' : 'print', subject, 'taken-back');
}

/** Throws `document-missing-sign` for a document of the window that holds a sign which no font that travels has. */
function expectSigns(html: string): void {
  const read = html.replaceAll(/<style>[^<]*<\/style>|<[^>]*>/gu, ' ');
  const [missing] = missingSigns(read);
  if (missing !== undefined) throw new WaymarkError('document-missing-sign', { ...missing });
}

/** What one must be allowed to do for the window to make a paper of what it shows. */
const NEEDED: Readonly<Record<OwnPaper, Permission | undefined>> = {
  caseload: 'list-cases',
  statistics: 'report-unprotected',
  'recovery-code': undefined,
};
