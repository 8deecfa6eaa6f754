/**
 * A text to agree to, in the language of the person, with the office's small beside it so that whoever holds it knows what it says
 * (`../../codebook/papers/consent/README.md`). Of the case it carries the last six characters of the reference and nothing else. Pure.
 */

import { dayLabel } from '../../codebook/dates-in-words.ts';
import type { ConsentAsk, ConsentTextId, Edition, EditionInUse } from '../../codebook/papers/consent/edition.ts';
import { readsFromRight } from '../../codebook/papers/consent/index.ts';
import { CONSENT_PAPER } from '../../codebook/papers/consent-paper.ts';
import type { Language } from '../../codebook/types.ts';
import type { Paper, PaperBlock, ParallelRow } from '../../contract/papers.ts';

interface ConsentPaper {
  readonly id: ConsentTextId;
  /** The edition that the person reads. */
  readonly edition: EditionInUse;
  /** The edition in the language of the office. */
  readonly office: EditionInUse;
  readonly language: Language;
  /** The last six characters; null: a blank paper. */
  readonly reference: string | null;
  readonly complaintsTo: string | null;
  /** Whether somebody may have to answer for the person; of a blank paper nobody knows. */
  readonly mayBeChild: boolean;
}

/** With them goes a card that says nothing. */
const WITH_CARD: ReadonlySet<ConsentTextId> = new Set(['declined', 'deferred']);
/** Room for a hand to write in. */
const BLANK = '_'.repeat(18);

export function consentPaper(wanted: ConsentPaper): Paper {
  const { id, edition, office, language, reference, complaintsTo, mayBeChild } = wanted;
  const own = edition.texts[id];
  const small = office.texts[id];
  const isSame = edition.language === office.language;
  const beside = (said: string): string | null => (isSame ? null : said);
  const both = (word: keyof Edition['words']): string =>
    isSame ? edition.words[word] : `${edition.words[word]}\n${office.words[word]}`;
  const asked = (from: readonly ConsentAsk[] = [], theirs: readonly ConsentAsk[] = []): readonly ParallelRow[] =>
    from
      .map(({ says, boxes }, at) => ({ says, boxes, small: theirs[at]?.says ?? '' }))
      .map(({ says, boxes, small }) =>
        boxes.length === 1
          ? { text: `☐ ${says}`, boxes: [], beside: beside(small) }
          : {
              text: says,
              boxes: boxes.map((box) => edition.boxes[box]),
              beside: beside(`${small} (${boxes.map((box) => office.boxes[box]).join(' · ')})`),
            },
      );
  const parallel = (
    title: (of: Edition) => string,
    rows: readonly ParallelRow[],
    more: { readonly beginsSide?: true } = {},
  ): readonly PaperBlock[] =>
    rows.length === 0
      ? []
      : [{ block: 'parallel', title: title(edition), besideTitle: beside(title(office)), rows, ...more }];
  return {
    kind: 'consent-text',
    language,
    reads: { language: edition.language, fromRight: readsFromRight(edition.language) },
    heading: own.title,
    whose: [
      ...(isSame ? [] : [small.title]),
      `${CONSENT_PAPER.reference[language]} ${reference ?? BLANK}`,
      `${CONSENT_PAPER.edition[language]} ${dayLabel(edition.version, language)}`,
    ].join(' · '),
    blocks: [
      ...parallel(
        ({ words }) => words.know,
        own.says.map((says, at) => ({ text: says, boxes: [], beside: beside(small.says[at] ?? '') })),
      ),
      ...parallel(
        ({ words, boxes }) => (id === 'withdrawn' ? boxes['taken-back'] : words.decide),
        asked(own.asks, small.asks),
        { beginsSide: true },
      ),
      ...parallel(({ words }) => words.further, asked(own.further, small.further)),
      {
        block: 'facts',
        title: null,
        rows: [
          { label: both('complaints'), value: complaintsTo ?? '' },
          ...(id === 'deferred' ? [{ label: both('again'), value: '' }] : []),
        ],
      },
      { block: 'facts', title: null, pairs: true, rows: [both('day'), both('place')].map(blankRow) },
      { block: 'signatures', over: 'thumb', labels: [both('signature'), both('thumb'), both('witness')] },
      {
        block: 'signatures',
        over: 'name',
        labels: [both('interpreter'), ...(mayBeChild ? [both('guardian')] : []), both('reader')],
      },
    ],
    // On a side of its own: a paper that was signed is not cut.
    ...(WITH_CARD.has(id) ? { back: [{ block: 'card', note: CONSENT_PAPER.card[language] }] } : {}),
    foot: [],
  };
}

const blankRow = (label: string): { readonly label: string; readonly value: string } => ({ label, value: '' });
