import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markupWithoutElements, refuseElementsInText } from '../../renderer/markup-policy.ts';

test.each(['<b>Lia</b>', '<', 'a < b', '<script>', '</style><img src=x onerror=alert(1)>', '<!-- -->'])(
  '%j becomes no part of the page',
  (text) => expect(markupWithoutElements(text)).toBeNull(),
);

test('a text in which no element begins goes in as it is', () => {
  const css = '@media (max-width: 36em) { .a > .b { content: "&lt;" } }';
  expect(markupWithoutElements(css)).toBe(css);
  fc.assert(fc.property(fc.string(), (text) => (markupWithoutElements(text) ?? '').includes('<') === false));
});

test('the policy answers for markup alone: what is to become a script is never let through', () => {
  const made: (readonly [string, object])[] = [];
  refuseElementsInText({ trustedTypes: { createPolicy: (name, rules) => made.push([name, rules]) } });
  expect(made).toEqual([['default', { createHTML: markupWithoutElements }]]);
});
