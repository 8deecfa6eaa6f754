import { Button, Group, Radio, Select, Stack } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useState } from 'react';
import { list } from '../../../db/codebook/lists/index.ts';
import type { Depth, SealPreview, SealResult } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refused } from '../../components/refused.tsx';
import { Working } from '../../components/working.tsx';
import { useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { clearSelection } from '../../state/case-list.ts';
import { useLanguage } from '../../state/language.ts';
import { replaceRoute } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import { work } from '../../state/work.ts';
import classes from './exchange.module.css';
import { SealPreviewPanel } from './seal-preview.tsx';
import { Sealed } from './sealed.tsx';

const DEPTHS = [
  { value: 'agreed', label: 'depthDefault', text: 'depthDefaultText' },
  { value: 'without-identity', label: 'depthWithout', text: 'depthWithoutText' },
  { value: 'full', label: 'depthFull', text: 'depthFullText' },
] as const satisfies readonly { readonly value: Depth | 'agreed'; readonly label: string; readonly text: string }[];

/** To whom, what goes, what stays and why; then the sealed file. */
export function SealPart({
  firstTo,
  cases,
}: {
  readonly firstTo: string | undefined;
  readonly cases: readonly string[] | undefined;
}) {
  const say = useText('exchange');
  const language = useLanguage((state) => state.language);
  const { station } = useSession();
  const offices = useAsked('offices', () => waymark.exchange.offices({}));
  const [to, setTo] = useState<string | null>(firstTo ?? null);
  const [depth, setDepth] = useState<(typeof DEPTHS)[number]['value']>('agreed');
  const [purpose, setPurpose] = useState<string | null>(null);
  const [onlySelected, setOnlySelected] = useState(cases !== undefined);
  const [preview, setPreview] = useState<SealPreview>();
  const [sealed, setSealed] = useState<SealResult>();
  const previewing = useAct();
  const sealing = useAct();

  const choices = (offices.answer?.offices ?? []).filter(
    ({ office, stations }) => office !== station.office && stations.some(({ state }) => state === 'active'),
  );
  const recipient = to ?? (choices.length === 1 ? (choices[0]?.office ?? null) : null);
  // Headquarters gets names for a purpose only; the office's own agreement on depth is known to the directory, and asking does no harm.
  const asksPurpose =
    depth === 'full' && choices.some(({ office, headquarters }) => headquarters && office === recipient);
  const request = (office: string) => ({
    to: office,
    ...(depth === 'agreed' ? {} : { depth }),
    ...(purpose !== null && asksPurpose ? { purpose } : {}),
    ...(onlySelected && cases ? { cases: [...cases] } : {}),
  });
  const changed = (change: () => void) => {
    setPreview(undefined);
    change();
  };

  const look = () =>
    previewing.run(async () => {
      if (recipient) setPreview(await work(() => waymark.exchange.previewSeal(request(recipient))));
    });
  const seal = () =>
    sealing.run(async () => {
      const folder = await waymark.desk.chooseFolder({ purpose: 'sealed' });
      if (!folder || !recipient) return;
      setSealed(await work(() => waymark.exchange.seal({ ...request(recipient), folder: folder.token })));
      clearSelection();
    });

  if (sealed) {
    return (
      <Sealed
        result={sealed}
        onAnother={() => {
          setSealed(undefined);
          setPreview(undefined);
        }}
      />
    );
  }
  if (offices.answer && choices.length === 0) {
    return (
      <div className={`panel ${classes.wide}`}>
        <EmptyState icon={IconPackage} title={say('notJoinedTitle')} text={say('notJoinedText')}>
          <Button
            onClick={() =>
              replaceRoute({ screen: 'exchange', part: station.kind === 'mission' ? 'join' : 'directory' })
            }
          >
            {say(station.kind === 'mission' ? 'join' : 'toDirectory')}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={classes.column}>
      <form
        className={`panel ${classes.card}`}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <Select
          label={say('to')}
          data={choices.map(({ office, name }) => ({ value: office, label: `${name} (${office})` }))}
          value={recipient}
          onChange={(office) => changed(() => setTo(office))}
          searchable
          data-autofocus
        />
        <Radio.Group
          label={say('depth')}
          value={depth}
          onChange={(value) =>
            changed(() => setDepth(DEPTHS.find((offered) => offered.value === value)?.value ?? 'agreed'))
          }
        >
          <Stack gap={6} mt={6}>
            {DEPTHS.map(({ value, label, text }) => (
              <Radio key={value} value={value} label={say(label)} description={say(text)} className={classes.choice} />
            ))}
          </Stack>
        </Radio.Group>
        {asksPurpose && (
          <Radio.Group label={say('purpose')} value={purpose} onChange={(value) => changed(() => setPurpose(value))}>
            <Stack gap={6} mt={6}>
              {list('identity-purpose').codes.map(({ code, label }) => (
                <Radio key={code} value={code} label={label[language]} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {cases && (
          <Radio.Group
            label={say('which')}
            value={onlySelected ? 'selected' : 'changed'}
            onChange={(value) => changed(() => setOnlySelected(value === 'selected'))}
          >
            <Group mt={6}>
              <Radio value="selected" label={say('whichSelected', { count: cases.length })} />
              <Radio value="changed" label={say('whichChanged')} />
            </Group>
          </Radio.Group>
        )}
        <Refused refusal={previewing.refusal} />
        {previewing.busy ? (
          <Working doing={say('previewing')} />
        ) : (
          <Group>
            <Button
              type="submit"
              disabled={!recipient || (asksPurpose && purpose === null)}
              variant={preview ? 'default' : 'filled'}
            >
              {say('preview')}
            </Button>
          </Group>
        )}
      </form>
      {preview && <SealPreviewPanel preview={preview} sealing={sealing.busy} refusal={sealing.refusal} onSeal={seal} />}
    </div>
  );
}
