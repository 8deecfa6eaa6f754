import { useState } from 'react';
import { useStation } from '../../state/session.ts';
import { DemoSetUp } from './demo-set-up.tsx';
import { Restore } from './restore.tsx';
import { SetUp } from './set-up.tsx';

/** Nothing is set up in this folder: a desk of one's own, one with invented cases, or one from a copy. */
export function FirstRun() {
  const demo = useStation(({ host }) => host?.station === 'demo');
  const [restoring, setRestoring] = useState(false);
  if (demo) return <DemoSetUp />;
  if (restoring) return <Restore onBack={() => setRestoring(false)} />;
  return <SetUp onRestore={() => setRestoring(true)} />;
}
