/**
 * The copy that the person has of what is kept about them (papers/README.md, The person's own copy): a fixed list of coded answers and of their own
 * names and days. No text in which anybody could be named is on it, nothing of suspects or family, and nobody who works here. Pure.
 */

import { dateLabel } from '../../codebook/dates-in-words.ts';
import { type Kind, type QuestionId, question } from '../../codebook/forms/index.ts';
import { CASE_REPORT } from '../../codebook/papers/case-report.ts';
import { OWN_COPY } from '../../codebook/papers/own-copy.ts';
import type { Language } from '../../codebook/types.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import { ofKind, type RecordOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';
import { helpWasGiven } from '../record/help-given.ts';
import { consentInForce, saidByPerson } from '../rules/consent.ts';
import { answerWords, newestRows } from './answer-words.ts';
import { answerLabel, fill, questionLabel } from './labels.ts';
import { table } from './report-standing.ts';
import { sumsBlock } from './report-sums.ts';

/** About the person: by name, day or code. */
const ABOUT: readonly (readonly [Kind, readonly QuestionId[]])[] = [
  [
    'identity',
    ['name-used', 'given-names', 'patronymic', 'family-name', 'birth-date', 'birth-country', 'document-kinds'],
  ],
  ['profile', ['sex', 'nationalities', 'languages', 'interpreter', 'education']],
];

interface Asked {
  readonly whose: string;
  readonly language: Language;
  /** Offices that were sent something of the file. */
  readonly offices: readonly string[];
  /** Whom they can tell that something is not right; null where nobody is named: a line to fill in. */
  readonly complaintsTo: string | null;
}

/** `records`: the file as the focal point reads it, without what a no closes. */
export function ownCopy(records: readonly CaseRecord[], { whose, language, offices, complaintsTo }: Asked): Paper {
  const say = (key: keyof typeof OWN_COPY): string => OWN_COPY[key][language];
  const about = ABOUT.flatMap(([kind, ids]) => newestRows(kind, ids, records, language));
  const blocks: readonly PaperBlock[] = [
    { block: 'notice', text: say('notice') },
    ...(about.length === 0 ? [] : [{ block: 'facts', title: say('you'), rows: about } as const]),
    ...agreedBlocks(records, language),
    ...listed(
      say('help'),
      inOrder(ofKind(records, 'service'), 'date'),
      [
        [say('day'), 'date'],
        [say('what'), 'service'],
        [say('outcome'), 'outcome'],
      ],
      records,
      language,
    ),
    ...listed(
      say('stays'),
      // One that was announced, and to which nobody came, is none.
      inOrder(ofKind(records, 'stay'), 'from').filter((stay) => helpWasGiven(stay, records)),
      [
        [say('from'), 'from'],
        [say('until'), 'until'],
        [say('kind'), 'kind'],
      ],
      records,
      language,
    ),
    ...sumsBlock(records, language, (_, isOurs) => say(isOurs ? 'ourOffice' : 'anotherOffice')).map(({ block }) =>
      block.block === 'table' ? { ...block, title: say('money') } : block,
    ),
    { block: 'list', title: say('offices'), items: offices.length === 0 ? [say('nobody')] : offices },
    { block: 'list', title: say('rights'), items: [say('seeAll'), say('correct'), say('takeBack')] },
    { block: 'list', title: say('whom'), items: complaintsTo === null ? [] : [complaintsTo] },
  ];
  return { kind: 'own-copy', language, heading: say('title'), whose, blocks, foot: [] };
}

/** What they said themselves, without who wrote it down, and whether somebody else must agree too. */
function agreedBlocks(records: readonly CaseRecord[], language: Language): readonly PaperBlock[] {
  const inForce = consentInForce(records);
  const rows = [...saidByPerson(records)].map(([matter, { answer, date }]) => {
    const words = answerLabel('consent', matter, answer, language);
    const waits = inForce.get(matter)?.awaitsOther === true;
    return [
      questionLabel('consent', matter, language),
      waits ? fill(OWN_COPY.waits[language], { answer: words }) : words,
      date === undefined ? CASE_REPORT.undated[language] : dateLabel(date, language),
    ];
  });
  const columns = [OWN_COPY.matter, OWN_COPY.answer, OWN_COPY.day].map((label) => label[language]);
  return table(OWN_COPY.agreed[language], columns, rows).map(({ block }) => block);
}

/** A line for each of these records, by these questions. */
function listed<K extends Kind>(
  title: string,
  listing: readonly RecordOf<K>[],
  columns: readonly (readonly [label: string, id: QuestionId<K>])[],
  records: readonly CaseRecord[],
  language: Language,
): readonly PaperBlock[] {
  const rows = listing.map((record) =>
    columns.map(([, id]) => {
      const asked = question(record.kind, id);
      return (asked && answerWords(record, asked, records, language)) ?? '';
    }),
  );
  return table(
    title,
    columns.map(([label]) => label),
    rows.filter((row) => row.some((cell) => cell !== '')),
  ).map(({ block }) => block);
}
