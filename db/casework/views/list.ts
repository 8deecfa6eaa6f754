/**
 * The case list and the search. Statements are written once; filters are parameters, so nothing is built from input.
 * A caseworker's are her own cases and those she covers: of another's neither list nor search says anything, by whatever letters. Its whole
 * reference finds it, with who works on it and nothing else.
 */
import type {
  CaseFilter,
  CaseSort,
  ElsewhereCase,
  FoundBy,
  ListedCase,
  ListedCases,
  SimilarCase,
} from '../../contract/case-list.ts';
import type { CaseRow, FlagSince, Stage } from '../../contract/case-row.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { foundNames } from '../derived/found-names.ts';
import { FEWEST_SIGNS, type KeptName } from '../derived/index-row.ts';
import { type SoughtWord, soughtWords } from '../derived/name-keys/index.ts';
import { beginningWithAll } from '../derived/name-keys/terms.ts';
import { groundOf } from '../derived/named-alike.ts';
import type { CaseLine } from '../derived/today-lines.ts';
import { workerNames, workersOfCases } from '../people/assignment.ts';
import { CLOSED } from '../people/closed-case.ts';
import { IN_REACH, reachParameters } from '../people/reach.ts';
import { rightsTime } from '../people/rights-clock.ts';
import { hearsOfDanger, readsWhatIsClosed, requirePermission, sees } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { CHANGED_AT } from '../record/last-change.ts';
import { mayBeReference } from '../record/reference.ts';
import { handedLines } from './handed.ts';
import { shownDangers } from './in-danger.ts';
import { mayOrderBy } from './list-order.ts';
import { BY_REFERENCE, type Counted, type ListParameters, placesOfPage, totalOf } from './list-page.ts';
import { asksWhoseWork, isDecided, seesFlag } from './role-filter.ts';
import { stands } from './today-casework.ts';

/** `lines`: those of Today, where any of them can be shown in the list. */
const COLUMNS = `i.case_id, i.reference, i.kind, i.name, i.initials, i.age_group, i.minor, i.nationality, i.stage, i.flags,
  i.next_step, i.next_step_on, ${CHANGED_AT} AS changedAt, i.offices, i.emergency_until, i.closed_by_no,
  CASE WHEN i.danger_order IS NOT NULL OR i.late_order IS NOT NULL OR instr(i.today, '"handedOver"') > 0 THEN i.today END AS lines,
  EXISTS (SELECT 1 FROM acceptance AS a WHERE a.case_id = i.case_id AND a.state = 'waiting') AS waiting,
  sent.sealed_at, sent.received_at`;
const SENT = 'LEFT JOIN case_sent AS sent ON sent.place = i.rowid';

interface Row {
  readonly case_id: string;
  readonly reference: string;
  readonly kind: 'case' | 'intake' | 'anonymous';
  readonly name: string | null;
  readonly initials: string | null;
  readonly age_group: string | null;
  readonly minor: number;
  readonly nationality: string | null;
  readonly stage: Stage;
  readonly flags: string;
  readonly next_step: string | null;
  readonly next_step_on: string | null;
  readonly changedAt: string;
  readonly offices: string;
  readonly emergency_until: string | null;
  readonly closed_by_no: 0 | 1;
  readonly lines: string | null;
  readonly waiting: number;
  readonly sealed_at: string | null;
  readonly received_at: string | null;
}

/** What a page of the list asks of its rows besides. */
interface PageRow extends Row {
  readonly names: string | null;
  readonly listed_name: string | null;
  readonly age_years: number | null;
  readonly languages: string | null;
  readonly opened: string | null;
  readonly by_reference: 0 | 1 | null;
}

const PAGE_COLUMNS = `${COLUMNS}, i.listed_name, i.age_years, i.languages, i.opened`;

/**
 * First which rows, then what they tell, in the order in which they are named: while thousands are put in order, none of them is asked when it was sealed.
 * `found`: why a search found a row.
 */
