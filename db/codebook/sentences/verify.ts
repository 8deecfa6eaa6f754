/** What verification found (`VerifyResult.faults[].check`); a line that is not well formed has its sentence in `lines.ts`. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const VERIFY_SENTENCES = [
  sentence(
    'pages',
    'Parts of the database file are damaged, as by a failing disk. Make no further copy over the old one; restore the last good copy on another disk.',
    'Des parties du fichier de la base sont abîmées, comme par un disque défaillant. N’écrasez pas l’ancienne copie ; restaurez la dernière bonne copie sur un autre disque.',
    'Partes del archivo de la base de datos están dañadas, como por un disco que falla. No haga otra copia sobre la anterior; restaure la última copia buena en otro disco.',
  ),
  sentence(
    'chain-gap',
    'A line is missing from what an office wrote in a case. Restore the last good copy, or ask that office to send the case again.',
    'Il manque une ligne à ce qu’un bureau a écrit dans un dossier. Restaurez la dernière bonne copie, ou demandez à ce bureau de renvoyer le dossier.',
    'Falta una línea de lo que una oficina escribió en un caso. Restaure la última copia buena, o pida a esa oficina que lo envíe de nuevo.',
  ),
  sentence(
    'line-hash',
    'A line is not what was written: it has been changed or is damaged. Restore the last good copy, or ask the office that wrote it to send the case again.',
    'Une ligne n’est pas ce qui avait été écrit : elle a été modifiée ou abîmée. Restaurez la dernière bonne copie, ou demandez au bureau qui l’a écrite de renvoyer le dossier.',
    'Una línea no es lo que se escribió: se cambió o está dañada. Restaure la última copia buena, o pida a la oficina que la escribió que envíe de nuevo el caso.',
  ),
  sentence(
    'line-place',
    'A line stands in a place where it was not written. Restore the last good copy, or ask the office that wrote it to send the case again.',
    'Une ligne se trouve à une place où elle n’a pas été écrite. Restaurez la dernière bonne copie, ou demandez au bureau qui l’a écrite de renvoyer le dossier.',
    'Una línea está en un lugar donde no se escribió. Restaure la última copia buena, o pida a la oficina que la escribió que envíe de nuevo el caso.',
  ),
  sentence(
    'private-hash',
    'The names and texts of a record are not what was written: they have been changed or are damaged. Restore the last good copy, or ask the office that wrote them to send the case again.',
    'Les noms et textes d’une fiche ne sont pas ce qui avait été écrit : ils ont été modifiés ou abîmés. Restaurez la dernière bonne copie, ou demandez au bureau qui les a écrits de renvoyer le dossier.',
    'Los nombres y textos de una ficha no son lo que se escribió: se cambiaron o están dañados. Restaure la última copia buena, o pida a la oficina que los escribió que envíe de nuevo el caso.',
  ),
  sentence(
    'chain-head',
    'What an office wrote in a case does not lead to the end that it signed. Restore the last good copy, or ask that office to send the case again.',
    'Ce qu’un bureau a écrit dans un dossier ne mène pas à la fin qu’il a signée. Restaurez la dernière bonne copie, ou demandez à ce bureau de renvoyer le dossier.',
    'Lo que una oficina escribió en un caso no lleva al final que firmó. Restaure la última copia buena, o pida a esa oficina que lo envíe de nuevo.',
  ),
  sentence(
    'picture-hash',
    'A scan or photo is not the one that was kept: it has been changed or is damaged. Restore the last good copy, or ask the office that added it to send the case again.',
    'Un scan ou une photo n’est pas ce qui avait été gardé : l’image a été modifiée ou abîmée. Restaurez la dernière bonne copie, ou demandez au bureau qui l’a ajoutée de renvoyer le dossier.',
    'Un escaneo o una foto no es lo que se guardó: se cambió o está dañado. Restaure la última copia buena, o pida a la oficina que lo añadió que envíe de nuevo el caso.',
  ),
  sentence(
    'station-unknown',
    'No directory names the station that wrote this, so its signature cannot be checked. Nothing was changed; take in the newest directory.',
    'Aucun répertoire ne nomme le poste qui a écrit ceci ; sa signature ne peut pas être contrôlée. Rien n’a été modifié ; intégrez le dernier répertoire.',
    'Ningún directorio nombra el puesto que escribió esto, y no se puede comprobar su firma. No se cambió nada; incorpore el directorio más reciente.',
  ),
  sentence(
    'signature',
    'A signature is not that of the station that is said to have written this. Do not rely on it; restore the last good copy, or ask that office to send the case again.',
    'Une signature n’est pas celle du poste qui est censé avoir écrit ceci. Ne vous y fiez pas ; restaurez la dernière bonne copie, ou demandez à ce bureau de renvoyer le dossier.',
    'Una firma no es la del puesto que supuestamente escribió esto. No se fíe de ello; restaure la última copia buena, o pida a esa oficina que envíe de nuevo el caso.',
  ),
  sentence(
    'audit-trail',
    'The audit trail has been changed, cut or damaged. Tell headquarters before anything else is sealed, and keep the last good copy.',
    'Le journal a été modifié, coupé ou abîmé. Prévenez le siège avant tout nouveau scellement, et gardez la dernière bonne copie.',
    'El registro de actividad se cambió, se cortó o se dañó. Avise a la sede antes de sellar nada más y guarde la última copia buena.',
  ),
  sentence(
    'in-force',
    'A record is marked as in force that is not, or the other way round. All lines are kept; restore the last good copy, or ask headquarters for help before you go on.',
    'Une fiche est signalée en vigueur alors qu’elle ne l’est pas, ou l’inverse. Toutes les lignes sont conservées ; restaurez la dernière bonne copie, ou demandez l’aide du siège avant de continuer.',
    'Una ficha consta en vigor sin estarlo, o al revés. Todas las líneas se conservan; restaure la última copia buena, o pida ayuda a la sede antes de seguir.',
  ),
  sentence(
    'not-derived',
    'What is written in a case cannot be read as records, so its row in the list and its figures could not be checked. Restore the last good copy, or ask the office that wrote it to send the case again.',
    'Ce qui est écrit dans un dossier ne peut pas être lu comme des fiches ; sa ligne dans la liste et ses données statistiques n’ont donc pas pu être contrôlées. Restaurez la dernière bonne copie, ou demandez au bureau qui l’a écrit de renvoyer le dossier.',
    'Lo escrito en un caso no se puede leer como fichas; por eso no se pudieron comprobar su línea en la lista ni sus datos estadísticos. Restaure la última copia buena, o pida a la oficina que lo escribió que envíe de nuevo el caso.',
  ),
  sentence(
    'facts',
    'The figures derived from a case are not what its records say. The records themselves are kept; do not publish tables before this is put right.',
    'Les données tirées d’un dossier pour les statistiques ne correspondent pas à ses fiches. Les fiches sont conservées ; ne publiez aucun tableau avant que ce soit corrigé.',
    'Los datos derivados de un caso no son lo que dicen sus fichas. Las fichas se conservan; no publique tablas hasta que se corrija.',
  ),
  sentence(
    'index-row',
    'The list shows a case otherwise than its records say. The records themselves are kept; open the case to see what holds.',
    'La liste montre un dossier autrement que ne le disent ses fiches. Les fiches sont conservées ; ouvrez le dossier pour voir ce qui vaut.',
    'La lista muestra un caso de otro modo que sus fichas. Las fichas se conservan; abra el caso para ver qué vale.',
  ),
  sentence(
    'ready-to-seal',
    'What is kept for sealing a case is not what its records say. The records themselves are kept; save anything in the case, and it is read anew.',
    'Ce qui est gardé pour sceller un dossier n’est pas ce que disent ses fiches. Les fiches sont conservées ; enregistrez quoi que ce soit dans le dossier, et il est relu.',
    'Lo que se guarda para sellar un caso no es lo que dicen sus fichas. Las fichas se conservan; guarde algo en el caso y se vuelve a leer.',
  ),
  sentence(
    'search',
    'The search does not find a case by what its records say. The records themselves are kept; look for it by its reference.',
    'La recherche ne trouve pas un dossier d’après ses fiches. Les fiches sont conservées ; cherchez-le par sa référence.',
    'La búsqueda no encuentra un caso por lo que dicen sus fichas. Las fichas se conservan; búsquelo por su referencia.',
  ),
  sentence(
    'kept-table',
    'A list that screens go by to find cases lacks some or has too many. The records themselves are kept; figures on Today and in lists may be wrong. Restore the last good copy, or ask headquarters for help before you go on.',
    'Une liste d’après laquelle les écrans trouvent les dossiers est incomplète ou en contient trop. Les fiches sont conservées ; les nombres d’Aujourd’hui et des listes peuvent être faux. Restaurez la dernière bonne copie, ou demandez l’aide du siège avant de continuer.',
    'Una lista por la que las pantallas encuentran los casos está incompleta o tiene casos de más. Las fichas se conservan; las cifras de Hoy y de las listas pueden estar mal. Restaure la última copia buena, o pida ayuda a la sede antes de seguir.',
  ),
  sentence(
    'keys',
    'The file of keys in the folder is not as the database says. Nothing is lost while somebody can log in; lock (F9) and log in again, which writes it anew, and make a copy at the second place.',
    'Le fichier des clés, à côté de la base, n’est pas tel qu’elle le dit. Rien n’est perdu tant que quelqu’un peut se connecter ; verrouillez (F9) et reconnectez-vous, ce qui l’écrit à nouveau, puis faites une copie au second emplacement.',
    'El archivo de claves de la carpeta no es como dice la base de datos. No se pierde nada mientras alguien pueda iniciar sesión; bloquee (F9) e inicie sesión de nuevo, lo que lo vuelve a escribir, y haga una copia en el segundo lugar.',
  ),
  /** At log-in; `since` and `until` are moments. As a finding of verification it says how many acts beside it. */
  sentence(
    'database-older',
    'The case database in this folder is older than it was: of the audit trail at least {missing} acts are missing, written after {since:moment} and up to {until:moment}. An older state was put back, or its newest part was lost. All that is here is kept, and nothing was changed. Look for the newer folder or the last copy; only a focal point can go on without what is missing.',
    'La base de données de ce poste est plus ancienne qu’elle ne l’était : il manque au journal au moins {missing} actes, écrits après le {since:moment} et jusqu’au {until:moment}. Un état antérieur a été remis en place, ou la partie la plus récente a été perdue. Tout ce qui est ici est conservé, et rien n’a été modifié. Cherchez les données plus récentes ou la dernière copie ; seul un point focal peut continuer sans ce qui manque.',
    'La base de datos de esta carpeta es más antigua de lo que era: en el registro de actividad faltan al menos {missing} actos, escritos después del {since:moment} y hasta el {until:moment}. Se repuso un estado anterior o se perdió la parte más reciente. Todo lo que está aquí se conserva y no se cambió nada. Busque la carpeta más reciente o la última copia; solo un punto focal puede seguir sin lo que falta.',
  ),
  sentence(
    'rights-altered',
    'What is kept of rights and trust is not what this desk wrote: part of the database was put back or changed by another program. All that is here is kept. Restore the last good copy, and see who had the computer; only a focal point can go on with what is here.',
    'Ce qui est conservé des droits et de la confiance n’est pas ce que ce poste a écrit : une partie de la base a été remise à un état antérieur ou modifiée par un autre programme. Tout ce qui est ici est conservé. Restaurez la dernière bonne copie et voyez qui a eu l’ordinateur ; seul un point focal peut continuer avec ce qui est ici.',
    'Lo guardado sobre derechos y confianza no es lo que escribió este puesto: una parte de la base de datos se repuso o la cambió otro programa. Todo lo que está aquí se conserva. Restaure la última copia buena y averigüe quién tuvo el equipo; solo un punto focal puede seguir con lo que hay aquí.',
  ),
  sentence(
    'new-epoch-not-yours',
    'Only a focal point (at headquarters a case manager) can go on with an older database. Nothing was changed; ask one of them, or bring back the last copy.',
    'Seul un point focal (au siège, un gestionnaire de cas) peut continuer avec une base plus ancienne. Rien n’a été modifié ; adressez-vous à l’un d’eux, ou restaurez la dernière copie.',
    'Solo un punto focal (en la sede, quien gestiona los casos) puede seguir con una base de datos más antigua. No se cambió nada; pídaselo, o restaure la última copia.',
  ),
] as const satisfies readonly Sentence[];
