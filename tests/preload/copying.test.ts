import { expect, test } from 'vitest';
import { tellCopies } from '../../preload/copying.ts';

/** As much of a page as copying touches, and what went out of it. */
function page(marked: string) {
  const heard = new Map<string, (event: object) => void>();
  const told: string[] = [];
  const did: string[] = [];
  const document = {
    addEventListener: (kind: string, listener: (event: object) => void) => heard.set(kind, listener),
    getSelection: () => ({ toString: () => marked }),
    execCommand: (name: string) => did.push(name),
  };
  Reflect.apply(tellCopies, undefined, [document, (text: string) => told.push(text)]);
  const on = (type: 'copy' | 'cut', target: object | null = {}, before: Record<string, string> | null = null) => {
    const board: Record<string, string> = { ...before };
    let prevented = before !== null;
    heard.get(type)?.({
      type,
      target,
      get defaultPrevented() {
        return prevented;
      },
      preventDefault: () => {
        prevented = true;
      },
      clipboardData: {
        getData: (kind: string) => board[kind] ?? '',
        setData: (kind: string, text: string) => {
          board[kind] = text;
        },
      },
    });
    return { board, prevented };
  };
  return { told, did, on };
}

const field = (value: string, from: number, to: number, type = 'text') => ({
  value,
  type,
  selectionStart: from,
  selectionEnd: to,
});

test('what goes out is plain text, and main is told the same', () => {
  const { told, did, on } = page('KG-BIS-0042');
  expect(on('copy')).toEqual({ board: { 'text/plain': 'KG-BIS-0042' }, prevented: true });
  expect([told, did]).toEqual([['KG-BIS-0042'], []]);
});

test('what is cut from a field goes out, and leaves the field', () => {
  const { told, did, on } = page('');
  expect(on('cut', field('Name of a person', 0, 4)).board).toEqual({ 'text/plain': 'Name' });
  expect([told, did]).toEqual([['Name'], ['delete']]);
});

test('a password is never copied, and where nothing is marked nothing happens', () => {
  const { told, on } = page('');
  expect(on('copy', field('seven quiet rivers', 0, 18, 'password'))).toEqual({ board: {}, prevented: false });
  expect(on('copy', field('Name', 2, 2)).prevented).toBe(false);
  expect(told).toEqual([]);
});

test('what a screen has put there itself is told as it is', () => {
  const { told, on } = page('marked');
  expect(on('copy', {}, { 'text/plain': 'a table' }).board).toEqual({ 'text/plain': 'a table' });
  expect(told).toEqual(['a table']);
});
