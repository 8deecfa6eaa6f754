/** The blank roster: the screen's questions, numbers and keys, to be written on by hand (papers/README.md, First contact and roster, blank). */
import { describe, expect, it, test } from 'vitest';
import { blankRoster } from '../../../../db/casework/papers/blank-roster.ts';
import { paperDocument } from '../../../../db/casework/papers/document.ts';
import { layoutOf } from '../../../../db/casework/papers/sides.ts';
import { ROSTER, ROSTER_HEAD, ROSTER_NEXT_STEP } from '../../../../db/codebook/pages/roster.ts';
import { missingSigns } from '../../../../db/codebook/papers/signs.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import { PAPER_SIZES } from '../../../../db/contract/papers.ts';
import { call } from '../../calls/a-desk.ts';
import { deskAt } from '../../calls/office-desk.ts';
import { createOffice } from '../user-session.ts';

const EACH = [...ROSTER.stops, ROSTER_NEXT_STEP];

describe('the blank roster', () => {
  test.each(LANGUAGES)('asks what the screen asks, by its numbers and keys: %s', (language) => {
    const { blocks, back = [] } = blankRoster(language);
    const asked = blocks.flatMap((block) => (block.block === 'choices' ? [block] : []));
    expect(asked.map(({ number, question }) => [number, question])).toEqual(
      [...ROSTER_HEAD, ...EACH].map(({ number, label }) => [String(number), label[language]]),
    );
    const keep = asked[ROSTER_HEAD.length + 1]?.choices.map((choice) => choice.split(' ')[0]);
    expect(keep?.filter((key) => key !== '☐')).toEqual(ROSTER.stops[1]?.fields[0].keys?.map(({ key }) => key));
    const [table] = back.flatMap((block) => (block.block === 'table' ? [block] : []));
    expect(table?.columns.slice(1).map((column) => column.split(' ')[0])).toEqual(
      EACH.map(({ number }) => String(number)),
    );
    expect(table?.rows.flatMap((row) => row.slice(1)).join('')).toBe('');
    expect(missingSigns(JSON.stringify([blocks, back]))).toEqual([]);
  });

  test.each(PAPER_SIZES)('is a front and a back that say so, with a line for each of 22: %s', (size) => {
    const paper = blankRoster('en');
    expect(layoutOf(paper, size).sides.map(({ place }) => place)).toEqual(['side 1 of 2', 'side 2 of 2']);
    const { html } = paperDocument(paper, size);
    expect(html.match(/<tr>/g)).toHaveLength(23);
  });

  it('stands in the list of what left, with no case and no reason', async () => {
    const office = createOffice();
    const asked = { kind: 'blank-roster', caseId: null, language: 'en', copies: 1, how: 'pdf' };
    const { number } = await call(deskAt(office, 'caseworker'), 'papers', 'register', asked);
    const [listed] = await call(deskAt(office, 'focal-point'), 'station', 'outgoing', { limit: 1 });
    expect(listed).toMatchObject({ number, what: 'blank-roster', recipient: null });
  });
});
