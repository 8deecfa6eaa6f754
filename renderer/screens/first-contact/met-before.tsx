import { Button, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import type { AnswerOf, Contract } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import styles from './similar-cases.module.css';

type MetBefore = AnswerOf<Contract['cases']['metBefore']>[number];

/** Why it may be asked; the audit trail keeps which. */
const REASONS = ['is-here', 'on-the-telephone', 'is-brought', 'comes-tonight'] as const;

interface MetBeforeProps {
  readonly draftId: string;
  readonly flush: () => Promise<void>;
}

/** Asks, with a reason, whether a colleague has met the person; shows what protects tonight and who has the case, nothing else. */
export function MetBeforeLine({ draftId, flush }: MetBeforeProps) {
  const say = useText('first-contact');
  const act = useAct();
  const [found, setFound] = useState<readonly MetBefore[]>();
  const line = useRef<HTMLDivElement>(null);
  const ask = (reason: (typeof REASONS)[number]) =>
    void act.run(async () => {
      // The line is there only while the focus is in it, and the reasons go.
      line.current?.focus();
      await flush();
      setFound(await waymark.cases.metBefore({ draft: draftId, reason }));
    });
  return (
    <div className={styles.met} ref={line} tabIndex={-1}>
      {found === undefined ? (
        <>
          <p>{say('metAsk')}</p>
          <Group gap="xs">
            {REASONS.map((reason) => (
              <Button
                key={reason}
                size="compact-xs"
                variant="light"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => ask(reason)}
              >
                {say(`met-${reason}`)}
              </Button>
            ))}
          </Group>
        </>
      ) : (
        <div role="status">
          {found.length === 0 ? <p>{say('metNobody')}</p> : <p className={styles.title}>{say('metPerhaps')}</p>}
          {found.map((met, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are told by nothing else
            <Protects key={index} met={met} />
          ))}
        </div>
      )}
      <Refused refusal={act.refusal} />
    </div>
  );
}

function Protects({ met }: { readonly met: MetBefore }) {
  const say = useText('first-contact');
  const sentence = useSentence();
  const formats = useFormats();
  const who = met.who.length === 0 ? say('metFocalPoint') : formats.list(met.who);
  return (
    <ul>
      {met.dangers.map((code) => (
        <li key={code}>
          <b>{sentence(code)}</b>
        </li>
      ))}
      {met.neverSay !== null && <li dir="auto">{say('metNeverSay', { words: met.neverSay })}</li>}
      {met.notThisInterpreter && <li>{say('metNotInterpreter')}</li>}
      {met.keepApart.map((whom) => (
        <li key={whom} dir="auto">
          {say('metKeepApart', { whom })}
        </li>
      ))}
      <li>{say('metWho', { who })}</li>
    </ul>
  );
}
