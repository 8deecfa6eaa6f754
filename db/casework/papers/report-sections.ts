/** The sections of a case file as a detailed report prints them: what each office wrote, the line of events, how things went on. Pure. */
import { EVENTS, type EventKind, isEventKind } from '../../codebook/events.ts';
import { FORMS, form, question } from '../../codebook/forms/index.ts';
import { type OwnQuestion, withQuestionsAnswered } from '../../codebook/own-questions.ts';
import { BETWEEN, CASE_REPORT, WAY } from '../../codebook/papers/case-report.ts';
import type { Form, Language, Question, Section } from '../../codebook/types.ts';
import { codesNamed } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';
import type { NameThen } from '../record/former-names.ts';
import { lineOfEvents } from '../rules/line-of-events.ts';
import { isOursToAccountFor } from '../rules/money-here.ts';
import { answersIn, answerWords, sourceWords } from './answer-words.ts';
import { gatesThenRows } from './gate-then-words.ts';
import { answerLabel, fill } from './labels.ts';
import { type Counted, table } from './report-standing.ts';

type Row = { readonly label: string; readonly value: string };

const NOT_NAMED: NameThen = () => null;

/** What is known of questions that offices ask for themselves, and which office this one is. */
export interface OwnAsked {
  readonly office: string;
  readonly questions: readonly OwnQuestion[];
}
const NO_OWN: OwnAsked = { office: '', questions: [] };

function withOwn(inForm: Form, records: readonly CaseRecord[], { office, questions }: OwnAsked): Form {
  const answered = records.filter(({ kind }) => kind === inForm.kind).map((record) => answersIn(inForm, record));
  return withQuestionsAnswered(inForm, questions, office, answered);
}

/** All that stands in a section, in the order of its forms and, in each, of days. */
export function sectionBlocks(
  section: Section,
  records: readonly CaseRecord[],
  language: Language,
  nameThen: NameThen = NOT_NAMED,
  own: OwnAsked = NO_OWN,
): readonly Counted[] {
  const forms = [...FORMS.values()]
    .filter((inForm) => inForm.section === section)
    .map((inForm) => withOwn(inForm, records, own));
  return [
    ...(section === 'what-happened' ? eventsBlocks(records, language) : []),
    ...domainsBlock(forms, records, language),
    ...forms.flatMap((inForm) =>
      inOrder(
        records.filter(({ kind }) => kind === inForm.kind),
        inForm.date ?? 'date',
      ).flatMap((record) => recordBlock(inForm, record, records, language, nameThen)),
    ),
  ];
}

function dayOf(record: CaseRecord): string {
  const dated = form(record.kind)?.date;
  const day = dated === undefined ? undefined : record.open[dated];
  return typeof day === 'string' ? day : '';
}

/** A record as its office wrote it. What is asked again and again stands where it is followed from answer to answer. */
function recordBlock(
  inForm: Form,
  record: CaseRecord,
  records: readonly CaseRecord[],
  language: Language,
  nameThen: NameThen,
): readonly Counted[] {
  const rows = [
    ...inForm.groups
      .filter(({ lastBeside }) => lastBeside !== true)
      .flatMap(({ questions }): readonly Question[] => questions)
      .filter(({ system }) => system !== true)
      .flatMap((asked): readonly Row[] => {
        const value = asked.id === inForm.date ? undefined : answerWords(record, asked, records, language);
        if (value === undefined) return [];
        const name = nameThen(record, asked.id);
        return [{ label: asked.label[language], value: name === null ? value : `${value} · ${name}` }];
      }),
    ...whoPays(record, language),
    ...gatesThenRows(record, records, language),
    ...notHere(record, language),
  ];
  const isAllElsewhere = rows.length === 0 && Object.keys(answersIn(inForm, record)).some((id) => id !== inForm.date);
  if (isAllElsewhere) return [];
  const title = inForm.label[language];
  return [{ block: { block: 'facts', title, beside: sourceWords(record, language), rows }, count: 1 }];
}

/** Of a payment that is another office's to account for, whose it is. */
function whoPays(record: CaseRecord, language: Language): readonly Row[] {
  if (record.kind !== 'payment' || isOursToAccountFor(record)) return [];
  return [
    { label: CASE_REPORT.whoPays[language], value: fill(CASE_REPORT.otherPays[language], { office: record.office }) },
  ];
}

/** Nobody reads silence for nothing. */
function notHere({ privateLacking, unreadable }: CaseRecord, language: Language): readonly Row[] {
  const unread = new Set([...unreadable.open, ...unreadable.private]).size;
  const label = CASE_REPORT.lacking[language];
  return [
    ...(privateLacking ? [{ label, value: CASE_REPORT.lackingWords[language] }] : []),
    ...(unread > 0 ? [{ label, value: fill(CASE_REPORT.unreadable[language], { n: unread }) }] : []),
  ];
}