function page(found: string): string {
  return `SELECT ${PAGE_COLUMNS}, ${found} FROM json_each(@places) AS page CROSS JOIN case_index AS i ON i.rowid = page.value ${SENT}`;
}

function prepare(db: Database) {
  return {
    rows: db.prepare<[RowParameters], PageRow>(page('NULL AS names, NULL AS by_reference')),
    found: db.prepare<[RowParameters], PageRow>(page(`i.names, ${BY_REFERENCE} AS by_reference`)),
    one: db.prepare<[string], Row & { readonly today: string }>(
      `SELECT ${COLUMNS}, i.today FROM case_index AS i ${SENT} WHERE i.case_id = ?`,
    ),
    drafts: db
      .prepare<[number], string>('SELECT DISTINCT case_id FROM draft WHERE user = ? AND case_id IS NOT NULL')
      .pluck(),
    acknowledged: db
      .prepare<[string], string>(
        `SELECT r.case_id FROM known_station AS k CROSS JOIN own_station AS o CROSS JOIN json_each(?) AS asked
           CROSS JOIN receipt_held AS r ON r.by_station = k.id AND r.case_id = asked.value AND r.station = o.id
             AND r.epoch = (SELECT max(epoch) FROM own_epoch)
           JOIN chapter AS h ON h.case_id = r.case_id AND h.station = r.station AND h.epoch = r.epoch AND h.n = r.n
         WHERE k.headquarters = 1`,
      )
      .pluck(),
    /** Of cases of which headquarters lacks something that stands in chapters of this office, how many lines. */
    unsent: db.prepare<[string], { readonly case_id: string; readonly n: number }>(
      `SELECT u.case_id, sum(h.n - coalesce((SELECT max(s.to_n) FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
           JOIN known_station AS k ON k.id = p.station
           WHERE s.case_id = h.case_id AND s.station = h.station AND s.epoch = h.epoch AND k.headquarters = 1), 0)) AS n
       FROM json_each(?) AS asked CROSS JOIN our_station AS o CROSS JOIN unsent_chapter AS u ON u.station = o.id AND u.case_id = asked.value
       CROSS JOIN chapter AS h USING (case_id, station, epoch) GROUP BY u.case_id`,
    ),
    persons: db.prepare<[string], Pick<Row, 'case_id' | 'initials' | 'age_group' | 'closed_by_no' | 'emergency_until'>>(
      `SELECT case_id, initials, age_group, closed_by_no, emergency_until FROM case_index
       WHERE case_id IN (SELECT value FROM json_each(?))`,
    ),
    dangers: db.prepare<[string], Pick<Row, 'stage' | 'kind' | 'lines'>>(
      'SELECT stage, kind, today AS lines FROM case_index WHERE case_id = ?',
    ),
    keys: db.prepare<[{ caseId: string }], { tokens: string }>(
      'SELECT tokens FROM search JOIN case_index AS i ON i.rowid = search.rowid WHERE i.case_id = @caseId',
    ),
    elsewhere: db.prepare<[Parameters], { caseId: string; reference: string }>(
      `SELECT case_id AS caseId, reference FROM case_index AS i
       WHERE reference = @whole AND kind = 'case' AND NOT ${IN_REACH} AND NOT ${CLOSED}`,
    ),
  };
}
const statements = cachedPerDatabase(prepare);

type Parameters = Readonly<Record<string, string | number | null>>;
type RowParameters = Pick<ListParameters, 'whole' | 'reference' | 'ownSigns'> & { readonly places: string };

