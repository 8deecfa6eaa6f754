import { Button, Group, Radio, Select, Stack, Textarea } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { list } from '../../../db/codebook/lists/index.ts';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { Refused } from '../../components/refused.tsx';
import { ScreenTitle } from '../../components/screen-title.tsx';
import { Working } from '../../components/working.tsx';
import { useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { chooseSealedFolder, sealedFolder, useSealedFolder } from '../../state/sealed-folder.ts';
import { work } from '../../state/work.ts';
import classes from './hand-over.module.css';
import { Plan } from './plan.tsx';
import { type HandedOverResult, Sealed } from './sealed.tsx';
import { Standing } from './standing.tsx';

/** Hands a case to another office in one act, and shows what became of the acts before. */
export function HandOver({ caseId }: { readonly caseId: string }) {
  const say = useText('hand-over');
  const exchange = useText('exchange');
  const language = useLanguage((state) => state.language);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [done, setDone] = useState<HandedOverResult>();
  const act = useAct();
  const folder = useSealedFolder((state) => state.folder);
  const file = useAsked(`case ${caseId}`, () => waymark.cases.open({ caseId }));
  const asked = useAsked(`hand over ${caseId} ${to}`, () =>
    waymark.exchange.handOverView({ caseId, ...(to === null ? {} : { to }) }),
  );
  const plan = asked.asking ? null : (asked.answer?.plan ?? null);
  const isReady = to !== null && reason !== null && plan?.allowed === true && !act.busy;
  const submit = () => {
    if (!isReady) return;
    void act.run(async () => {
      const into = await sealedFolder();
      if (!into) return;
      const told = note.trim() === '' ? {} : { note };
      const input = { caseId, to, reason, ...told, folder: into.token };
      try {
        setDone(await work(() => waymark.exchange.handOver(input), 'exchange.handOver'));
      } finally {
        // What left for one of several desks stands, although the next was refused.
        asked.reload();
      }
    });
  };
  useKeys({ save: submit });
  const reference = file.answer?.row.reference ?? '';
  if (!asked.answer || !file.answer) return <Refused refusal={asked.refusal ?? file.refusal} />;
  const { offices, handed } = asked.answer;
  return (
    <>
      <ScreenTitle title={say('title', { reference })} takesFocus={offices.length === 0}>
        <Button variant="default" onClick={() => go({ screen: 'case', caseId })}>
          {say('back')}
        </Button>
      </ScreenTitle>
      <div className={classes.column}>
        {handed.length > 0 && <Standing caseId={caseId} handed={handed} onView={asked.setAnswer} />}
        {done ? (
          <Sealed done={done} />
        ) : offices.length === 0 ? (
          <p className="quiet">{say('noOffices')}</p>
        ) : (
          <div className={`panel ${classes.form}`}>
            <Select
              label={say('to')}
              data={offices.map(({ office, name }) => ({ value: office, label: `${name} (${office})` }))}
              value={to}
              onChange={setTo}
              searchable
              selectFirstOptionOnChange
              autoFocus
            />
            <Radio.Group label={say('reason')} value={reason} onChange={setReason}>
              <Stack gap="sm" mt="xs">
                {list('transfer-reason').codes.map(({ code, label }) => (
                  <Radio key={code} value={code} label={label[language]} />
                ))}
              </Stack>
            </Radio.Group>
            <Textarea
              label={say('note')}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              autosize
              minRows={2}
              maxLength={20_000}
            />
            <Plan caseId={caseId} chosen={to !== null} plan={plan} />
            <ChosenPlaceField
              label={exchange('whereTo')}
              chosen={folder?.name ?? null}
              none={exchange('whereToAsked')}
              choose={exchange('chooseFolder')}
              onChoose={() => void chooseSealedFolder()}
            />
            <Refused refusal={act.refusal ?? asked.refusal} />
            {act.busy ? (
              <Working doing={exchange('sealing')} />
            ) : (
              <Group>
                <Button
                  disabled={!isReady}
                  onClick={submit}
                  leftSection={<IconPackageExport size={16} stroke={1.75} aria-hidden />}
                  rightSection={<KeyHint of="save" />}
                >
                  {say('act')}
                </Button>
              </Group>
            )}
          </div>
        )}
      </div>
    </>
  );
}
