import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { CALL_ADVICE, CALL_TOPICS, CALL_WAYS, CALLERS, CAN_TALK, NOT_SAID } from '../../../db/codebook/hotline.ts';
import type { CALL_KINDS } from '../../../preload/contract.ts';
import { focusNextQuestion } from '../../components/answers/focus.ts';
import { useWords } from '../../components/answers/words.ts';
import { worldOptions } from '../../components/answers/world-options.ts';
import { ariaKeys, KeyHint } from '../../components/key-hint.tsx';
import { PickField } from '../../components/pick-field.tsx';
import { Refused } from '../../components/refused.tsx';
import { pressedKey, useKeys } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useAct } from '../../state/asked.ts';
import { useLanguage } from '../../state/language.ts';
import { go } from '../../state/route.ts';
import { CallBackFields } from './call-back-fields.tsx';
import { ChoiceQuestion } from './choice-question.tsx';
import classes from './hotline.module.css';
import { newCall, noteCall, readCallBack, type TypedCall } from './typed-call.ts';

interface CallFormProps {
  /** A call was noted, or taken back. */
  readonly onChanged: () => void;
}

/** One call by keyboard: each key chooses, Enter goes on, Ctrl+S saves from anywhere. */
export function CallForm({ onChanged }: CallFormProps) {
  const say = useText('hotline');
  const words = useWords();
  const language = useLanguage((state) => state.language);
  const form = useRef<HTMLFormElement>(null);
  const act = useAct();
  const [call, setCall] = useState<TypedCall>(newCall);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<TypedCall>) => setCall((before) => ({ ...before, ...change }));
  const first = () => form.current?.querySelector<HTMLElement>('[data-control]')?.focus();
  useEffect(first, []);
  const callBack = readCallBack(call);
  const isUnread = callBack === undefined;
  const save = (kind: (typeof CALL_KINDS)[number], makesCase = false) => {
    setTried(true);
    if (act.busy || (kind === 'call' && isUnread)) return;
    void act.run(async () => {
      const id = await noteCall(call, kind, callBack ?? null, onChanged);
      if (makesCase) return go({ screen: 'first-contact', call: id });
      // What was being written of a call goes on after a silent one.
      if (kind === 'call') setCall(newCall());
      setTried(false);
      onChanged();
      first();
    });
  };
  useKeys({
    save: () => save('call'),
    callToCase: () => save('call', true),
    silentCall: () => save('silent'),
    abusiveCall: () => save('abusive'),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event;
    if (event.defaultPrevented || pressedKey(event) !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    focusNextQuestion(target);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save('call');
  };
  const one = (name: 'caller' | 'canTalk' | 'way') => ({
    name,
    label: say(name),
    chosen: call[name] === null ? [] : [call[name]],
    onChoose: ([chosen]: readonly string[]) => set({ [name]: chosen ?? null }),
  });
  const several = (name: 'topics' | 'advice') => ({
    ...{ name, label: say(name), chosen: call[name], many: true },
    onChoose: (chosen: readonly string[]) => set({ [name]: chosen }),
  });
  const pick = (name: 'country' | 'language') => (
    <div data-question={name}>
      <PickField
        label={say(name)}
        options={worldOptions(name, language)}
        chosen={call[name] === null ? [] : [call[name]]}
        many={false}
        placeholder={say('search')}
        onChoose={([chosen]) => set({ [name]: chosen ?? null })}
      />
    </div>
  );
  return (
    <form
      ref={form}
      className={`panel ${classes.form}`}
      noValidate
      aria-label={say('form')}
      data-form
      {...{ onSubmit, onKeyDown }}
    >
      <ChoiceQuestion codes={CALLERS} {...one('caller')} />
      {call.caller === 'unclear' && (
        <p className="warning-line" role="status">
          {words(NOT_SAID)}
        </p>
      )}
      <ChoiceQuestion codes={CAN_TALK} {...one('canTalk')} />
      <ChoiceQuestion codes={CALL_TOPICS} {...several('topics')} />
      {pick('country')}
      <ChoiceQuestion codes={CALL_ADVICE} {...several('advice')} />
      <div data-question="referredTo">
        <TextInput
          data-control
          label={say('referredTo')}
          value={call.referredTo}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => set({ referredTo: event.currentTarget.value })}
        />
      </div>
      <ChoiceQuestion codes={CALL_WAYS} {...one('way')} />
      {pick('language')}
      <Checkbox
        label={say('wantsCallBack')}
        checked={call.wantsCallBack}
        onChange={(event) => set({ wantsCallBack: event.currentTarget.checked })}
      />
      {call.wantsCallBack && <CallBackFields call={call} isMissing={tried && isUnread} onCall={set} />}
      <Refused refusal={act.refusal} />
      <Group>
        <Button type="submit" loading={act.busy} data-form-end rightSection={<KeyHint of="save" />}>
          {say('save')}
        </Button>
        <Button
          variant="default"
          aria-keyshortcuts={ariaKeys('callToCase')}
          rightSection={<KeyHint of="callToCase" />}
          onClick={() => save('call', true)}
        >
          {say('saveToCase')}
        </Button>
        <Button variant="default" rightSection={<KeyHint of="silentCall" />} onClick={() => save('silent')}>
          {say('silent')}
        </Button>
        <Button variant="default" rightSection={<KeyHint of="abusiveCall" />} onClick={() => save('abusive')}>
          {say('abusive')}
        </Button>
      </Group>
    </form>
  );
}
