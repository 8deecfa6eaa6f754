import { useState } from 'react';
import { waymark } from '../../calls.ts';
import { useAsked } from '../../state/asked.ts';
import { DemoSetUp } from './demo-set-up.tsx';
import { Restore } from './restore.tsx';
import { SetUp } from './set-up.tsx';

/** Nothing is set up in this folder: a desk of one's own, one with invented cases, or one from a copy. */
export function FirstRun() {
  const host = useAsked('host', () => waymark.desk.host({}));
  const [restoring, setRestoring] = useState(false);
  if (!host.answer) return null;
  if (host.answer.station === 'demo') return <DemoSetUp />;
  if (restoring) return <Restore onBack={() => setRestoring(false)} />;
  return <SetUp onRestore={() => setRestoring(true)} />;
}
