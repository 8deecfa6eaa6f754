import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { Today } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { escaped, printedDocument } from '../../document.ts';
import { enterPaper } from '../../enter-paper.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import classes from './today.module.css';

const STYLE = `
h1 { font-size: 15pt; margin: 0 }
table { border-collapse: collapse; margin-top: 6mm; min-width: 90mm }
td, th { border-bottom: 1px solid #999; padding: 1.5mm 0; text-align: left; font-weight: 400 }
td { text-align: right }
tr:last-child { font-weight: 600 }
`;

/** The caseload's figures, dated, as they can be printed. */
export function Snapshot({ snapshot, office }: { readonly snapshot: Today['snapshot']; readonly office: string }) {
  const say = useText('today');
  const marks = useText('marks');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const act = useAct();
  const title = say('snapshot', { date: snapshot.on });
  const figures = [
    ...snapshot.stages.map(({ stage, n }) => ({ key: stage, label: marks(`stage-${stage}`), n })),
    { key: 'total', label: say('total'), n: snapshot.total },
  ];

  const print = () =>
    act.run(async () => {
      const rows = figures
        .map(({ label, n }) => `<tr><th scope="row">${escaped(label)}</th><td>${formats.number(n)}</td></tr>`)
        .join('');
      const body = `<h1>${escaped(title)}</h1><p><span>${escaped(office)}</span> · ${escaped(say('countsCases'))}</p><table>${rows}</table>`;
      const html = printedDocument(language, title, STYLE, body);
      await enterPaper({ what: 'caseload', how: 'print' }, html);
      await waymark.desk.print({ paper: { title, html } });
    });

  return (
    <section className={`panel ${classes.snapshot}`} aria-labelledby="snapshot">
      <div className={classes.snapshotHead}>
        <h2 id="snapshot">{title}</h2>
        <Button variant="subtle" size="xs" leftSection={<IconPrinter size={15} />} onClick={print} loading={act.busy}>
          {say('print')}
        </Button>
      </div>
      <Refused refusal={act.refusal} />
      <dl className={classes.figures}>
        {figures.map(({ key, label, n }) => (
          <div key={key} className={classes.figure}>
            <dt>{label}</dt>
            <dd>{formats.number(n)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
