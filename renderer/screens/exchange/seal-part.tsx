import { Button, Radio, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPackage } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { list } from '../../../db/codebook/lists/index.ts';
import type { contract, Depth, InputOf, OfficeRow, SealPreview, SealResult } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { ChosenPlaceField } from '../../components/chosen-place.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refused } from '../../components/refused.tsx';
import { Working } from '../../components/working.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { clearSelection } from '../../state/case-list.ts';
import { useLanguage } from '../../state/language.ts';
import { type LostPackage, replaceRoute } from '../../state/route.ts';
import { chooseSealedFolder, sealedFolder, useSealedFolder } from '../../state/sealed-folder.ts';
import { useSession } from '../../state/session.ts';
import { work } from '../../state/work.ts';
import classes from './exchange.module.css';
import seals from './seal.module.css';
import { SealPreviewPanel } from './seal-preview.tsx';
import { Sealed } from './sealed.tsx';

const DEPTHS = [
  { value: 'agreed', label: 'depthDefault', text: 'depthDefaultText' },
  { value: 'without-identity', label: 'depthWithout', text: 'depthWithoutText' },
  { value: 'full', label: 'depthFull', text: 'depthFullText' },
] as const satisfies readonly { readonly value: Depth | 'agreed'; readonly label: string; readonly text: string }[];

/** To whom, and beside it at once what would go, what stays and why; then the sealed file. */
export function SealPart({
  firstTo,
  cases,
  again,
}: {
  readonly firstTo: string | undefined;
  readonly cases: readonly string[] | undefined;
  /** A package to that office that was lost: its cases, and no other office. */
  readonly again: LostPackage | undefined;
}) {
  const say = useText('exchange');
  const language = useLanguage((state) => state.language);
  const { station } = useSession();
  const offices = useAsked('offices', () => waymark.exchange.offices({}));
  const [to, setTo] = useState<string | null>(firstTo ?? null);
  const [depth, setDepth] = useState<(typeof DEPTHS)[number]['value']>('agreed');
  const [purpose, setPurpose] = useState<string | null>(null);
  const [onlySelected, setOnlySelected] = useState(cases !== undefined);
  const [sealed, setSealed] = useState<SealResult>();
  const sealing = useAct();
  const folder = useSealedFolder((state) => state.folder);

  const choices = (offices.answer?.offices ?? []).filter(
    ({ office, stations }) => office !== station.office && stations.some(({ state }) => state === 'active'),
  );
  const recipient = to ?? (choices.length === 1 ? (choices[0]?.office ?? null) : null);
  const chosen = choices.find(({ office }) => office === recipient);
  const lost = recipient === firstTo ? again : undefined;
  // Headquarters gets names for a purpose only; the office's own agreement on depth is known to the directory, and asking does no harm.
  const asksPurpose = depth === 'full' && chosen?.headquarters === true;
  const isReady = chosen !== undefined && !(asksPurpose && purpose === null);
  const request = {
    to: recipient ?? '',
    ...(depth === 'agreed' ? {} : { depth }),
    ...(purpose !== null && asksPurpose ? { purpose } : {}),
    ...(onlySelected && cases ? { cases: [...cases] } : {}),
    ...(lost === undefined ? {} : { again: lost.number, file: lost.file }),
  };
  const preview = usePreview(isReady && !sealed ? request : null);

  const seal = () =>
    sealing.run(async () => {
      const into = await sealedFolder();
      if (!into) return;
      setSealed(await work(() => waymark.exchange.seal({ ...request, folder: into.token }), 'exchange.seal'));
      clearSelection();
    });

  if (sealed) {
    return (
      <Sealed
        result={sealed}
        onAnother={() => {
          setSealed(undefined);
          offices.reload();
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
    <div className={seals.seal}>
      <div className={`panel ${seals.choices}`}>
        <Select
          label={say('to')}
          data={choices.map(({ office, name }) => ({ value: office, label: `${name} (${office})` }))}
          value={recipient}
          onChange={setTo}
          searchable
          selectFirstOptionOnChange
          data-autofocus
        />
        {chosen && <LastSent row={chosen} />}
        {lost !== undefined && <p>{say('sealsAgain', { number: lost.number })}</p>}
        {cases && (
          <Radio.Group
            label={say('which')}
            value={onlySelected ? 'selected' : 'changed'}
            onChange={(value) => setOnlySelected(value === 'selected')}
          >
            <Stack gap="sm" mt="xs">
              <Radio value="selected" label={say('whichSelected', { count: cases.length })} />
              <Radio value="changed" label={say('whichChanged')} />
            </Stack>
          </Radio.Group>
        )}
        <Radio.Group
          label={say('depth')}
          value={depth}
          onChange={(value) => setDepth(DEPTHS.find((offered) => offered.value === value)?.value ?? 'agreed')}
        >
          <Stack gap="sm" mt="xs">
            {DEPTHS.map(({ value, label, text }) => (
              <Radio
                key={value}
                value={value}
                label={say(label)}
                // What is explained is what is chosen; the others say enough by their names.
                description={value === depth ? say(text) : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        {asksPurpose && (
          <Radio.Group label={say('purpose')} value={purpose} onChange={setPurpose}>
            <Stack gap="sm" mt="xs">
              {list('identity-purpose').codes.map(({ code, label }) => (
                <Radio key={code} value={code} label={label[language]} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <ChosenPlaceField
          label={say('whereTo')}
          chosen={folder?.name ?? null}
          none={say('whereToAsked')}
          choose={say('chooseFolder')}
          onChoose={() => void chooseSealedFolder()}
        />
      </div>
      {preview.answer && isReady ? (
        <SealPreviewPanel
          preview={preview.answer}
          office={chosen.headquarters ? say('headquartersName') : chosen.name}
          sealing={sealing.busy}
          refusal={sealing.refusal}
          onSeal={seal}
        />
      ) : (
        <div>
          {isReady && !preview.refusal && <Working doing={say('previewing')} />}
          <Refused refusal={preview.refusal} />
        </div>
      )}
    </div>
  );
}

/** When something last went to an office, and whether it has said that it came. */
function LastSent({ row }: { readonly row: OfficeRow }) {
  const say = useText('exchange');
  const formats = useFormats();
  return (
    <p className="quiet">
      {row.lastSentAt === null
        ? say('neverSent')
        : say(row.lastAcknowledgedAt === null ? 'sentUnanswered' : 'sentAnswered', {
            sent: formats.day(row.lastSentAt),
            answered: row.lastAcknowledgedAt === null ? '' : formats.day(row.lastAcknowledgedAt),
          })}
    </p>
  );
}

type Request = InputOf<(typeof contract)['exchange']['previewSeal']>;

/** What would go, counted anew a moment after each change; what was being counted before is left off. */
function usePreview(request: Request | null) {
  const [settled] = useDebouncedValue(JSON.stringify(request), 300);
  useEffect(() => () => void waymark.desk.cancel({ job: PREVIEW }), []);
  const asked = useAsked<SealPreview | undefined>(`seal ${settled}`, async () => {
    if (settled === 'null') return undefined;
    await waymark.desk.cancel({ job: PREVIEW });
    return work(() => waymark.exchange.previewSeal(JSON.parse(settled) as Request), PREVIEW);
  });
  const isOfThis = settled === JSON.stringify(request) && !asked.asking;
  return { answer: isOfThis ? asked.answer : undefined, refusal: isOfThis ? asked.refusal : undefined };
}

const PREVIEW = 'exchange.previewSeal';
