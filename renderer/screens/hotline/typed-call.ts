import type { CALL_KINDS, CallBack, HotlineCall } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { localToday } from '../../components/answers/today.ts';
import { parseTypedHour } from '../../components/answers/typed-hour.ts';
import { showUndoable } from '../../state/saved.ts';

/** A call as it is being written. */
export interface TypedCall
  extends Pick<
    HotlineCall,
    'way' | 'language' | 'caller' | 'country' | 'topics' | 'advice' | 'referredTo' | 'canTalk'
  > {
  readonly wantsCallBack: boolean;
  readonly number: string;
  /** Null: what was typed is no day. */
  readonly day: string | null;
  readonly hour: string;
  readonly whoMayAnswer: string;
  readonly whatToSay: string;
}

/** Nothing is noted yet, but that most call by telephone. */
export const newCall = (): TypedCall => ({
  ...{ way: 'telephone', language: null, caller: null, country: null, topics: [], advice: [], referredTo: '' },
  ...{ canTalk: null, wantsCallBack: false, number: '', day: localToday(), hour: '', whoMayAnswer: '', whatToSay: '' },
});

/** How they are called back; null: they do not want to be, undefined: something of it is missing or cannot be read. */
export function readCallBack({ wantsCallBack, number, day, hour, ...words }: TypedCall): CallBack | null | undefined {
  if (!wantsCallBack) return null;
  const read = hour.trim() === '' ? { value: null } : parseTypedHour(hour);
  if (number.trim() === '' || day === null || 'fault' in read) return undefined;
  return { number, day, hour: read.value, whoMayAnswer: words.whoMayAnswer, whatToSay: words.whatToSay };
}

/** Notes the call and answers its id; one undo takes it out again. */
export async function noteCall(
  { way, language, caller, country, topics, advice, referredTo, canTalk }: TypedCall,
  kind: (typeof CALL_KINDS)[number],
  callBack: CallBack | null,
  onUndone: () => void,
): Promise<string> {
  const said = { way, language, caller, country, topics, advice, referredTo, canTalk };
  const { id } = await waymark.hotline.note({ kind, ...said, callBack });
  showUndoable(() => waymark.hotline.takeOut({ id }), onUndone);
  return id;
}
