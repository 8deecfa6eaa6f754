import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paperDocument } from '../../../../db/casework/papers/document.ts';
import { blankFirstContact } from '../../../../db/casework/papers/first-contact.ts';

/** Where a rule of the printed page stands on the screen. */
const ON_SCREEN: Readonly<Record<string, string>> = {
  '.first-contact': '',
  '.first-contact h1': ' .heading',
  '.first-contact p.notice': ' .notice',
  '.first-contact section.question': ' .question',
  '.first-contact section.question div.codes': ' .codes',
  '.first-contact section.question div.line': ' .line',
};
const MEASURES = /^(font-size|line-height|padding|margin|height)$/;

/** The measures that each selector of a style sheet sets. */
function measuresIn(css: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return new Map(
    rules.map(([, selector = '', body = '']) => [
      selector.trim().replace(/\s+/g, ' '),
      Object.fromEntries(
        body
          .split(';')
          .map((line) => line.split(':').map((part) => part.trim()))
          .filter(([property = '']) => MEASURES.test(property)),
      ),
    ]),
  );
}

test('the blank first contact is shown in the type and the measures in which it is printed', () => {
  const printed = measuresIn(paperDocument(blankFirstContact('en'), 'A4').html);
  const shown = measuresIn(readFileSync('renderer/screens/print/paper-sheet.module.css', 'utf8'));
  for (const [selector, place] of Object.entries(ON_SCREEN)) {
    const measures = printed.get(selector);
    expect(Object.keys(measures ?? {}), selector).not.toEqual([]);
    expect(shown.get(`.sheet[data-paper="first-contact"]${place}`), selector).toMatchObject(measures ?? {});
  }
});
