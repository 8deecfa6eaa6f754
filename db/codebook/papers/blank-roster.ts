/** The words of the blank roster (papers/README.md, First contact and roster, blank). */
import { text } from '../text.ts';

export const BLANK_ROSTER = {
  front: text(
    '○ is asked, ● is the worker’s coding: the list is never read aloud. Nothing is required. Type it in, then destroy it.',
    '○ à demander, ● à coder par la personne qui note : la liste n’est jamais lue à voix haute. Rien n’est obligatoire. À saisir, puis à détruire.',
    '○ se pregunta, ● lo codifica quien anota: la lista nunca se lee en voz alta. Nada es obligatorio. Escríbalo en el programa y destrúyalo.',
  ),
  same: text('The same for all', 'Pareil pour toutes et tous', 'Igual para todas las personas'),
  each: text('Of each, on the back', 'Pour chaque personne, au verso', 'De cada persona, al dorso'),
  back: text(
    'A line each, by the keys of the front; ask each alone. Whoever does not want to be kept with a name has none here.',
    'Une ligne par personne, avec les touches du recto ; interroger chaque personne seule. Qui ne veut pas être noté avec son nom n’en a pas ici.',
    'Una línea por persona, con las teclas del anverso; pregunte a cada una a solas. Quien no quiera constar con nombre no lo tiene aquí.',
  ),
} as const;
