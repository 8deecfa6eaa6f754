import { describe, expect, test } from 'vitest';
import { paperDocument } from '../../../../db/casework/papers/document.ts';
import { LANGUAGES } from '../../../../db/codebook/types.ts';
import { PAPER_KINDS } from '../../../../db/contract/papers.ts';

/** papers/README.md (Never on it). */
describe('what the print queue and the properties of a PDF say of a paper', () => {
  const NEUTRAL = {
    en: ['Sheet', 'Letter', 'List', 'Report', 'Copy'],
    fr: ['Feuille', 'Lettre', 'Liste', 'Rapport', 'Copie'],
    es: ['Hoja', 'Carta', 'Lista', 'Informe', 'Copia'],
  };

  test.each(PAPER_KINDS)('is a word that names no matter, no project and nobody: %s', (kind) => {
    for (const language of LANGUAGES) {
      const paper = { kind, language, heading: 'NO-F66-CNO', whose: 'Lia', blocks: [], foot: [] };
      const { title, html } = paperDocument(paper, 'A4');
      expect(NEUTRAL[language]).toContain(title);
      expect(html).toContain(`<title>${title}</title>`);
    }
  });
});

test('the boxes of one question stand together, and none where there are none', () => {
  const rows = [
    { text: 'May we call?', boxes: ['Yes', 'No'], beside: null },
    { text: 'Good to know.', boxes: [], beside: null },
  ];
  const blocks = [{ block: 'parallel', title: 'You decide', besideTitle: null, rows }] as const;
  const { html } = paperDocument({ kind: 'consent-text', language: 'en', heading: 'Text', blocks, foot: [] }, 'A4');
  expect(html).toMatch(
    /May we call\? <span class="boxes"><span class="box">.*?Yes<\/span> <span class="box">.*?No<\/span><\/span><\/p>/su,
  );
  expect(html).toContain('<p>Good to know.</p>');
});
