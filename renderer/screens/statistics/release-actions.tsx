import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asTabs } from '../../../db/codebook/csv.ts';
import { isProtected } from '../../../db/codebook/least-k.ts';
import { chartsOf } from '../../../db/contract/charts/chart.ts';
import { fileDrawing, pictureOf } from '../../../db/contract/charts/svg.ts';
import { reportLines } from '../../../db/contract/report-lines.ts';
import { RELEASE_AUDIENCES, type ReleaseAudience, type Report, type TableFile } from '../../../preload/contract.ts';
import { refusal, waymark } from '../../calls.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { printOwn } from '../../print-paper.ts';
import { useLanguage } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';
import type { requestOf } from './asked-report.ts';
import { ContractChoice, type ContractChosen } from './contract-choice.tsx';
import { contractDocument } from './contract-document.ts';
import { pngOf } from './picture-png.ts';
import { releaseCalls } from './release-calls.ts';
import { reportDocument } from './report-document.ts';
import styles from './statistics.module.css';
import { type Sending, useChosenFile, WaysOut } from './ways-out.tsx';

/** In the place of one picture. */
const ALL = 'all';

/**
 * Copy, print, spreadsheet, CSV, pictures: each is registered as a release first, and what leaves is the released table, never the one on the
 * screen: for partners and the public the printed year, for one donor the report of its project. Without protection it takes a reason and stays
 * inside. For whoever may see exact tables.
 */
export function TakeOut({
  report,
  request,
  onLeft,
}: {
  /** What is on the screen: whose pictures can be chosen. */
  readonly report: Report;
  readonly request: ReturnType<typeof requestOf>;
  readonly onLeft: () => void;
}) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const chosenFile = useChosenFile();
  const [audience, setAudience] = useState<ReleaseAudience>('internal');
  const [reason, setReason] = useState('');
  const [picture, setPicture] = useState(ALL);
  const unprotected = !isProtected(request.protect);
  const mayContract = useMay('report-contract');
  const [contract, setContract] = useState<ContractChosen>({});
  const audiences = RELEASE_AUDIENCES.filter((one) =>
    one === 'contract' ? mayContract : !unprotected || one === 'internal',
  );
  const to = audiences.includes(audience) ? audience : 'internal';
  const words = { language, day: formats.day };

  const isContract = to === 'contract';
  const register = releaseCalls(request, to, contract, reason.trim(), () =>
    setContract((before) => ({ ...before, corrected: false })),
  );
  const pictures = chartsOf(report, words).map((chart) => ({
    value: pictureOf(chart),
    label: `${chart.finding} · ${say(`picture-${chart.shape}`)}`,
  }));
  const chosen = !isContract && pictures.some(({ value }) => value === picture) ? { picture } : {};
  const toFile = async (as: TableFile) => {
    const place = await chosenFile(as);
    if (place === null) return null;
    const one = as === 'svg' ? chosen : {};
    const { number } = await register.toFile({ ...one, as, out: place.token, language });
    return say('released', { number });
  };
  const { toPicture } = register;
  const send: Sending = {
    copy: async () => {
      const left = await register.here('copy');
      await waymark.desk.copy({ text: asTabs(reportLines(left.report, left.number, words), language) });
      return say('copied', { number: left.number });
    },
    print: async () => {
      const left = await register.here('print');
      const drawn = isContract ? contractDocument : reportDocument;
      const paper = drawn(left.report, left.number, { ...words, say, formats });
      const printed = await printOwn('statistics', paper);
      return printed === false ? null : say('released', { number: left.number });
    },
    xlsx: () => toFile('xlsx'),
    csv: () => toFile('csv'),
    svg: () => toFile('svg'),
    // The same drawing as in an SVG; it is drawn here, since only a window draws points, and after it has its number, which stands in it.
    ...(toPicture !== undefined && {
      png: async () => {
        const place = await chosenFile('png');
        if (place === null) return null;
        const { number, report: left } = await toPicture({ ...chosen, out: place.token, language });
        const png = await pngOf(fileDrawing(left, number, words, chosen.picture));
        if (png === undefined) throw refusal('release-not-drawn', { number });
        await waymark.statistics.writePicture({ number, png });
        return say('released', { number });
      },
    }),
  };
  const isChosen = contract.line !== undefined && contract.recipient !== undefined && contract.until !== undefined;
  const mayNot = isContract ? !isChosen : unprotected && reason.trim() === '';

  return (
    <section className={styles.out} aria-label={say('out')}>
      <WaysOut send={send} disabled={mayNot} why={say(isContract ? 'contractWhy' : 'outWhy')} onLeft={onLeft}>
        <Select
          label={say('audience')}
          w="14rem"
          data={audiences.map((value) => ({ value, label: say(`audience-${value}`) }))}
          value={to}
          allowDeselect={false}
          onChange={(value) => setAudience(audiences.find((known) => known === value) ?? 'internal')}
        />
        {isContract && <ContractChoice chosen={contract} onChosen={setContract} />}
        {(unprotected || isContract) && (
          <TextInput
            label={say(isContract ? 'contractReason' : 'reason')}
            flex={1}
            miw="12rem"
            maxLength={500}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {!isContract && pictures.length > 1 && (
          <Select
            label={say('picture')}
            w="16rem"
            data={[{ value: ALL, label: say('pictureAll') }, ...pictures]}
            value={chosen.picture ?? ALL}
            allowDeselect={false}
            onChange={(value) => setPicture(value ?? ALL)}
          />
        )}
      </WaysOut>
    </section>
  );
}