function parameters(session: UserSession, filter: CaseFilter, only?: readonly string[]): ListParameters {
  const search = (filter.search ?? '').trim();
  const { role } = session.user;
  const story = sees(role, 'story');
  // Who may not know names does not find out by searching whose case it is.
  const names = search !== '' && sees(role, 'identity') ? searchTerms(search) : NOTHING;
  const reference = search === '' ? NO_REFERENCE : soughtReference(search);
  return {
    search: search === '' ? null : names,
    ...reference,
    // Nor by a name that the end of an emergency's hours has hidden.
    hidden: search === '' || readsWhatIsClosed(role) ? null : minuteOf(rightsTime(session)),
    stages: filter.stages === undefined || filter.stages.length === 0 ? null : JSON.stringify(filter.stages),
    // A filter tells as much as a column does: what a role does not see in a row it cannot ask for either.
    flags:
      filter.flags === undefined || filter.flags.length === 0
        ? null
        : JSON.stringify(filter.flags.filter((flag) => seesFlag(role, flag))),
    office: filter.office ?? null,
    nationality: story ? (filter.nationality ?? null) : null,
    // Nor what a no closes: whoever asks for one of a profile's answers is shown none of those files.
    closedByNo: readsWhatIsClosed(role) || !(asksOfProfile(filter) || only !== undefined) ? null : 1,
    minor: filter.minor === undefined ? null : Number(filter.minor),
    kinds: filter.kinds === undefined || filter.kinds.length === 0 ? null : JSON.stringify(filter.kinds),
    waiting: filter.waiting === undefined ? null : Number(filter.waiting),
    mine: filter.mine === true ? 1 : null,
    ...workParameters(asksWhoseWork(role) ? filter : {}),
    // Who hears of no danger and asks for it is shown nobody.
    danger: filter.danger === true ? Number(hearsOfDanger(role)) : null,
    day: dayOf(session.clock()),
    counted: filter.counted === true ? 1 : null,
    only: only === undefined ? null : JSON.stringify(only),
    ...reachParameters(session),
  };
}

function workParameters({ workedOnBy, nobodys }: CaseFilter) {
  return { workedOnBy: workedOnBy ?? null, nobodys: nobodys === true ? 1 : null };
}

function asksOfProfile({ nationality, flags }: CaseFilter): boolean {
  return nationality !== undefined || (flags?.length ?? 0) > 0;
}

/** Words that no search row holds. */
const NOTHING = 'tokens : "‹nothing›"';

/** No reference is looked for. */
const NO_REFERENCE = { whole: null, reference: null, ownSigns: null, signs: NOTHING };

/**
 * A reference is found whole, or by three of its own signs or more, with what stands before them or without: office and year alone would
 * find everybody's.
 */
function soughtReference(search: string): Readonly<Record<keyof typeof NO_REFERENCE, string | null>> {
  const whole = search.toUpperCase().replace(/[\s-]+/g, '-');
  if (!mayBeReference(whole)) return NO_REFERENCE;
  const ownSigns = (whole.split('-').at(-1) ?? '').slice(-OWN_LENGTH);
  if (ownSigns.length < FEWEST_SIGNS || YEAR.test(ownSigns)) return { ...NO_REFERENCE, whole };
  return {
    whole,
    reference: `%${whole.replaceAll('-', '')}%`,
    ownSigns: `%${ownSigns}%`,
    signs: `signs : "${ownSigns.toLowerCase()}"*`,
  };
}

/** As paper carries them (`reference.ts`). */
const OWN_LENGTH = 6;
/** How references of before often end. */
const YEAR = /^(?:19|20)\d\d$/;

let lastSought: { readonly text: string; readonly words: readonly SoughtWord[] } | undefined;

/** {@link soughtWords}; those asked for last are remembered, because one search asks for them several times. */
function wordsSought(text: string): readonly SoughtWord[] {
  if (lastSought?.text !== text) lastSought = { text, words: soughtWords(text) };
  return lastSought.words;
}

/** What the search table is asked for a typed text: every part as the beginning of a name, in any order. */
export function searchTerms(text: string): string {
  const words = wordsSought(text.trim());
  return words.length === 0 ? NOTHING : beginningWithAll(words);
}

