import { Button, Group } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { waymark } from '../../calls.ts';
import { CameOut } from '../../components/came-out.tsx';
import { Refused } from '../../components/refused.tsx';
import { Threshold } from '../../components/signed-out-page.tsx';
import { useText } from '../../locales/index.ts';
import { printOwn } from '../../print-paper.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import classes from './recovery-code.module.css';
import { halvesOf, recoveryPaper } from './recovery-paper.ts';

interface RecoveryCodeProps {
  readonly code: string;
  readonly office: string;
  readonly onHave: () => void;
}

/** The recovery code on a page of its own, before anybody works. */
export function RecoveryCode(props: RecoveryCodeProps) {
  const say = useText('first-run');
  return (
    <Threshold title={say('codeTitle')} text={say('codeText')}>
      <ShownCode {...props} />
    </Threshold>
  );
}

/** The recovery code, shown once: it must be printed or copied before one goes on. */
export function ShownCode({ code, office, onHave }: RecoveryCodeProps) {
  const say = useText('first-run');
  const language = useLanguage((state) => state.language);
  const [kept, setKept] = useState<'printed' | 'copied'>();
  /** It went to the printer, and nobody has said yet whether it came out. */
  const [asks, setAsks] = useState(false);
  const act = useAct();
  const halves = halvesOf(code).map((half, index) => ({ label: say('codeHalf', { half: index + 1 }), code: half }));

  const print = () =>
    act.run(async () => {
      const title = say('codeTitle');
      const html = recoveryPaper({ language, title, text: say('codePaperText'), office, halves });
      // Whatever the host says of it: only on paper can it be read again.
      setAsks((await printOwn('recovery-code', { title, html })) !== false);
    });
  const sayCameOut = (cameOut: boolean) =>
    act.run(async () => {
      setAsks(false);
      if (cameOut) setKept('printed');
      else await waymark.papers.takeBack({ paper: 'recovery-code' });
    });
  const copy = () =>
    act.run(async () => {
      await waymark.desk.copy({ text: code });
      setKept('copied');
    });

  return (
    <>
      <dl className={classes.halves}>
        {halves.map((half) => (
          <div key={half.label} className={classes.half}>
            <dt>{half.label}</dt>
            <dd>{half.code}</dd>
          </div>
        ))}
      </dl>
      <Group gap="sm">
        <Button
          leftSection={<IconPrinter size={16} stroke={1.75} />}
          onClick={print}
          loading={act.busy}
          variant={kept || asks ? 'default' : 'filled'}
          data-autofocus
        >
          {say('codePrint')}
        </Button>
        <Button leftSection={<IconCopy size={16} stroke={1.75} />} variant="default" onClick={copy}>
          {say('codeCopy')}
        </Button>
      </Group>
      {asks && <CameOut onYes={() => sayCameOut(true)} onNo={() => sayCameOut(false)} />}
      <p className={classes.kept} role="status">
        {kept === 'copied' ? say('codeCopied') : kept === 'printed' ? say('codePrinted') : say('codeFirst')}
      </p>
      <Refused refusal={act.refusal} />
      <Group justify="flex-end" mt="lg">
        <Button onClick={onHave} disabled={!kept}>
          {say('codeGoOn')}
        </Button>
      </Group>
    </>
  );
}
