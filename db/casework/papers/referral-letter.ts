/**
 * The letter of a request: to whom, what is asked, the answers that were ticked for it as far as its recipient may be told them, and nothing else of the
 * case (papers/README.md, Referral letter). What is asked in words is written by hand: what was typed stays in the file. Pure.
 */

import { dateLabel } from '../../codebook/dates-in-words.ts';
import { list } from '../../codebook/lists/index.ts';
import { LETTER } from '../../codebook/papers/letter.ts';
import { LETTERS, REFERRAL_LETTER } from '../../codebook/papers/referral-letter.ts';
import { type Recipient, recipientOf, sharedWith } from '../../codebook/shared-with.ts';
import { tellable } from '../../codebook/tellable.ts';
import type { Language } from '../../codebook/types.ts';
import type { ToldAnswer } from '../../contract/exchange.ts';
import type { Paper } from '../../contract/papers.ts';
import { codesOf, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { forbiddenIn, type ReadBy, tellsForCertain } from './forbidden.ts';
import { answerLabel } from './labels.ts';
import { both, type Findings, lookThrough } from './look-through.ts';
import { type OwnList, secretsOf } from './secrets.ts';
import { toldBlocks } from './told-answers.ts';

interface Letter {
  readonly request: RecordOf<'referral'>;
  /** The case as this office holds it: what may not stand on the letter is looked for in it. */
  readonly records: readonly CaseRecord[];
  readonly to: string;
  /** This office, on a letter that the person does not carry. */
  readonly from: string;
  /** Whole for our offices; for others its last signs. */
  readonly reference: string;
  readonly answers: readonly ToldAnswer[];
}

/** The questions that a request tells: those ticked that stand on its recipient's list, whatever was noted when there was another list. */
export function questionsTold(request: RecordOf<'referral'>, records: readonly CaseRecord[]): readonly string[] {
  const may = new Set(sharedWith(textOf(request, 'to-kind', records)));
  return codesOf(request, 'shared', records).filter((id) => may.has(id));
}

export function referralLetter(letter: Letter, language: Language): Findings & { readonly paper: Paper } {
  const { request, records, to, from, reference, answers } = letter;
  const recipient = recipientOf(textOf(request, 'to-kind', records));
  const say = (key: keyof typeof REFERRAL_LETTER): string => REFERRAL_LETTER[key][language];
  const day = (id: 'date' | 'needed-by'): string | undefined => {
    const date = textOf(request, id, records);
    return date === undefined ? undefined : dateLabel(date, language);
  };
  const { carried } = LETTERS[recipient];
  const row = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  const paper: Paper = {
    kind: 'referral-letter',
    language,
    heading: LETTER.heading[language],
    whose: reference,
    blocks: [
      {
        block: 'facts',
        title: null,
        rows: [
          { label: LETTER.to[language], value: to },
          // Written by hand where the person carries it: whose letter it is would say what it is about.
          { label: carried ? say('answerTo') : LETTER.from[language], value: carried ? '' : from },
          ...row(say('day'), day('date')),
          { label: say('askedFor'), value: askedFor(request, records, recipient, language) },
          ...row(say('neededBy'), day('needed-by')),
        ],
      },
      ...toldBlocks(carried ? answers.map((told) => withoutTelling(told, recipient, language)) : answers, language),
      { block: 'list', title: say('byHand'), items: [], lines: 3 },
      { block: 'notice', text: say('noMore') },
      { block: 'signatures', over: 'name', labels: [LETTER.signature[language]] },
      {
        block: 'parallel',
        title: say('answer'),
        besideTitle: null,
        beginsSide: true,
        rows: [{ text: '', boxes: answersOffered(language), beside: null }],
      },
      { block: 'signatures', over: 'name', labels: [say('because'), say('received')] },
    ],
    foot: [],
  };
  return { paper, ...(carried ? findings(letter, recipient, language) : { stops: [], likenesses: [] }) };
}

/** The help or the matter in our words; nothing, and a line for a hand, where these tell, or are only like a word that does: the line costs nothing. */
function askedFor(
  request: RecordOf<'referral'>,
  records: readonly CaseRecord[],
  recipient: Recipient,
  language: Language,
): string {
  const [matter, service] = [textOf(request, 'for', records), textOf(request, 'service', records)];
  const words =
    matter === 'service' && service !== undefined
      ? answerLabel('referral', 'service', service, language)
      : matter === undefined
        ? ''
        : answerLabel('referral', 'for', matter, language);
  return LETTERS[recipient].carried && forbiddenIn(words, [], readBy(recipient)).length > 0 ? '' : words;
}

/** What may come back, in the words in which it is noted; that it was accepted and never done is noted later. */
function answersOffered(language: Language): readonly string[] {
  return list('referral-answer')
    .codes.filter(({ code }) => code !== 'not-done')
    .map(({ label }) => label[language]);
}

/** A coded answer without those codes whose words must not be read; where none is left, a line for a hand. */
function withoutTelling(told: ToldAnswer, recipient: Recipient, language: Language): ToldAnswer {
  const { kind, question, value } = told;
  if (tellable(`${kind}.${question}`)?.question.list === undefined) return told;
  const codes = [value].flat().filter((code): code is string => typeof code === 'string');
  const kept = codes.filter((code) => !tellsForCertain(answerLabel(kind, question, code, language), readBy(recipient)));
  return kept.length === codes.length ? told : { ...told, value: kept };
}

/** What somebody typed may say more than its question asks; to whom it goes may tell by a word alone. Names say who it is, and codes are in our words. */
function findings({ records, to, answers }: Letter, recipient: Recipient, language: Language): Findings {
  const typed = answers.filter(({ kind, question }) => {
    const asked = tellable(`${kind}.${question}`)?.question;
    return kind !== 'identity' && asked !== undefined && TYPED.has(asked.type);
  });
  const by = { readBy: readBy(recipient) };
  const secrets = secretsOf(records, language, ownList(answers));
  const rows = toldBlocks(typed, language).flatMap((block) => (block.block === 'facts' ? block.rows : []));
  return both(lookThrough([{ label: LETTER.to[language], value: to }], by), lookThrough(rows, { ...by, secrets }));
}

const TYPED: ReadonlySet<string> = new Set(['text', 'long-text', 'rows']);

function readBy(recipient: Recipient): ReadBy {
  return LETTERS[recipient].health === true ? 'who-treats' : 'anybody';
}

function ownList(answers: readonly ToldAnswer[]): OwnList {
  return Object.fromEntries(
    [...Map.groupBy(answers, ({ kind }) => kind)].map(([kind, told]) => [kind, told.map(({ question }) => question)]),
  );
}
