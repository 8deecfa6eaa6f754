import { Button, Group, Select, Switch } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { AnswerOf, Contract } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { DateField } from '../../components/date-field.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { useSession } from '../../state/session.ts';
import classes from './settings.module.css';

type Covers = AnswerOf<Contract['cases']['covers']>;

/** Who covers for whom, from day to day; and whether a small office shares all its cases. */
export function CoverPart() {
  const { answer, refusal, setAnswer } = useAsked('covers', () => waymark.cases.covers({}));
  if (answer === undefined) return <Refused refusal={refusal} />;
  return (
    <div className={classes.column}>
      <Named covers={answer} onCovers={setAnswer} />
      <NameCover covers={answer} onCovers={setAnswer} />
      <ShareAll covers={answer} onCovers={setAnswer} />
    </div>
  );
}

interface CoversProps {
  readonly covers: Covers;
  readonly onCovers: (covers: Covers) => void;
}

function Named({ covers: { covers }, onCovers }: CoversProps) {
  const say = useText('settings');
  const formats = useFormats();
  const act = useAct();
  if (covers.length === 0) {
    return (
      <div className="panel">
        <EmptyState icon={IconUsers} title={say('noCover')} text={say('noCoverText')} />
      </div>
    );
  }
  return (
    <ul className={`panel ${classes.card}`}>
      {covers.map(({ number, whose, who, first, last }) => (
        <li key={number}>
          <Group justify="space-between">
            <span>{say('coverLine', { who, whose, first: formats.day(first), last: formats.day(last) })}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => act.run(async () => onCovers(await waymark.cases.endCover({ number })))}
            >
              {say('coverEnd')}
            </Button>
          </Group>
        </li>
      ))}
      <Refused refusal={act.refusal} />
    </ul>
  );
}

function NameCover({ covers: { colleagues }, onCovers }: CoversProps) {
  const say = useText('settings');
  const { user } = useSession();
  const [covered, setCovered] = useState(String(user.number));
  const [by, setBy] = useState<string | null>(null);
  const [first, setFirst] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const act = useAct();
  const people = colleagues.map(({ number, name }) => ({ value: String(number), label: name }));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (by === null || first === null || last === null) return;
    void act.run(async () => {
      onCovers(await waymark.cases.cover({ covered: Number(covered), by: Number(by), first, last }));
      setBy(null);
      setFirst(null);
      setLast(null);
    });
  };
  return (
    <form className={`panel ${classes.card}`} aria-labelledby="name-cover" onSubmit={onSubmit}>
      <div>
        <h2 className={classes.heading} id="name-cover">
          {say('coverName')}
        </h2>
        <p className="quiet">{say('coverText')}</p>
      </div>
      <div className={classes.fields}>
        {user.role === 'focal-point' && (
          <Select
            label={say('coverWhose')}
            data={people}
            value={covered}
            allowDeselect={false}
            onChange={(value) => value !== null && setCovered(value)}
          />
        )}
        <Select
          label={say('coverWho')}
          data={people.filter(({ value }) => value !== covered)}
          value={by}
          onChange={setBy}
        />
        <DateField label={say('coverFirst')} value={first} onDate={setFirst} />
        <DateField toCome label={say('coverLast')} value={last} onDate={setLast} />
      </div>
      <Button type="submit" disabled={by === null || first === null || last === null} loading={act.busy}>
        {say('coverSave')}
      </Button>
      <Refused refusal={act.refusal} />
    </form>
  );
}

function ShareAll({ covers: { sharesAll }, onCovers }: CoversProps) {
  const say = useText('settings');
  const { user } = useSession();
  const act = useAct();
  if (sharesAll === null || user.role !== 'focal-point') return null;
  return (
    <div className={`panel ${classes.card}`}>
      <Switch
        label={say('shareAll')}
        description={say('shareAllText')}
        checked={sharesAll}
        disabled={act.busy}
        onChange={(event) => {
          const shared = event.currentTarget.checked;
          void act.run(async () => onCovers(await waymark.cases.shareAll({ shared })));
        }}
      />
      <Refused refusal={act.refusal} />
    </div>
  );
}
