import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconCopy, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { asCsv, asTabs } from '../../../db/codebook/csv.ts';
import { isProtected } from '../../../db/codebook/least-k.ts';
import { reportLines } from '../../../db/contract/report-lines.ts';
import { RELEASE_AUDIENCES, type ReleaseAudience, type Report } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { notice } from '../../components/notice.tsx';
import { Refused } from '../../components/refused.tsx';
import { enterPaper, enterTable } from '../../enter-paper.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';
import type { requestOf } from './asked-report.ts';
import { reportDocument } from './report-document.ts';
import styles from './statistics.module.css';

/** How a table leaves; each name is also that of its button. */
const WAYS = [
  { how: 'copy', Icon: IconCopy },
  { how: 'print', Icon: IconPrinter },
  { how: 'csv', Icon: IconFileSpreadsheet },
] as const;
type Way = (typeof WAYS)[number]['how'];

/**
 * Copy, print, CSV: each is registered as a release first, and what leaves is the released table, never the one on the
 * screen. Without protection it takes a reason and stays inside.
 */
export function TakeOut({ request }: { readonly request: ReturnType<typeof requestOf> }) {
  const say = useText('statistics');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const act = useAct();
  const [audience, setAudience] = useState<ReleaseAudience>('internal');
  const [reason, setReason] = useState('');
  const unprotected = !isProtected(request.protect);
  const takesOut = useMay('report-unprotected') && !unprotected;
  const audiences = RELEASE_AUDIENCES.filter((one) => takesOut || one === 'internal');
  const to = audiences.includes(audience) ? audience : 'internal';
  const words = { language, day: formats.day };

  const send: Record<Way, (report: Report, number: number) => Promise<string | null>> = {
    copy: async (report, number) => {
      await waymark.desk.copy({ text: asTabs(reportLines(report, number, words), language) });
      return say('copied', { number });
    },
    print: async (report, number) => {
      const paper = reportDocument(report, number, { ...words, say, formats });
      await enterPaper('statistics', paper.html);
      const { printed } = await waymark.desk.print({ paper });
      return printed ? say('released', { number }) : null;
    },
    csv: async (report, number) => {
      const content = asCsv(reportLines(report, number, words), language);
      await enterTable(content);
      const name = `${say('tableNumber', { number })}.csv`;
      const saved = await waymark.desk.saveFile({ purpose: 'table', name, content });
      return saved === null ? null : say('released', { number });
    },
  };
  const release = (how: Way) =>
    void act.run(async () => {
      const given = unprotected ? { reason: reason.trim() } : {};
      const { number, report } = await waymark.statistics.release({ ...request, audience: to, how, ...given });
      const done = await send[how](report, number);
      if (done !== null) notice(done);
    });
  const mayNot = unprotected && reason.trim() === '';

  return (
    <section className={styles.out} aria-label={say('out')}>
      <Group align="flex-end" gap="sm">
        <Select
          label={say('audience')}
          w="14rem"
          data={audiences.map((value) => ({ value, label: say(`audience-${value}`) }))}
          value={to}
          allowDeselect={false}
          onChange={(value) => setAudience(audiences.find((known) => known === value) ?? 'internal')}
        />
        {unprotected && (
          <TextInput
            label={say('reason')}
            flex={1}
            miw="12rem"
            maxLength={500}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {WAYS.map(({ how, Icon }) => (
          <Button
            key={how}
            variant="default"
            disabled={mayNot}
            loading={act.busy}
            leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
            onClick={() => release(how)}
          >
            {say(how)}
          </Button>
        ))}
      </Group>
      <p className={styles.outWhy}>{say('outWhy')}</p>
      <Refused refusal={act.refusal} />
    </section>
  );
}
