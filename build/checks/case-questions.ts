/**
 * Each question about a case has one definition. The table in `db/casework/RULES.md` (One question, one definition) names it, and the
 * answers that nothing but rules may read for it; whoever lists, draws, prints, seals or counts asks the definition. Statistics read facts.
 * `node build/checks/case-questions.ts` prints every breach and ends with 1 if there is one.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectModules, withoutComments } from './exports.ts';

interface Breach {
  readonly file: string;
  readonly says: string;
}

type Reasons = Readonly<Record<string, string>>;

/** One row of the table. */
interface CaseQuestion {
  readonly name: string;
  /** Beside `db/casework/`. */
  readonly file: string;
  readonly functions: readonly string[];
  /** As `<kind>.<question id>`; `<kind>.*` for every answer of a kind. */
  readonly answers: readonly string[];
}

export const RULES_PAGE = 'db/casework/RULES.md';
const OWN = 'build/checks/case-questions.ts';
const CASEWORK = 'db/casework/';

/** What asks; rules and the records below them answer. */
const ASKING = ['derived', 'people', 'views', 'papers', 'writing'].map((room) => `${CASEWORK}${room}/`);
ASKING.push('db/exchange/', 'db/calls/');

const PAGE_OF_ITS_OWN = 'the page before it is saved: there is no case yet that could be asked';

const AS_IT_WAS_NOTED = 'the person reads what was noted of them, as it was noted';

/** Where such an answer is named and no question about a case is answered, `<file> <answer>`. */
const NOT_ASKED: Reasons = {
  'db/casework/derived/fact-rules.ts follow-up.planned-for':
    'the day for which a journey was planned has the same name',
  'db/casework/derived/fact-rules.ts follow-up.re-trafficked':
    'the gravest word of all times is a fact of its own; what of it is danger now is asked of nobody here',
  'db/casework/derived/fact-store.ts profile.nationalities': 'the column has the same name',
  'db/casework/derived/request-told.ts service.outcome': 'what came of a request has the same name',
  'db/casework/papers/day-sheet.ts stay.came': 'leaves the field out of the days of a stay, and reads nothing',
  'db/casework/papers/house-sheet.ts stay.from': 'the sheet prints the day as it was noted',
  'db/casework/people/writing-rights.ts stay.from': 'names what a house may not change, and reads nothing',
  'db/casework/papers/consulate-list.ts identity.birth-date': AS_IT_WAS_NOTED,
  'db/casework/papers/referral-letter.ts referral.needed-by': AS_IT_WAS_NOTED,
  'db/casework/papers/travel-sheet.ts follow-up.planned-for': 'a journey’s day has the same name',
  'db/calls/record-papers.ts follow-up.planned-for': 'a journey’s day has the same name',
  'db/casework/papers/own-copy.ts consent.*': 'says in words what saidByPerson answers, and reads no answer',
  'db/casework/papers/own-copy.ts service.outcome': AS_IT_WAS_NOTED,
  'db/casework/papers/own-copy.ts identity.birth-date': AS_IT_WAS_NOTED,
  'db/casework/papers/own-copy.ts profile.nationalities': AS_IT_WAS_NOTED,
  'db/casework/papers/own-copy.ts stay.from': AS_IT_WAS_NOTED,
  'db/casework/papers/own-copy.ts stay.until': AS_IT_WAS_NOTED,
  'db/casework/papers/report-standing.ts consent.*': 'says in words what consentInForce answers, and reads no answer',
  'db/casework/views/case-list-table.ts profile.age-band': 'the list of codes has the same name',
  'db/casework/views/case-file.ts consent.*': 'names the form that may be written, and reads no answer of it',
  'db/casework/views/role-filter.ts profile.may-be-under-18': 'the flag has the same name',
  'db/casework/writing/first-contact.ts profile.age': PAGE_OF_ITS_OWN,
  'db/casework/writing/first-contact.ts profile.age-band': PAGE_OF_ITS_OWN,
  'db/casework/writing/first-contact.ts profile.may-be-under-18': PAGE_OF_ITS_OWN,
  'db/casework/writing/first-contact.ts profile.nationalities': PAGE_OF_ITS_OWN,
  'db/casework/writing/stay-came.ts stay.left-for':
    'whoever says why somebody left says that they had come; where they are now is not asked',
  'db/casework/writing/interchange/doubles.ts identity.birth-date':
    'two people are compared by the day that was told last; how old either is, is not asked',
  'db/exchange/receiving/office-papers.ts stay.came': 'a word for what became of a package has the same name',
};

/** As `| name | `file.ts`: `one`, `two` | `kind.question`, … | part |`. */
const ROW = /^\| ([^|`]+) \| `([\w/-]+\.ts)`: ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm;
const QUOTED = /`([^`]+)`/g;

const quotedIn = (text: string): readonly string[] => [...text.matchAll(QUOTED)].map(([, quoted = '']) => quoted);

export function caseQuestions(page: string): readonly CaseQuestion[] {
  return [...page.matchAll(ROW)].map(([, name = '', file = '', functions = '', answers = '']) => ({
    name,
    file,
    functions: quotedIn(functions),
    answers: quotedIn(answers),
  }));
}

/**
 * @param modules the project's modules by their paths
 * @param questions the rows of the table
 * @param notAsked where an answer is named for another reason; one that is not needed is reported too
 */
export function questionBreaches(
  modules: ReadonlyMap<string, string>,
  questions: readonly CaseQuestion[],
  notAsked: Reasons,
): readonly Breach[] {
  const breaches = questions.flatMap((question) => lostDefinitions(modules, question));
  const needed = new Set<string>();
  for (const [file, text] of modules) {
    if (!ASKING.some((place) => file.startsWith(place))) continue;
    const code = withoutComments(text);
    for (const { answers, functions, file: definition } of questions) {
      for (const answer of answers.filter((one) => names(code, one))) {
        const entry = `${file} ${answer}`;
        needed.add(entry);
        if (notAsked[entry] !== undefined) continue;
        breaches.push({ file, says: `reads ${answer}: ask ${functions.join(' or ')} in ${CASEWORK}${definition}` });
      }
    }
  }
  const spare = Object.keys(notAsked).filter((entry) => !needed.has(entry));
  return [...breaches, ...spare.map((entry) => ({ file: OWN, says: `${entry} needs no reason: take the line away` }))];
}

function lostDefinitions(modules: ReadonlyMap<string, string>, { file, functions }: CaseQuestion): readonly Breach[] {
  const text = modules.get(`${CASEWORK}${file}`) ?? '';
  return functions
    .filter((name) => !new RegExp(String.raw`^export (?:const|function) ${name}\b`, 'm').test(text))
    .map((name) => ({ file: RULES_PAGE, says: `${CASEWORK}${file} does not export ${name}` }));
}

/** Whether code names a question (or a whole kind) as something that is read: in a call, a list or an index; not as one type of several, nor as a code list of that name. */
function names(code: string, answer: string): boolean {
  const [kind = '', id = ''] = answer.split('.');
  const read = id === '*' ? kind : String.raw`(?:${kind}\.)?${id}(?:\.\w+)?`;
  return new RegExp(String.raw`(?:(?<!\blist)\(|[,[])\s*'${read}'(?!\s*[:|])`).test(code);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = dirname(dirname(import.meta.dirname));
  const questions = caseQuestions(readFileSync(join(root, RULES_PAGE), 'utf8'));
  const found = questionBreaches(projectModules(root), questions, NOT_ASKED);
  for (const { file, says } of found) console.error(`${file}: ${says}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
