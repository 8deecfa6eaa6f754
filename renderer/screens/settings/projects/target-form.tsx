import { Button, NumberInput, TextInput } from '@mantine/core';
import { list } from '../../../../db/codebook/lists/index.ts';
import { TARGET_COUNTS, type Target } from '../../../../preload/contract.ts';
import { CodeSelect } from '../../../components/code-select.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { PickField } from '../../../components/pick-field.tsx';
import { useText } from '../../../locales/index.ts';
import { useLanguage } from '../../../state/language.ts';
import classes from '../settings.module.css';

interface TargetFormProps {
  readonly number: number;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  readonly onTakeAway: () => void;
  /** The day that was typed cannot be read, or can again. */
  readonly onUnread: (isUnread: boolean) => void;
}

/** In the place of what is counted: a target of words alone. */
const WORDS = 'words';
const COUNTED = [...TARGET_COUNTS, WORDS] as const;
const MOST = 1_000_000_000;

/** One target of a project: how many of what, until when, and in the office’s words. */
export function TargetForm({ number, target, onTarget, onTakeAway, onUnread }: TargetFormProps) {
  const say = useText('projects');
  const language = useLanguage((state) => state.language);
  const set = (change: Partial<Target>) => onTarget({ ...target, ...change });
  return (
    <fieldset className={classes.grant} aria-label={say('target', { number })}>
      <NumberInput
        label={say('targetCount')}
        size="xs"
        min={1}
        max={MOST}
        allowDecimal={false}
        value={target.count === 0 ? '' : target.count}
        onChange={(value) => set({ count: typeof value === 'number' ? value : 0 })}
      />
      <div className={classes.counted}>
        <CodeSelect
          label={say('targetCounts')}
          size="xs"
          codes={COUNTED}
          words={(counts) => say(`target-${counts}`)}
          value={target.counts ?? WORDS}
          onCode={(counts) => set({ counts: counts === WORDS ? null : counts, service: null })}
        />
      </div>
      <DateField
        label={say('targetBy')}
        size="xs"
        value={target.by}
        toCome
        onDate={(by, isUnread) => {
          set({ by });
          onUnread(isUnread);
        }}
      />
      {target.counts === 'service' && (
        <div className={classes.purposes}>
          <PickField
            label={say('targetService')}
            size="xs"
            options={list('service').codes.map(({ code, label }) => ({
              value: code,
              label: label[language],
              also: [],
            }))}
            chosen={target.service === null ? [] : [target.service]}
            many={false}
            placeholder={say('choose')}
            onChoose={([service]) => set({ service: service ?? null })}
          />
        </div>
      )}
      <div className={classes.purposes}>
        <TextInput
          label={say(target.counts === null ? 'targetWhat' : 'targetWords')}
          size="xs"
          autoComplete="off"
          maxLength={200}
          value={target.what}
          onChange={(event) => set({ what: event.currentTarget.value })}
        />
      </div>
      <div className={classes.purposes}>
        <TextInput
          label={say('targetWhy')}
          size="xs"
          autoComplete="off"
          maxLength={200}
          value={target.why ?? ''}
          onChange={(event) => set({ why: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </div>
      <Button size="compact-sm" variant="subtle" color="gray" w="max-content" onClick={onTakeAway}>
        {say('takeTargetAway', { number })}
      </Button>
    </fieldset>
  );
}
