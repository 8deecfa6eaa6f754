/** Lines of Today about the desk itself, for whoever answers for it. Phrases, without a full stop; Settings says more. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const TODAY_DESK_SENTENCES = [
  sentence(
    'today-went-on-older',
    'Went on with an older database; acts missing: {missing}',
    'Base plus ancienne reprise ; actes manquants : {missing}',
    'Se siguió con una base antigua; actos que faltan: {missing}',
  ),
  sentence(
    'today-restored-older',
    'Brought back from a copy; acts missing in it: {missing}',
    'Restauré d’une copie ; actes qui y manquent : {missing}',
    'Restaurado de una copia; actos que faltan: {missing}',
  ),
  sentence(
    'today-files-not-known',
    'Files that {office} had from this desk, which lost them: {n}',
    'Fichiers reçus de ce poste par {office}, perdus ici : {n}',
    'Archivos que {office} tiene de este puesto, perdidos aquí: {n}',
  ),
  sentence(
    'today-rights-put-back',
    'Rights had been put back: see who can log in',
    'Des droits avaient été remis : voir qui se connecte',
    'Se habían repuesto derechos: vea quién puede entrar',
  ),
  sentence(
    'today-verified-faults',
    'The check of everything found faults: {faults}',
    'Le contrôle complet a trouvé des anomalies : {faults}',
    'La comprobación completa encontró fallos: {faults}',
  ),
  sentence(
    'today-witness-missing',
    'The mark of how far this desk had come was missing',
    'Il manquait le repère qui dit où en était ce poste',
    'Faltaba la marca de hasta dónde llegaba este puesto',
  ),
  sentence(
    'today-witness-begun',
    'From now on an older state that is put back is noticed',
    'Désormais, un état antérieur remis en place est remarqué',
    'Desde ahora se advierte si se repone un estado anterior',
  ),
  sentence(
    'today-copies-hold-less',
    'Copies hold less than before; acts: {acts}, cases: {cases}',
    'Copies moins pleines ; actes : {acts}, dossiers : {cases}',
    'Copias con menos que antes; actos: {acts}, casos: {cases}',
  ),
  sentence(
    'today-copies-to-clear',
    'Copies from before an access ended lie at {place}',
    'Copies d’avant la fin d’un accès à {place}',
    'Copias de antes de terminar un acceso en {place}',
  ),
  sentence(
    'today-not-copied',
    'What was written since then is in no copy: make one now',
    'Ce qui a été écrit depuis n’est dans aucune copie : faites-la',
    'Lo escrito desde entonces no está en ninguna copia: haga una',
  ),
  sentence(
    'today-root-key-here',
    'The root key lies on this PC: move it to a stick, locked away',
    'Clé racine sur cet ordinateur : la mettre sur une clé USB',
    'La clave raíz está en este equipo: pásela a una memoria USB',
  ),
] as const satisfies readonly Sentence[];
