import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { escaped } from '../../../db/codebook/markup.ts';
import type { CaseFilter, Today } from '../../../preload/contract.ts';
import { Refused } from '../../components/refused.tsx';
import { printedDocument } from '../../document.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { printOwn } from '../../print-paper.ts';
import { useAct } from '../../state/asked.ts';
import { showOnly } from '../../state/case-list.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import classes from './side.module.css';

const STYLE = `
h1 { font-size: 15pt; margin: 0 }
table { border-collapse: collapse; margin-top: 6mm; min-width: 90mm }
td, th { border-bottom: 1px solid #999; padding: 1.5mm 0; text-align: left; font-weight: 400 }
td { text-align: right }
tr:last-child { font-weight: 600 }
`;

/** The caseload's figures, dated: bars of one scale, each of which opens the list that it counts. They can be printed. */
export function Caseload({ snapshot, office }: { readonly snapshot: Today['snapshot']; readonly office: string }) {
  const say = useText('today');
  const marks = useText('marks');
  const formats = useFormats();
  const language = useLanguage((state) => state.language);
  const act = useAct();
  const title = say('snapshot', { date: snapshot.on });
  const longest = Math.max(1, ...snapshot.stages.map(({ n }) => n));
  const figures: readonly Figure[] = snapshot.stages.map(({ stage, n }) => ({
    key: stage,
    label: marks(`stage-${stage}`),
    n,
    filter: { stages: [stage], counted: true },
  }));
  const total: Figure = { key: 'total', label: say('total'), n: snapshot.total, filter: { counted: true } };
  const others: Figure = {
    key: 'others',
    label: say('others'),
    n: snapshot.others,
    filter: { kinds: ['intake', 'anonymous'] },
  };

  const print = () =>
    act.run(async () => {
      const rows = [...figures, total]
        .map(({ label, n }) => `<tr><th scope="row">${escaped(label)}</th><td>${formats.number(n)}</td></tr>`)
        .join('');
      const body = `<h1>${escaped(title)}</h1><p><span>${escaped(office)}</span> · ${escaped(say('countsCases'))}</p><table>${rows}</table>`;
      const html = printedDocument(language, title, STYLE, body);
      await printOwn('caseload', { title, html });
    });

  return (
    <section className={`panel ${classes.block}`} aria-labelledby="snapshot" data-caseload>
      <div className={classes.head}>
        <h2 id="snapshot">{title}</h2>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPrinter size={16} stroke={1.75} />}
          onClick={print}
          loading={act.busy}
        >
          {say('print')}
        </Button>
      </div>
      <Refused refusal={act.refusal} />
      <ul className={classes.figures}>
        {figures.map((figure) => (
          <Bar key={figure.key} figure={figure} of={longest} />
        ))}
        <Bar figure={total} of={0} />
        {others.n > 0 && <Bar figure={others} of={0} />}
      </ul>
    </section>
  );
}

interface Figure {
  readonly key: string;
  readonly label: string;
  readonly n: number;
  readonly filter: CaseFilter;
}

/** `of`: the longest bar of the same scale; 0: a sum, which has none. */
function Bar({ figure: { key, label, n, filter }, of }: { readonly figure: Figure; readonly of: number }) {
  const formats = useFormats();
  const open = () => {
    showOnly(filter);
    go({ screen: 'cases' });
  };
  return (
    <li className={classes.item}>
      <button type="button" className={classes.figure} data-figure={key} onClick={open}>
        <span className={classes.label}>{label}</span>
        <span className={classes.track} aria-hidden>
          {of > 0 && n > 0 && <span className={classes.bar} style={{ width: `${(n / of) * 100}%` }} />}
        </span>
        <span className={classes.n}>{formats.number(n)}</span>
      </button>
    </li>
  );
}
