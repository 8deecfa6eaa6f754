import { Button, Group, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { form as formOf } from '../../../../db/codebook/forms/index.ts';
import { shortReference } from '../../../../db/codebook/short-reference.ts';
import type { LeftCase, PostColleague } from '../../../../preload/contract.ts';
import { waymark } from '../../../calls.ts';
import { useWords } from '../../../components/answers/words.ts';
import { LeftList } from '../../../components/left-list.tsx';
import { notice } from '../../../components/notice.tsx';
import { Refused } from '../../../components/refused.tsx';
import { useFormats, useText } from '../../../locales/index.ts';
import { useAct } from '../../../state/asked.ts';
import { go } from '../../../state/route.ts';
import { showUndoable } from '../../../state/saved.ts';
import classes from '../settings.module.css';
import { mayTakeOver } from './may-take-over.ts';
import lines from './post.module.css';

interface GiveOnProps {
  /** Whose work it is; undefined: cases that nobody works on. */
  readonly from: PostColleague | undefined;
  /** Ids of the cases. */
  readonly cases: readonly string[];
  readonly colleagues: readonly PostColleague[];
  /** Something changed, also when it was taken back. */
  readonly onGiven: () => void;
  readonly onClose: () => void;
}

/** The work of one colleague goes to another: all the cases and tasks in one act, with one way back. */
export function GiveOn({ from, cases, colleagues, onGiven, onClose }: GiveOnProps) {
  const say = useText('post');
  const common = useText('common');
  const formats = useFormats();
  const act = useAct();
  const people = mayTakeOver(colleagues, from);
  const [to, setTo] = useState<string | null>(null);
  const [stay, setStay] = useState<readonly LeftCase[]>([]);
  const tasks = from?.tasks ?? [];
  const chosen = people.find(({ number }) => String(number) === to);
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === undefined) return;
    void act.run(async () => {
      const { left, tasksStay, undo } = await waymark.post.giveOn({
        cases: [...cases],
        tasks: tasks.map(({ id }) => id),
        from: from?.number ?? null,
        to: chosen.number,
      });
      const { name } = chosen;
      if (undo !== null) {
        showUndoable(() => waymark.records.undo({ undo }), onGiven);
        notice(tasksStay === 0 ? say('given', { name }) : say('givenTasksStay', { name, count: tasksStay }));
      }
      onGiven();
      if (left.length === 0) onClose();
      else setStay(left);
    });
  };
  const heading = from === undefined ? say('giveNobodys') : say('giveOnOf', { name: from.name });
  const what = [say('givesCases', { count: cases.length }), say('givesTasks', { count: tasks.length })];
  if (stay.length > 0) {
    return (
      <section className={`panel ${classes.card}`} aria-label={heading}>
        <LeftList left={stay} />
        <Group>
          <Button onClick={onClose} autoFocus>
            {common('close')}
          </Button>
        </Group>
      </section>
    );
  }
  return (
    <form className={`panel ${classes.card}`} aria-labelledby="give-on" onSubmit={give}>
      <div>
        <h2 className={classes.heading} id="give-on">
          {heading}: {formats.list(from === undefined ? what.slice(0, 1) : what)}
        </h2>
        <p className="quiet">{from === undefined ? say('giveTextNobodys') : say('giveText', { name: from.name })}</p>
      </div>
      {from !== undefined && <Tasks from={from} />}
      {from !== undefined && <Drafts from={from} />}
      {people.length === 0 ? (
        <p>{say('nobodyElse')}</p>
      ) : (
        <div className={classes.fields}>
          <Select
            label={say('giveTo')}
            autoFocus
            data={people.map(({ number, name }) => ({ value: String(number), label: name }))}
            value={to}
            onChange={setTo}
          />
        </div>
      )}
      <Group>
        <Button type="submit" disabled={chosen === undefined || cases.length + tasks.length === 0} loading={act.busy}>
          {say('giveAll')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
      </Group>
      <Refused refusal={act.refusal} />
    </form>
  );
}

function Tasks({ from: { name, tasks } }: { readonly from: PostColleague }) {
  const say = useText('post');
  const formats = useFormats();
  if (tasks.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{say('tasksOf', { name })}</h3>
      <ul className={lines.plain}>
        {tasks.map(({ id, what, day, hour }) => (
          <li key={id}>{[formats.day(day), hour, what].filter((part) => part !== null).join(' · ')}</li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ from: { name, drafts } }: { readonly from: PostColleague }) {
  const say = useText('post');
  const frame = useText('frame');
  const words = useWords();
  const formats = useFormats();
  if (drafts.length === 0) return null;
  const kindOf = (kind: string) => {
    const known = formOf(kind);
    return known === undefined ? frame('firstContact') : words(known.label);
  };
  return (
    <section>
      <h3 className={classes.heading}>{say('draftsOf', { name })}</h3>
      <p className="quiet">{say('draftsText', { name })}</p>
      <ul className={lines.plain}>
        {drafts.map(({ kind, at, caseId, reference }) => (
          <li key={`${kind} ${caseId} ${at}`}>
            {kindOf(kind)} · {formats.moment(at)}
            {caseId !== null && (
              <Button size="compact-sm" variant="subtle" onClick={() => go({ screen: 'case', caseId })}>
                {reference === null ? say('open') : shortReference(reference)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
