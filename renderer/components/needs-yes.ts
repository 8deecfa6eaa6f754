import type { Refusal } from '../../preload/contract.ts';

/** Whether a room was refused because two would meet who must not: the one refusal that goes on with the yes of somebody on duty. */
export function needsYes(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === KEPT_APART;
}

const KEPT_APART: Refusal['code'] = 'room-kept-apart';
