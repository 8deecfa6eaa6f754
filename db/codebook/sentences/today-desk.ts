/** Lines of Today about the desk itself, for whoever answers for it: what was lost, what keeps watch, copies, verification. Phrases, without a full stop. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const TODAY_DESK_SENTENCES = [
  sentence(
    'today-went-on-older',
    'This desk went on with an older database; acts missing: {missing}, up to {until}. See who can log in, and ask other offices for what they hold',
    'Ce poste a continué avec une base plus ancienne ; actes manquants : {missing}, jusqu’à {until}. Voyez qui peut se connecter et demandez aux autres bureaux ce qu’ils détiennent',
    'Este puesto siguió con una base más antigua; actos que faltan: {missing}, hasta {until}. Vea quién puede entrar y pida a las otras oficinas lo que tengan',
  ),
  sentence(
    'today-restored-older',
    'Brought back from a copy; acts that are not in it: {missing}, up to {until}. What was sealed comes back from other offices',
    'Rétabli depuis une copie ; actes qui n’y sont pas : {missing}, jusqu’à {until}. Ce qui était scellé revient des autres bureaux',
    'Recuperado desde una copia; actos que no están en ella: {missing}, hasta {until}. Lo sellado vuelve desde las otras oficinas',
  ),
  sentence(
    'today-rights-put-back',
    'Rights or trust had been put back when this desk went on: see who can log in, closed cases, known stations',
    'Des droits ou la confiance avaient été remis en arrière quand ce poste a continué : voyez qui peut se connecter, les dossiers fermés, les postes connus',
    'Se habían repuesto derechos o confianza cuando este puesto siguió: vea quién puede entrar, los casos cerrados y los puestos conocidos',
  ),
  sentence(
    'today-witness-missing',
    'The witness of this desk was missing. Usual on a new PC; otherwise see who had the computer',
    'Le témoin de ce poste manquait. Habituel sur un nouveau PC ; sinon, voyez qui a eu l’ordinateur',
    'Faltaba el testigo de este puesto. Es normal en un equipo nuevo; si no, averigüe quién tuvo el ordenador',
  ),
  sentence(
    'today-witness-begun',
    'From now on this desk notices when an older state of it is put back',
    'Désormais, ce poste remarque si un état antérieur est remis en place',
    'Desde ahora este puesto advierte si se repone un estado anterior',
  ),
] as const satisfies readonly Sentence[];
