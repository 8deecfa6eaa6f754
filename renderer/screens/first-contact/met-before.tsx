import { Button, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import { MET_REASONS, type MetBefore, type MetBeforeAnswer } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import styles from './similar-cases.module.css';

interface MetBeforeProps {
  readonly draftId: string;
  readonly flush: () => Promise<void>;
}

const SAYS = { some: 'metPerhaps', many: 'metMany', none: 'metNone' } as const;

/**
 * Asks, with a reason, whether a colleague has met the person; shows what protects tonight and who has the case, nothing else. It is
 * drawn anew (`key`) for each name that is typed: what protects one person never stands beside the name of another.
 */
export function MetBeforeLine({ draftId, flush }: MetBeforeProps) {
  const say = useText('first-contact');
  const act = useAct();
  const [found, setFound] = useState<MetBeforeAnswer>();
  const line = useRef<HTMLDivElement>(null);
  const ask = (reason: (typeof MET_REASONS)[number]) =>
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
            {MET_REASONS.map((reason) => (
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
          <p className={found.fit === 'some' ? styles.title : undefined}>{say(SAYS[found.fit])}</p>
          {found.cases.map((met, index) => (
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