/** What is asked again and again, each question with its answers from the first to the last; answers that follow and are the same in one line. */
function domainsBlock(forms: readonly Form[], records: readonly CaseRecord[], language: Language): readonly Counted[] {
  const kinds = new Set(forms.map(({ kind }) => kind));
  const asking = inOrder(
    records.filter(({ kind }) => kinds.has(kind)),
    'date',
  );
  const again = forms.flatMap(({ groups }) =>
    groups.flatMap(({ lastBeside, questions }) => (lastBeside === true ? questions : [])),
  );
  const rows = [...new Map(again.map((asked) => [asked.id, asked])).values()].flatMap((asked): readonly Row[] => {
    const value = answersInTurn(asked, asking, records, language).join('\n');
    return value === '' ? [] : [{ label: asked.label[language], value }];
  });
  if (rows.length === 0) return [];
  return [{ block: { block: 'facts', title: CASE_REPORT.domains[language], rows }, count: 0 }];
}

function answersInTurn(
  asked: Question,
  asking: readonly CaseRecord[],
  records: readonly CaseRecord[],
  language: Language,
): readonly string[] {
  const turns: { readonly words: string; readonly when: string[] }[] = [];
  for (const record of asking) {
    const own = question(record.kind, asked.id);
    const words = own === undefined ? undefined : answerWords(record, own, records, language);
    if (words === undefined) continue;
    const when =
      dayOf(record) === '' ? `${CASE_REPORT.undated[language]} · ${record.office}` : sourceWords(record, language);
    const last = turns.at(-1);
    if (last?.words === words) last.when.push(when);
    else turns.push({ words, when: [when] });
  }
  return turns.map(({ words, when }) => {
    const [first = '', last = first] = [when[0], when.at(-1)];
    return fill(CASE_REPORT.cell[language], {
      label: first === last ? first : `${first}${BETWEEN}${last}`,
      value: words,
    });
  });
}

/** The line of events with the route that it tells. */
function eventsBlocks(records: readonly CaseRecord[], language: Language): readonly Counted[] {
  const events = lineOfEvents(records);
  const rows = events.map(({ record, placed }) => {
    const { when, where, tells } = eventWords(record, records, language);
    return [placed ? when : CASE_REPORT.noPlace[language], form(record.kind)?.label[language] ?? '', where, tells];
  });
  const columns = [CASE_REPORT.when, CASE_REPORT.what, CASE_REPORT.where, CASE_REPORT.how];
  const route = routeOf(
    events.map(({ record }) => record),
    records,
    language,
  );
  const title = CASE_REPORT.events[language];
  return [
    ...(route === '' ? [] : [routeBlock(route, language)]),
    ...table(
      title,
      columns.map((label) => label[language]),
      rows,
    ).map(({ block }) => ({ block, count: 0 })),
  ];
}

function routeBlock(route: string, language: Language): Counted {
  const rows = [{ label: CASE_REPORT.route[language], value: route }];
  return { block: { block: 'facts', title: null, rows }, count: 0 };
}

/** The countries in the order of the line, each once where several events follow in it. */
function routeOf(events: readonly CaseRecord[], records: readonly CaseRecord[], language: Language): string {
  const countries = events.flatMap((record) =>
    isEventKind(record.kind)
      ? EVENTS[record.kind].where.flatMap(([, country]) =>
          codesNamed(record, country, records).map((code) => answerLabel(record.kind, country, code, language)),
        )
      : [],
  );
  return countries.filter((country, at) => country !== countries[at - 1]).join(WAY);
}

interface EventWords {
  readonly when: string;
  readonly where: string;
  readonly tells: string;
}

function eventWords(record: CaseRecord, records: readonly CaseRecord[], language: Language): EventWords {
  const { when, where, tells } = EVENTS[record.kind as EventKind];
  const said = (id: string | undefined): readonly string[] => {
    const asked = id === undefined ? undefined : question(record.kind, id);
    const words = asked === undefined ? undefined : answerWords(record, asked, records, language);
    return words === undefined ? [] : [words];
  };
  const days = [...new Set(when.flatMap(said))];
  return {
    when: days.length === 0 ? CASE_REPORT.undated[language] : days.join(BETWEEN),
    where: where
      .map((parts) => parts.flatMap(said).join(', '))
      .filter((place) => place !== '')
      .join(WAY),
    tells: tells.flatMap(said).join(' · '),
  };
}