/** What is shown of rows to who asks: the same for every row of a call. */
interface Reader {
  readonly session: UserSession;
  readonly sees: Readonly<Record<'story' | 'contact' | 'decision' | 'house', boolean>>;
  readonly hearsOfDanger: boolean;
  readonly readsWhatIsClosed: boolean;
  readonly asksForNames: boolean;
  readonly day: string;
  /** The UTC minute by which rights end. */
  readonly rightsMinute: () => string;
}

function readerOf(session: UserSession): Reader {
  const { role } = session.user;
  let minute: string | undefined;
  return {
    session,
    sees: {
      story: sees(role, 'story'),
      contact: sees(role, 'contact'),
      decision: sees(role, 'decision'),
      house: sees(role, 'house'),
    },
    hearsOfDanger: hearsOfDanger(role),
    readsWhatIsClosed: readsWhatIsClosed(role),
    asksForNames: role === 'hq-case-manager' || role === 'caseworker',
    day: dayOf(session.clock()),
    rightsMinute: () => {
      minute ??= minuteOf(rightsTime(session));
      return minute;
    },
  };
}

function isClosedByNo(reader: Reader, row: Pick<Row, 'closed_by_no'>): boolean {
  return row.closed_by_no === 1 && !reader.readsWhatIsClosed;
}

function mayName(reader: Reader, row: Pick<Row, 'closed_by_no' | 'emergency_until'>): boolean {
  if (reader.readsWhatIsClosed) return true;
  return reader.asksForNames && !isClosedByNo(reader, row) && !emergencyIsOver(reader, row);
}

/** What a row tells: names to those who see them, status and nationality to those who see stories, a stay alone to the house. */
function shown(reader: Reader, row: Row, standing: Standing): CaseRow {
  const { sees: seen } = reader;
  const closed = isClosedByNo(reader, row);
  const isNamed = mayName(reader, row);
  const hasStory = seen.story && !closed;
  const flags = row.flags === '[]' ? NO_FLAGS : (JSON.parse(row.flags) as readonly FlagSince[]);
  const lines = linesOf(row);
  const all: CaseRow = {
    caseId: row.case_id,
    reference: row.reference,
    initials: isNamed ? row.initials : null,
    name: isNamed ? row.name : null,
    kind: row.kind,
    ageGroup: closed ? null : row.age_group,
    minor: row.minor === 1,
    nationality: hasStory ? split(row.nationality) : [],
    stage: row.stage,
    flags: hasStory ? flags : flags.filter(({ flag }) => isDecided(flag)),
    nextStep: hasStory ? row.next_step : null,
    nextStepOn: row.next_step_on,
    changedAt: row.changedAt,
    offices: row.offices.split(' '),
    draft: standing.drafts.has(row.case_id),
    sealedAt: row.sealed_at,
    acknowledged: standing.acknowledged.has(row.case_id),
    receivedAt: row.received_at,
    unsent: standing.unsent.get(row.case_id) ?? 0,
    waiting: row.waiting === 1,
    dangers: reader.hearsOfDanger && lines.length > 0 ? shownDangers(row, lines, reader.day) : [],
    notSentTo: closed || !seen.contact || lines.length === 0 ? [] : notSentTo(reader.session, row, lines),
  };
  return seen.decision ? all : { ...all, ...HOUSE_ONLY };
}

const NO_FLAGS: readonly FlagSince[] = [];

function linesOf({ lines }: Pick<Row, 'lines'>): readonly CaseLine[] {
  return lines === null ? [] : (JSON.parse(lines) as readonly CaseLine[]);
}

/** The offices that Today says of a row that it was handed over to, and not sent. */
function notSentTo(session: UserSession, row: Row, lines: readonly CaseLine[]): readonly string[] {
  const standing = lines.filter((line) => stands(row, line, session.clock()));
  return handedLines(session, row.case_id, standing).flatMap(({ code, office }) =>
    code === 'today-handed-not-sent' ? [office] : [],
  );
}

