/** What is said about the directory: why one was not taken, and what one that was taken changed. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

const DIRECTORY = [
  sentence(
    'directory-malformed',
    'The directory in this package is not complete. The one you have stays in force; ask headquarters to send it again.',
    'Le répertoire de ce paquet n’est pas complet. Celui que vous avez reste en vigueur ; demandez au siège un nouvel envoi.',
    'El directorio de este paquete no está completo. El que tiene sigue en vigor; pida a la sede que lo envíe de nuevo.',
  ),
  sentence(
    'directory-contradicts',
    'The entries do not match what the directory says of them. Nothing was changed; ask headquarters to issue it again.',
    'Les entrées ne correspondent pas à ce que le répertoire en dit. Rien n’a été modifié ; demandez au siège de le publier de nouveau.',
    'Las entradas no corresponden a lo que el directorio dice de ellas. No se cambió nada; pida a la sede que lo emita de nuevo.',
  ),
  sentence(
    'directory-signature',
    'The directory is not signed by the root key it names. The one you have stays in force; tell headquarters by telephone.',
    'Le répertoire n’est pas signé par la clé racine qu’il désigne. Celui que vous avez reste en vigueur ; prévenez le siège par téléphone.',
    'El directorio no está firmado por la clave raíz que nombra. El que tiene sigue en vigor; avise a la sede por teléfono.',
  ),
  sentence(
    'directory-root-unknown',
    'This is the first directory this desk sees. Nothing was taken in yet; call headquarters on a number you know, have them read out the twelve words of the root key, and open the directory with those words.',
    'C’est le premier répertoire que ce poste voit. Rien n’a encore été intégré ; appelez le siège à un numéro que vous connaissez, faites-vous lire les douze mots de la clé racine, et ouvrez le répertoire avec ces mots.',
    'Este es el primer directorio que ve este puesto. Todavía no se incorporó nada; llame a la sede a un número que conozca, pida que le lean las doce palabras de la clave raíz y abra el directorio con esas palabras.',
  ),
  sentence(
    'directory-root-wrong',
    'The directory is signed by another root key than the one this desk trusts. The one you have stays in force; ask headquarters by telephone whether there is a new root key, and compare its twelve words.',
    'Le répertoire est signé par une autre clé racine que celle à laquelle ce poste se fie. Celui que vous avez reste en vigueur ; demandez au siège par téléphone s’il y a une nouvelle clé racine, et comparez ses douze mots.',
    'El directorio está firmado con otra clave raíz que la que este puesto reconoce. El que tiene sigue en vigor; pregunte por teléfono a la sede si hay una clave raíz nueva y compare sus doce palabras.',
  ),
  sentence(
    'directory-fork',
    'There are two different directories with the same number, or this one does not follow yours. Yours stays in force; tell headquarters by telephone.',
    'Il y a deux répertoires différents portant le même numéro, ou celui-ci ne suit pas le vôtre. Le vôtre reste en vigueur ; prévenez le siège par téléphone.',
    'Hay dos directorios distintos con el mismo número, o este no sigue al suyo. El suyo sigue en vigor; avise a la sede por teléfono.',
  ),
  sentence(
    'directory-sender',
    'This directory was not sealed by a headquarters that it names itself. The one you have stays in force; tell headquarters by telephone.',
    'Ce répertoire n’a pas été scellé par un siège qu’il nomme lui-même. Celui que vous avez reste en vigueur ; prévenez le siège par téléphone.',
    'Este directorio no lo selló una sede que él mismo nombre. El que tiene sigue en vigor; avise a la sede por teléfono.',
  ),
  sentence(
    'directory-without-us',
    'This directory does not name this desk. The one you have stays in force; send your office card to headquarters and ask for a new directory.',
    'Ce répertoire ne nomme pas ce poste. Celui que vous avez reste en vigueur ; envoyez votre carte de bureau au siège et demandez un nouveau répertoire.',
    'Este directorio no nombra este puesto. El que tiene sigue en vigor; envíe la tarjeta de su oficina a la sede y pida un directorio nuevo.',
  ),
  sentence(
    'directory-not-headquarters',
    'Only headquarters enrols offices and issues directories. Nothing was changed; send the card to headquarters.',
    'Seul le siège inscrit des bureaux et publie des répertoires. Rien n’a été modifié ; envoyez la carte au siège.',
    'Solo la sede inscribe oficinas y emite directorios. No se cambió nada; envíe la tarjeta a la sede.',
  ),
] as const satisfies readonly Sentence[];

/** What a directory changed, told to whoever takes it. */
const NEWS = [
  sentence(
    'directory-news-new',
    '{name} ({office}) has a new desk.',
    '{name} ({office}) a un nouveau poste.',
    '{name} ({office}) tiene un puesto nuevo.',
  ),
  sentence(
    'directory-news-successor',
    '{name} ({office}) has a desk that may now correct what another desk of that office wrote. Compare its twelve words with that office by telephone.',
    '{name} ({office}) a un poste qui peut désormais corriger ce qu’un autre poste de ce bureau a écrit. Comparez ses douze mots avec ce bureau par téléphone.',
    '{name} ({office}) tiene un puesto que ahora puede corregir lo que escribió otro puesto de esa oficina. Compare sus doce palabras con esa oficina por teléfono.',
  ),
  sentence(
    'directory-news-own-successor',
    'Another desk may now correct what your office wrote. If nobody in your office set it up, call headquarters on a number you know, and send nothing until it is cleared up.',
    'Un autre poste peut désormais corriger ce que votre bureau a écrit. Si personne chez vous ne l’a installé, appelez le siège à un numéro que vous connaissez et n’envoyez rien avant que ce soit éclairci.',
    'Otro puesto puede ahora corregir lo que escribió su oficina. Si nadie en su oficina lo instaló, llame a la sede a un número que conozca y no envíe nada hasta aclararlo.',
  ),
  sentence(
    'directory-news-active',
    'A desk of {name} ({office}) is in use again.',
    '{name} ({office}) : un poste est de nouveau en service.',
    'Un puesto de {name} ({office}) vuelve a estar en uso.',
  ),
  sentence(
    'directory-news-retired',
    'A desk of {name} ({office}) is no longer used: what it wrote stays good, nothing more is sealed to it.',
    '{name} ({office}) : un poste n’est plus utilisé. Ce qu’il a écrit reste valable, plus rien n’est scellé pour lui.',
    'Un puesto de {name} ({office}) ya no se usa: lo que escribió sigue siendo válido, no se le envía nada más.',
  ),
  sentence(
    'directory-news-compromised',
    'The key of a desk of {name} ({office}) is in wrong hands: nothing is sealed to it, and what comes from it now is set aside.',
    '{name} ({office}) : la clé d’un poste est en de mauvaises mains. Rien n’est scellé pour lui, et ce qui en vient désormais est mis de côté.',
    'La clave de un puesto de {name} ({office}) está en malas manos: no se le envía nada, y lo que llegue de él ahora se pone aparte.',
  ),
] as const satisfies readonly Sentence[];

export const DIRECTORY_SENTENCES = [...DIRECTORY, ...NEWS] as const satisfies readonly Sentence[];
