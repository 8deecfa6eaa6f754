/**
 * The house sheet: what the people of the house need to know of who stays there, on one side (papers.md). A pure function from
 * the case's records; what it may not say is checked on the finished sheet, not trusted to the layout.
 */

import { form, type QuestionId, questionsOf } from '../../codebook/forms/index.ts';
import { HOUSE_SHEET, ON_THE_SHEET, PREGNANCY_WORDS } from '../../codebook/papers/house-sheet.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { Language } from '../../codebook/types.ts';
import { countryLabel } from '../../codebook/world.ts';
import type { Paper, PaperBlock } from '../../contract/papers.ts';
import { answerNamed, answerOf, codesNamed, codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { newest } from '../record/counted-day.ts';
import { openingRecord } from '../record/opening-record.ts';
import { shortReference } from '../record/reference.ts';
import { ageOf } from '../rules/age.ts';
import { mayBeUnder18 } from '../rules/minor.ts';
import { namedBy, nameUsed } from '../rules/name-used.ts';
import { type Betrayal, forbiddenWord, tells } from './forbidden.ts';
import { answerLabel, dayLabel, fill, questionLabel } from './labels.ts';

type Row = { readonly label: string; readonly value: string };

export interface Stop {
  readonly code: SentenceCode;
  readonly places: Readonly<Record<string, string | number>>;
}

const MUST_KNOW = ['allergies', 'medicines', 'diet', 'mobility', 'precautions', 'upsets', 'calms', 'at-night'] as const;
const SAFETY = ['safety-letter', 'outings', 'calls-agreed', 'visitors-agreed', 'keep-apart-from'] as const;

export function houseSheet(
  records: readonly CaseRecord[],
  stay: RecordOf<'stay'>,
  language: Language,
  today: string,
): { readonly paper: Paper; readonly stops: readonly Stop[] } {
  const say = (key: string): string => HOUSE_SHEET[key]?.[language] ?? key;
  const health = (id: QuestionId<'health'>): string | undefined => {
    const found = newest(records, 'health', id, 'date')?.value;
    return found === undefined ? undefined : answerLabel('health', id, found, language);
  };
  const ofStay = (id: QuestionId<'stay'>): string | undefined => {
    const found = answerOf(stay, id, records);
    return found === undefined ? undefined : answerLabel('stay', id, found, language);
  };
  const row = (label: string, value: string | undefined): Row[] =>
    value === undefined || value === '' ? [] : [{ label, value }];

  const opening = openingRecord(records);
  const reference = opening === undefined ? '' : (textOf(opening, 'reference', records) ?? '');
  const person: Row[] = [
    ...row(say('name'), nameUsed(records)),
    ...row(say('reference'), shortReference(reference)),
    { label: say('person'), value: ageWords(records, say) },
    ...row(say('languages'), languagesOf(records, language, say('interpreter'))),
    ...row(say('room'), ofStay('room')),
    ...row(say('arrived'), ofStay('from')),
    ...row(say('expectedUntil'), ofStay('expected-until')),
    ...row(say('review'), ofStay('review-date')),
    ...row(say('children'), ofStay('children-with-them')),
  ];
  const pregnancy = newest(records, 'health', 'pregnancy-may-be-known', 'date')?.value === true;
  const known: Row[] = [
    ...MUST_KNOW.map((id) => ({
      label: questionLabel('health', id, language),
      value: health(id) ?? say('nothingKnown'),
    })),
    ...row(say('medicinesKept'), health('medicines-kept-by')),
    ...(pregnancy ? row(questionLabel('health', 'pregnancy-for-house', language), health('pregnancy-for-house')) : []),
  ];
  const safety = SAFETY.flatMap((id) => row(questionLabel('stay', id, language), ofStay(id)));
  const things: Row[] = [
    ...row(questionLabel('stay', 'wishes', language), ofStay('wishes')),
    ...row(say('deposited'), join(ofStay('deposited'), ofStay('deposited-why'))),
    ...row(
      say('rules'),
      answerOf(stay, 'rules-explained', records) === true
        ? ['✓', ofStay('rules-language'), ofStay('rules-date')].filter((part) => part !== undefined).join(' · ')
        : undefined,
    ),
  ];
  const blocks: PaperBlock[] = [
    { block: 'facts', title: null, rows: person },
    { block: 'facts', title: say('mustKnow'), rows: known },
    { block: 'facts', title: say('safety'), rows: safety },
    { block: 'notice', text: say('ifAsked') },
    {
      block: 'list',
      title: say('appointments'),
      items: appointments(textOf(stay, 'appointments', records), today, language),
    },
    { block: 'facts', title: say('things'), rows: things },
    { block: 'signatures', labels: [say('duty'), say('signedIn'), say('signedOut')] },
  ];
  const paper: Paper = { kind: 'house-sheet', language, heading: say('title'), blocks, foot: [] };
  return { paper, stops: stopsOf(paper, secretsOf(records, language), pregnancy ? [] : PREGNANCY_WORDS) };
}

/** The line at the foot, once the paper has a number in the outgoing list. */
export function footOf(
  language: Language,
  places: {
    readonly at: string;
    readonly by: string;
    readonly number: number;
    readonly copies: number;
    readonly destroyBy: string;
  },
): string {
  return fill(HOUSE_SHEET.foot?.[language] ?? '', { ...places, destroyBy: dayLabel(places.destroyBy, language) });
}

function ageWords(records: readonly CaseRecord[], say: (key: string) => string): string {
  if (!mayBeUnder18(records)) return say('adult');
  // Who may be a child is one on the sheet, also where an age of 18 or more was told: that age would contradict it.
  const { years } = ageOf(records);
  return years === undefined || years >= 18 ? say('child') : fill(say('childAged'), { n: years });
}

function languagesOf(records: readonly CaseRecord[], language: Language, needed: string): string | undefined {
  const profile = ofKind(records, 'profile').findLast((record) => codesOf(record, 'languages', records).length > 0);
  if (profile === undefined) return undefined;
  const words = answerLabel('profile', 'languages', codesOf(profile, 'languages', records), language);
  return answerOf(profile, 'interpreter', records) === true ? `${words} (${needed})` : words;
}

/** Lines that begin with a day of the next fourteen, that day in words; undated lines stay as they are. */
function appointments(text: string | undefined, today: string, language: Language): readonly string[] {
  const last = new Date(`${today}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + 14);
  const until = last.toISOString().slice(0, 10);
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(line)?.[0];
      if (day === undefined) return [line];
      return day >= today && day <= until ? [`${dayLabel(day, language)}${line.slice(10)}`] : [];
    });
}

function join(...parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join(' · ');
}

/** The text of a sheet, value by value. */
export function textsOf(paper: Paper): readonly { readonly label: string; readonly value: string }[] {
  return paper.blocks.flatMap((block) => {
    switch (block.block) {
      case 'facts':
        return block.rows;
      case 'list':
        return block.items.map((value) => ({ label: block.title, value }));
      case 'table':
        return block.rows.flatMap((cells) => cells.map((value) => ({ label: block.title ?? '', value })));
      default:
        return [];
    }
  });
}

/** What stops printing until it is edited: a forbidden word, or something else that the file holds of the person. */
function stopsOf(paper: Paper, secrets: readonly Secret[], alsoForbidden: readonly string[]): readonly Stop[] {
  return textsOf(paper).flatMap(({ label, value }): Stop[] => {
    const word = forbiddenWord(value, alsoForbidden);
    if (word !== undefined) return [{ code: 'paper-forbidden-word', places: { label, word } }];
    const told = secrets.find((secret) => tells(value, secret));
    return told === undefined ? [] : [{ code: 'paper-tells', places: { label, question: told.label } }];
  });
}

interface Secret extends Betrayal {
  readonly label: string;
}

/** Given names may be the name that is used in the house; the family name may not. */
const MAY_BE_USED: ReadonlySet<string> = new Set(['given-names', 'names-in-script', 'other-names', 'patronymic']);

/** Every other answer that points at the person or was told, and every country, as far as this office holds them. */
function secretsOf(records: readonly CaseRecord[], language: Language): readonly Secret[] {
  const named = namedBy(records);
  const used = ofKind(named, 'identity').map((record) => textOf(record, 'name-used', named) ?? '');
  return records.flatMap((record) => {
    const found = form(record.kind);
    if (found === undefined) return [];
    return questionsOf(found)
      .filter((asked) => ON_THE_SHEET[record.kind]?.includes(asked.id) !== true)
      .flatMap((asked): Secret[] => {
        const label = asked.label[language];
        if (asked.type === 'country' || asked.type === 'countries') {
          return codesNamed(record, asked.id, records).map((code) => ({
            label,
            text: countryLabel(code, language),
            parts: false,
            but: [],
          }));
        }
        const value = asked.sensitivity === 'fact' ? undefined : answerNamed(record, asked.id, records);
        if (typeof value !== 'string') return [];
        const but = record.kind === 'identity' && MAY_BE_USED.has(asked.id) ? used : [];
        return [{ label, text: value, parts: asked.sensitivity === 'direct', but }];
      });
  });
}
