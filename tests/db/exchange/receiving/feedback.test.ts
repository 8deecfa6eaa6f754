/** What headquarters tells an office of its reports: what came, what did not, how complete it is; of that office's own cases alone. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedbackSheetFor } from '../../../../db/calls/office-papers.ts';
import type { Paper, PaperBlock } from '../../../../db/contract/papers.ts';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import type { NewLine } from '../../../../db/store/records.ts';
import { call, deskOf } from '../../calls/a-desk.ts';
import { type Desk, introduce, MET, openDesk, write, writeCase } from '../desk.ts';

let kiv: Desk;
let beg: Desk;
let hq: Desk;

beforeEach(async () => {
  [kiv, beg, hq] = await Promise.all([
    openDesk('MD-KIV'),
    openDesk('RS-BEG'),
    openDesk('HQ', { kind: 'headquarters' }),
  ]);
  for (const desk of [kiv, beg, hq]) introduce(desk, [hq.station, kiv.station, beg.station]);
});
afterEach(() => {
  for (const desk of [kiv, beg, hq]) desk.close();
});

const GIVEN: Partial<NewLine> = { kind: 'service', open: { date: '2026-01-11', outcome: 'given' } };
const KNOWN: Partial<NewLine> = { kind: 'profile', open: { sex: 'female', age: 30, nationalities: ['MDA'] } };

async function sealed(from: Desk): Promise<string> {
  const { files } = await seal(from.session, { to: 'HQ' }, from.out);
  return join(from.out, files[0]?.name ?? '');
}
const opened = (path: string) => openPackage(hq.session, hq.folder, path);

const sheet = (office: string, language: 'en' | 'fr' | 'es' = 'en') => feedbackSheetFor(hq.session, office, language);
const titled = (paper: Paper, title: string): PaperBlock | undefined =>
  paper.blocks.find((block) => 'title' in block && block.title === title);
const itemsOf = (paper: Paper, title: string) => {
  const block = titled(paper, title);
  return block?.block === 'list' ? block.items.map(plain) : [];
};
const rowsOf = (paper: Paper, title: string) => {
  const block = titled(paper, title);
  return block?.block === 'table' ? block.rows : [];
};
/** Without the marks that keep a direction of writing to itself. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/gu, '');

describe('the feedback to an office', () => {
  it('says what came, what never came, how complete it is and what to look at', async () => {
    writeCase(kiv, 'MD-KIV-26-7K2MQX', {}, [MET, KNOWN, GIVEN]);
    const without = writeCase(kiv, 'MD-KIV-26-9B4TRW', {}, [MET, GIVEN]);
    await opened(await sealed(kiv));
    write(kiv, without, [{ kind: 'note' }]);
    await sealed(kiv);
    write(kiv, without, [{ kind: 'note' }]);
    await opened(await sealed(kiv));
    const paper = sheet('MD-KIV');
    expect(rowsOf(paper, 'What came').map((row) => row.slice(1))).toEqual([
      ['1', '2', '0', '11', '0'],
      ['3', '0', '1', '2', '0'],
    ]);
    expect(rowsOf(paper, 'Month by month')).toEqual([
      ['November 2025', '10 Dec 2025', 'came late'],
      ['December 2025', '10 Jan 2026', 'came late'],
      ['January 2026', '10 Feb 2026', 'came'],
    ]);
    expect(itemsOf(paper, 'What is not in')).toEqual(['Never came: no. 2']);
    expect(itemsOf(paper, 'What we ask of you')).toEqual([
      'Your file no. 2 never arrived; later ones did. Perhaps it was only a receipt: please look at what you sent, and send it again. If it was cases and you no longer have it, seal everything anew.',
      'Please look at these cases of yours, which have no age or no nationality: MD-KIV-26-9B4TRW',
    ]);
    expect(rowsOf(paper, 'How complete').slice(0, 2)).toEqual([
      ['Gender', '1', '1', '50%'],
      ['Age', '1', '1', '50%'],
    ]);
    const [head] = paper.blocks;
    expect(head?.block === 'facts' && head.rows.slice(3).map(({ value }) => value)).toEqual(['2', '2', '0']);
    expect(rowsOf(sheet('MD-KIV', 'fr'), 'Ce qui est renseigné')[0]?.[0]).toBe('Sexe');
  });

  it('names no person, and no case but the office’s own: none that a no or named people close', async () => {
    for (const [desk, reference] of [
      [kiv, 'MD-KIV-26-7K2MQX'],
      [beg, 'RS-BEG-26-7K2MQX'],
    ] as const) {
      writeCase(desk, reference, {}, [MET, GIVEN]);
    }
    writeCase(kiv, 'MD-KIV-26-9B4TRW', {}, [MET, GIVEN]);
    await opened(await sealed(kiv));
    await opened(await sealed(beg));
    const text = () => JSON.stringify(sheet('MD-KIV'));
    expect(text()).toContain('MD-KIV-26-7K2MQX');
    expect(text()).toContain('MD-KIV-26-9B4TRW');
    expect(text()).not.toContain('RS-BEG');
    expect(text()).not.toContain('Alina');
    const closed = hq.db
      .prepare<[], string>("SELECT case_id FROM case_index WHERE reference = 'MD-KIV-26-9B4TRW'")
      .pluck();
    hq.db.prepare("INSERT INTO closed_case (case_id, by, at) VALUES (?, 1, '2026-01-15')").run(closed.get());
    expect(text()).not.toContain('MD-KIV-26-9B4TRW');
    hq.db.prepare("UPDATE case_index SET closed_by_no = 1 WHERE reference = 'MD-KIV-26-7K2MQX'").run();
    expect(text()).not.toContain('MD-KIV-26-7K2MQX');
  });

  it('is entered under what left, with the office; a mission, and an office that does not report here, have none', async () => {
    writeCase(kiv, 'MD-KIV-26-7K2MQX', {}, [MET, GIVEN]);
    await opened(await sealed(kiv));
    const wanted = { kind: 'feedback-sheet', caseId: null, office: 'MD-KIV', language: 'fr', size: 'A4' };
    const { number, document } = await call(deskOf(hq, hq.session), 'papers', 'register', {
      ...wanted,
      copies: 1,
      how: 'print',
    });
    expect(document.html).toContain('Ce que sont devenus vos envois');
    expect(hq.db.prepare('SELECT number, what, recipient, case_id, destroy_by FROM outgoing').all()).toEqual([
      { number, what: 'feedback-sheet', recipient: 'MD-KIV', case_id: null, destroy_by: null },
    ]);
    for (const [desk, office] of [
      [hq, 'HQ'],
      [hq, 'XX-NONE'],
      [kiv, 'RS-BEG'],
    ] as const) {
      expect(() => feedbackSheetFor(desk.session, office, 'en')).toThrow('paper-no-office');
    }
  });
});
