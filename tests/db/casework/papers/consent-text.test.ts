import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { consentPaper } from '../../../../db/casework/papers/consent-text.ts';
import { signsMissing } from '../../../../db/casework/papers/look-through.ts';
import { layoutOf, OWN_TEXT } from '../../../../db/casework/papers/sides.ts';
import { POINT, widthOf } from '../../../../db/casework/papers/text-width.ts';
import { CONSENT_TEXTS, TEXT_LANGUAGES, type TextLanguage } from '../../../../db/codebook/papers/consent/edition.ts';
import { editionNow, readsFromRight } from '../../../../db/codebook/papers/consent/index.ts';
import { FACES } from '../../../../db/codebook/papers/faces.ts';
import { faceOf } from '../../../../db/codebook/papers/fonts.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import { PAPER_SIZES } from '../../../../db/contract/papers.ts';

const fonts = new Map<string, Font>();
function fontOf({ pack, file }: (typeof FACES)[number]): Font {
  const path = join('node_modules', '@fontsource-variable', pack, 'files', `${file}.woff2`);
  const font = fonts.get(file) ?? (create(readFileSync(path)) as Font);
  fonts.set(file, font);
  return font;
}

/** How wide a text is drawn, in parts of the size of its type: letters that follow one another in one font are joined. */
function drawnWidth(text: string): number {
  const runs: { face: (typeof FACES)[number]; text: string }[] = [];
  for (const sign of text) {
    const face = faceOf(sign) ?? FACES[0];
    const last = runs.at(-1);
    if (last?.face === face) last.text += sign;
    else runs.push({ face, text: sign });
  }
  return runs.reduce(
    (sum, run) => sum + fontOf(run.face).layout(run.text).advanceWidth / fontOf(run.face).unitsPerEm,
    0,
  );
}

test.each(TEXT_LANGUAGES)('no sentence in %s is drawn wider than its paper reckons with', (language) => {
  const { texts } = editionNow(language);
  const sentences = CONSENT_TEXTS.flatMap((id) => [
    ...texts[id].says,
    ...[...texts[id].asks, ...(texts[id].further ?? [])].map(({ says }) => says),
  ]).filter((sentence) => sentence.length > 40);
  const own = readsFromRight(language) ? OWN_TEXT.joined : OWN_TEXT.apart;
  const tooWide = sentences.filter((sentence) => drawnWidth(sentence) > (own * widthOf(sentence, 1)) / POINT);
  expect(tooWide).toEqual([]);
});

const paperIn = (id: (typeof CONSENT_TEXTS)[number], person: TextLanguage, language: (typeof LANGUAGES)[number]) =>
  consentPaper({
    id,
    edition: editionNow(person),
    office: editionNow(language),
    language,
    reference: '7K2MQX',
    complaintsTo: null,
    mayBeChild: true,
  });

test.each(LANGUAGES)(
  'what one decides and signs stands on one side, beside %s, in every language and size',
  (language) => {
    const divided = PAPER_SIZES.flatMap((size) =>
      TEXT_LANGUAGES.flatMap((person) =>
        CONSENT_TEXTS.map((id) => ({ at: `${id} ${person} ${size}`, paper: paperIn(id, person, language), size })),
      ),
    ).filter(({ paper, size }) => {
      const { sides } = layoutOf(paper, size);
      const decides = sides.filter(({ blocks }) => blocks.some((one) => one.block === 'parallel' && one.beginsSide));
      return decides.length !== 1 || decides[0]?.blocks.filter(({ block }) => block === 'signatures').length === 0;
    });
    expect(divided.map(({ at }) => at)).toEqual([]);
  },
);

test('every sign of every paper can be printed', () => {
  for (const person of TEXT_LANGUAGES) {
    for (const id of CONSENT_TEXTS) expect(signsMissing(paperIn(id, person, 'fr'), [])).toEqual([]);
  }
});
