import { describe, expect, it } from 'vitest';
import { type DraftState, draftWriter } from '../../../../renderer/components/answers/draft-writer.ts';

/** A desk whose clock stands still until `pass` is called, and whose disk answers when `disk` says. */
function desk(disk: (body: string) => Promise<{ at: string }> = async () => ({ at: '2026-11-22T14:02Z' })) {
  const written: string[] = [];
  const states: DraftState[] = [];
  const timers = new Set<() => void>();
  const writer = draftWriter<string>({
    write: (body) => {
      written.push(body);
      return disk(body);
    },
    report: (state) => void states.push(state),
    later: (act) => {
      timers.add(act);
      return () => void timers.delete(act);
    },
  });
  const pass = () => {
    for (const act of [...timers]) {
      timers.delete(act);
      act();
    }
  };
  return { writer, written, states, timers, pass };
}

describe('a draft is saved as typed', () => {
  it('keys typed in one breath are one write, of the last of them', async () => {
    const { writer, written, pass, states } = desk();
    for (const body of ['V', 'Ve', 'Ver', 'Vera']) writer.change(body);
    expect(written).toEqual([]);
    pass();
    await writer.flush();
    expect(written).toEqual(['Vera']);
    expect(states.at(-1)).toEqual({ state: 'saved', at: '2026-11-22T14:02Z' });
  });

  it('typing on does not put the write off', () => {
    const { writer, written, pass, timers } = desk();
    writer.change('V');
    writer.change('Ve');
    expect(timers.size).toBe(1);
    pass();
    expect(written).toEqual(['Ve']);
  });

  it('what is typed while the disk is busy is written after it, never before', async () => {
    let release: (answer: { at: string }) => void = () => undefined;
    const { writer, written, pass } = desk((body) =>
      body === 'first' ? new Promise((resolve) => (release = resolve)) : Promise.resolve({ at: 'later' }),
    );
    writer.change('first');
    pass();
    writer.change('second');
    const done = writer.flush();
    expect(written).toEqual(['first']);
    release({ at: 'sooner' });
    await done;
    expect(written).toEqual(['first', 'second']);
  });

  it('a refused write is told, and the next change tries again', async () => {
    let full = true;
    const { writer, written, states } = desk(async () => {
      if (full) throw { code: 'disk-full', places: {} };
      return { at: 'now' };
    });
    writer.change('a');
    await writer.flush();
    expect(states.at(-1)).toEqual({ state: 'failed', refusal: { code: 'disk-full', places: {} } });
    full = false;
    writer.change('ab');
    await writer.flush();
    expect(written).toEqual(['a', 'ab']);
    expect(states.at(-1)).toEqual({ state: 'saved', at: 'now' });
  });

  it('after the record itself is saved nothing more is written', async () => {
    const { writer, written, pass } = desk();
    writer.change('a');
    writer.stop();
    writer.change('ab');
    pass();
    await writer.flush();
    expect(written).toEqual([]);
  });
});
