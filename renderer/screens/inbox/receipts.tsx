import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import type { AnswerOf, contract, Inbox } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { useSentence } from '../../components/sentence.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { inboxChanged } from '../../state/taking-in.ts';
import classes from './inbox.module.css';

type Written = AnswerOf<(typeof contract)['exchange']['writeReceipts']>;

/** Where receipts are written by themselves, which are owed, and the one act that writes all of them. */
export function Receipts({ receipts }: { readonly receipts: Inbox['receipts'] }) {
  const say = useText('inbox');
  const sentence = useSentence();
  const act = useAct();
  const [written, setWritten] = useState<Written>();
  const { folder, present, owed } = receipts;
  const choose = () =>
    act.run(async () => {
      const chosen = await waymark.desk.chooseFolder({ purpose: 'sealed' });
      if (!chosen) return;
      await waymark.exchange.receiptsFolder({ folder: chosen.token });
      inboxChanged();
    });
  const write = () =>
    act.run(async () => {
      setWritten(await waymark.exchange.writeReceipts({}));
      inboxChanged();
    });
  const isMissing = folder !== null && !present;
  return (
    <>
      <div className={classes.receipts}>
        <span className={isMissing ? classes.attention : classes.place}>
          {isMissing ? (
            <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          ) : (
            <IconFolder size={16} stroke={1.75} aria-hidden />
          )}
          {folder === null ? say('receiptsNowhere') : say(isMissing ? 'receiptsMissing' : 'receiptsGo', { folder })}
        </span>
        <Button variant="default" size="xs" onClick={choose} disabled={act.busy}>
          {say(folder === null ? 'receiptsChoose' : 'receiptsChange')}
        </Button>
        {owed.length > 0 && (
          <span className={classes.owed}>
            <span className={classes.attention}>{say('owed', { count: owed.length })}</span>
            {folder !== null && present && (
              <Button variant="default" size="xs" onClick={write} loading={act.busy}>
                {say('write', { count: owed.length })}
              </Button>
            )}
          </span>
        )}
      </div>
      <Refused refusal={act.refusal} />
      {written && (
        <p role="status" className={classes.place}>
          {say('wrote', { count: written.written.length })}{' '}
          {written.not.map(({ office, code }) => say('notWritten', { office, why: sentence(code) })).join(' ')}
        </p>
      )}
    </>
  );
}
