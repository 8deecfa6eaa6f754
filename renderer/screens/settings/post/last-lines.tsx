import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Post } from '../../../../preload/contract.ts';
import { NewTask } from '../../../components/new-task.tsx';
import { useFormats, useText } from '../../../locales/index.ts';
import { go, replaceRoute } from '../../../state/route.ts';
import classes from '../settings.module.css';
import lines from './post.module.css';

/** Who covers for whom, now or soon. */
export function Covers({ covers }: { readonly covers: Post['covers'] }) {
  const say = useText('post');
  const settings = useText('settings');
  const formats = useFormats();
  return (
    <section className={`panel ${classes.card}`} aria-labelledby="post-covers">
      <h2 className={classes.heading} id="post-covers">
        {say('covers')}
      </h2>
      <ul className={lines.plain}>
        {covers.map(({ number, who, whose, first, last }) => (
          <li key={number}>
            {settings('coverLine', { who, whose, first: formats.day(first), last: formats.day(last) })}
          </li>
        ))}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={say('openOf', { what: say('covers') })}
        onClick={() => replaceRoute({ screen: 'settings', part: 'cover' })}
      >
        {say('open')}
      </Button>
    </section>
  );
}

/** Day sheets that lie about until somebody destroys them. */
export function Sheets({ sheets }: { readonly sheets: Post['sheets'] }) {
  const say = useText('post');
  const formats = useFormats();
  return (
    <section className={`panel ${classes.card}`} aria-labelledby="post-sheets">
      <h2 className={classes.heading} id="post-sheets">
        {say('sheets')}
      </h2>
      <ul className={lines.plain}>
        {sheets.map(({ number, house, destroyBy }) => (
          <li key={number}>{say('sheet', { house, number, by: formats.day(destroyBy) })}</li>
        ))}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={say('openOf', { what: say('sheets') })}
        onClick={() => go({ screen: 'house' })}
      >
        {say('open')}
      </Button>
    </section>
  );
}

/** What nobody but whoever leaves knows: kept as tasks of whoever comes. */
export function WhatToSay() {
  const say = useText('post');
  const [writing, setWriting] = useState(false);
  return (
    <section className={`panel ${classes.card}`} aria-labelledby="post-say">
      <div>
        <h2 className={classes.heading} id="post-say">
          {say('whatToSay')}
        </h2>
        <p className="quiet">{say('whatToSayText')}</p>
      </div>
      <Button variant="default" onClick={() => setWriting(true)}>
        {say('writeTask')}
      </Button>
      {writing && <NewTask onClose={() => setWriting(false)} />}
    </section>
  );
}

/** A colleague must no longer have access. */
export function LastStep() {
  const say = useText('post');
  return (
    <section className={`panel ${classes.card}`} aria-labelledby="post-last">
      <div>
        <h2 className={classes.heading} id="post-last">
          {say('last')}
        </h2>
        <p className="quiet">{say('lastText')}</p>
      </div>
      <Button variant="default" onClick={() => replaceRoute({ screen: 'settings', part: 'users' })}>
        {say('toUsers')}
      </Button>
    </section>
  );
}
