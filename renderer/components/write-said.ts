import './signs.css';
import type { Part, Said } from './said.ts';

/** What an element was made to say last. */
const written = new WeakMap<Element, Part>();
const NOTHING: Part = { says: '' };

/**
 * Makes an element say something else: no more of the page is touched than differs from what it was made to say before. Its children are all
 * written here, and stay for what is said next where there are fewer.
 */
export function writeSaid(place: HTMLElement, part: Part): void {
  const before = written.get(place) ?? NOTHING;
  written.set(place, part);
  write(place, 'class', part.look, before.look);
  write(place, 'data-sign', part.sign, before.sign);
  write(place, 'title', part.title, before.title);
  write(place, 'data-tone', part.tone, before.tone);
  write(place, 'data-stage', part.stage, before.stage);
  if (part.pictures !== before.pictures) {
    write(place, 'role', part.pictures && 'img', before.pictures && 'img');
    write(place, 'aria-label', part.pictures, before.pictures);
  }
  if (part.says !== before.says) writeInside(place, inPieces(part.says));
}

function write(place: Element, attribute: string, now: string | undefined, before: string | undefined): void {
  if (now === before) return;
  if (now === undefined) place.removeAttribute(attribute);
  else place.setAttribute(attribute, now);
}

function writeInside(place: HTMLElement, pieces: readonly (string | Part)[]): void {
  const [there, count] = [place.childNodes, Math.max(place.childNodes.length, pieces.length)];
  for (let at = 0; at < count; at++) {
    const [node, piece] = [there[at], pieces[at] ?? (there[at] instanceof Text ? '' : NOTHING)];
    if (typeof piece === 'string') {
      if (!(node instanceof Text)) put(place, new Text(piece), node);
      else if (node.data !== piece) node.data = piece;
    } else {
      const tag = piece.tag ?? 'span';
      const element = node instanceof HTMLElement && node.localName === tag ? node : document.createElement(tag);
      writeSaid(element, piece);
      if (element !== node) put(place, element, node);
    }
  }
}

function put(place: Node, made: Node, instead: ChildNode | undefined): void {
  if (instead === undefined) place.appendChild(made);
  else place.replaceChild(made, instead);
}

function inPieces(said: Said): readonly (string | Part)[] {
  if (typeof said !== 'string') return said;
  return said === '' ? [] : [said];
}