/** In the place of what a role that looks after a house does not see: a case that stays there is being assisted, no more. */
const HOUSE_ONLY = {
  ageGroup: null,
  stage: 'assisted',
  flags: [],
  nextStepOn: null,
  offices: [],
  sealedAt: null,
  acknowledged: false,
  receivedAt: null,
  unsent: 0,
  notSentTo: [],
} as const satisfies Partial<CaseRow>;

/** As {@link emergencyOver}, from what the index row keeps of it. */
function emergencyIsOver(reader: Reader, { emergency_until: until }: Pick<Row, 'emergency_until'>): boolean {
  return until !== null && reader.rightsMinute() > until;
}

function split(codes: string | null): readonly string[] {
  return codes === null ? [] : codes.split(' ');
}

export function listCases(
  session: UserSession,
  request: {
    readonly filter: CaseFilter;
    readonly sort: CaseSort;
    readonly descending: boolean;
    readonly offset: number;
    readonly limit: number;
    /** Ids, where only these are asked for. */
    readonly only?: readonly string[];
  },
): ListedCases {
  requirePermission(session.user.role, 'list-cases');
  const given = parameters(session, request.filter, request.only);
  const { sort, descending, limit, offset } = request;
  const rows = pageOf(session, given, { sort, descending, limit, offset });
  // A page that holds all of them says how many there are.
  const isAll = offset === 0 && rows.length < limit;
  const total = isAll ? countOf(rows) : totalOf(session.db, given);
  return {
    rows: listed(session, rows, request.filter.search),
    total: total.n,
    others: total.others,
    elsewhere: caseElsewhere(session, request.filter.search),
  };
}

function countOf(rows: readonly PageRow[]): Counted {
  return { n: rows.length, others: rows.filter(({ kind }) => kind !== 'case').length };
}

/** An order that tells what the role does not see is that of the last change. */
function pageOf(
  session: UserSession,
  given: ListParameters,
  page: { readonly sort: CaseSort; readonly descending: boolean; readonly limit: number; readonly offset: number },
): readonly PageRow[] {
  const { db, user } = session;
  const { limit, offset } = page;
  const places = placesOfPage(db, mayOrderBy(user.role, page.sort) ? page.sort : 'changed', page.descending, {
    ...given,
    ...{ limit, offset },
    others: readsWhatIsClosed(user.role) ? 0 : 1,
    now: minuteOf(rightsTime(session)),
  });
  const { whole, reference, ownSigns } = given;
  const sql = statements(db);
  return (given.search === null ? sql.rows : sql.found).all({
    ...{ whole, reference, ownSigns },
    places: JSON.stringify(places),
  });
}

/** The rows of a page, with what people can choose to see of them and with why they were found. */
function listed(session: UserSession, rows: readonly PageRow[], search = ''): readonly ListedCase[] {
  const isSought = search.trim() !== '';
  const words = isSought ? wordsSought(search.trim()) : [];
  const reader = readerOf(session);
  const cases = JSON.stringify(rows.map((row) => row.case_id));
  const standing = standingOf(session, cases);
  const workers = reader.sees.story ? workersOfCases(session.db, cases) : new Map<string, readonly string[]>();
  return rows.map((row) => {
    const isClosed = isClosedByNo(reader, row);
    return {
      ...shown(reader, row, standing),
      found: isSought ? foundBy(reader, row, words) : null,
      listedName: mayName(reader, row) ? row.listed_name : null,
      ageYears: reader.sees.story && !isClosed ? row.age_years : null,
      languages: reader.sees.house && !isClosed ? split(row.languages) : [],
      // Who refused is told no day of.
      opened: row.kind === 'anonymous' ? null : row.opened,
      workers: workers.get(row.case_id) ?? [],
    };
  });
}

/** What is so of few rows, asked of all of a page together. */
interface Standing {
  /** Cases in which this user was typing something. */
  readonly drafts: ReadonlySet<string>;
  /** Of which headquarters' receipt holds all that stands in our chapter. */
  readonly acknowledged: ReadonlySet<string>;
  /** Lines of ours that headquarters was not sent; cases of which it was sent all are not there. */
  readonly unsent: ReadonlyMap<string, number>;
}

