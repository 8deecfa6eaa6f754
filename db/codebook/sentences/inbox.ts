/** What is said of packages that came, or should have, and of receipts. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const INBOX_SENTENCES = [
  sentence(
    'inbox-not-finished',
    'It was begun and not finished. Nothing of it was taken in; offer the file again.',
    'L’ouverture a commencé et n’est pas allée au bout. Rien n’a été intégré ; présentez de nouveau le fichier.',
    'Se empezó a abrir y no se terminó. No se incorporó nada; presente el archivo de nuevo.',
  ),
  sentence(
    'inbox-gap',
    'No. {numbers} never came, and later ones did. Perhaps only a receipt.',
    'N° {numbers} : jamais arrivé, alors que de plus récents sont là. Peut-être un simple accusé de réception.',
    'N.º {numbers}: no llegó nunca, y otros posteriores sí. Quizá solo un acuse de recibo.',
  ),
  sentence(
    'inbox-act-gap',
    'Of {of} files that were sealed together, file {parts} has not come (no. {numbers}). The others are in and count; what is in this one is lacking.',
    'Sur {of} fichiers scellés ensemble, il manque : {parts} (n° {numbers}). Les autres sont intégrés et comptent ; ce qui manque, non.',
    'De {of} archivos sellados juntos, falta: {parts} (n.º {numbers}). Los demás están incorporados y cuentan; lo que falta, no.',
  ),
  sentence(
    'inbox-contradicts',
    'Its packages contradict each other. An older state of its desk, or a copied folder: ask by telephone.',
    'Ses paquets se contredisent. Le poste est peut-être revenu à un état antérieur, ou ses données ont été copiées : demandez par téléphone.',
    'Sus paquetes se contradicen. Quizá el puesto volvió a un estado anterior o se copió su carpeta: pregunte por teléfono.',
  ),
  sentence(
    'inbox-says-too-much',
    'Its registers say more than an office can need: {n} entries of its newest package were not kept. Its cases are in. Perhaps its desk is in wrong hands: ask by telephone.',
    'Ses registres en disent plus qu’un bureau n’en a besoin : {n} entrées du dernier paquet n’ont pas été gardées. Les dossiers sont intégrés. Le poste est peut-être en de mauvaises mains : demandez par téléphone.',
    'Sus registros dicen más de lo que una oficina puede necesitar: no se guardaron {n} entradas de su último paquete. Los casos están incorporados. Quizá el puesto está en malas manos: pregunte por teléfono.',
  ),
  sentence(
    'receipts-no-folder',
    'There is no folder for receipts yet, so none was written. Choose one; they stay owed until then.',
    'Aucun emplacement n’est encore choisi pour les accusés de réception ; aucun n’a été écrit. Choisissez-en un ; ils restent à écrire jusque-là.',
    'Todavía no hay carpeta para los acuses de recibo y no se escribió ninguno. Elija una; hasta entonces quedan pendientes.',
  ),
  sentence(
    'receipts-folder-missing',
    'The folder for receipts is not there, so none was written. Put in its stick or disk, or choose another.',
    'L’emplacement des accusés de réception est introuvable, et aucun n’a été écrit. Branchez la clé USB ou le disque, ou choisissez un autre emplacement.',
    'No se encuentra la carpeta de los acuses de recibo y no se escribió ninguno. Conecte la memoria USB o el disco, o elija otra carpeta.',
  ),
] as const satisfies readonly Sentence[];