/** `cases`: a JSON list of ids. */
function standingOf({ db, user }: UserSession, cases: string): Standing {
  const sql = statements(db);
  return {
    drafts: new Set(sql.drafts.all(user.number)),
    acknowledged: new Set(sql.acknowledged.all(cases)),
    unsent: new Map(sql.unsent.all(cases).map((row) => [row.case_id, row.n])),
  };
}

/** Names tell whom a search met only to whoever is shown the name of the row. */
function foundBy(reader: Reader, row: PageRow, words: readonly SoughtWord[]): FoundBy {
  const names = mayName(reader, row) ? foundNames(words, JSON.parse(row.names ?? '[]') as readonly KeptName[]) : [];
  return { reference: row.by_reference === 1, names };
}

/** The case of a colleague whose whole reference was typed; null to whoever has it in the own list. */
function caseElsewhere(session: UserSession, search = ''): ElsewhereCase | null {
  const whole = search.trim().toUpperCase();
  if (session.user.role !== 'caseworker' || !mayBeReference(whole)) return null;
  const found = statements(session.db).elsewhere.get({ whole, ...reachParameters(session) });
  return found === undefined ? null : { ...found, who: workerNames(session.db, found.caseId) };
}

/** The row of a case that this user may open. */
export function caseRow(session: UserSession, caseId: string): CaseRow | undefined {
  return caseInList(session, caseId)?.row;
}

/** The same, with every line that is kept of the case for Today. */
export function caseInList(
  session: UserSession,
  caseId: string,
): { readonly row: CaseRow; readonly lines: readonly CaseLine[] } | undefined {
  const found = statements(session.db).one.get(caseId);
  if (found === undefined) return undefined;
  return {
    row: shown(readerOf(session), found, standingOf(session, JSON.stringify([caseId]))),
    lines: linesOf({ lines: found.today }),
  };
}

/** By what the list knows the persons of cases, as far as it is shown to this user. */
export function personsOf(
  session: UserSession,
  caseIds: readonly string[],
): ReadonlyMap<string, Pick<CaseRow, 'initials' | 'ageGroup'>> {
  const reader = readerOf(session);
  return new Map(
    statements(session.db)
      .persons.all(JSON.stringify(caseIds))
      .map((row) => [
        row.case_id,
        {
          initials: mayName(reader, row) ? row.initials : null,
          ageGroup: reader.sees.decision && !isClosedByNo(reader, row) ? row.age_group : null,
        },
      ]),
  );
}

/** What puts somebody in danger and, as far as is noted, no person was told of; nothing to a role that is told of none. */
export function untoldDangers(session: UserSession, caseId: string): CaseRow['dangers'] {
  const row = hearsOfDanger(session.user.role) ? statements(session.db).dangers.get(caseId) : undefined;
  if (row === undefined) return [];
  return shownDangers(row, linesOf(row), dayOf(session.clock())).filter(({ nobodyTold }) => nobodyTold);
}

/** Up to eight cases that what is typed may mean as a name, and why; for the name field of first contact. */
export function similarCases(session: UserSession, name: string): readonly SimilarCase[] {
  requirePermission(session.user.role, 'list-cases');
  if (soughtWords(name).every(({ letters }) => letters < 2)) return [];
  const asked = parameters(session, { search: name });
  const given = { ...asked, ...NO_REFERENCE };
  const sql = statements(session.db);
  const reader = readerOf(session);
  const rows = pageOf(session, given, { sort: 'changed', descending: true, limit: 8, offset: 0 });
  const standing = standingOf(session, JSON.stringify(rows.map((row) => row.case_id)));
  return rows.map((row) => {
    const kept = new Set(sql.keys.get({ caseId: row.case_id })?.tokens.split(' '));
    return { ...shown(reader, row, standing), ground: groundOf(name, row.name ?? '', kept) };
  });
}
