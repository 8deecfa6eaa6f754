/** What is said where a file may not be written, and where the system or the disk refuses. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

const LEAVING = [
  sentence(
    'inside-station',
    'Files are never written among the files of a station, which they could destroy. Nothing was written or changed; choose another folder.',
    'Aucun fichier n’est jamais écrit parmi ceux d’un poste, qu’il pourrait détruire. Rien n’a été écrit ni modifié ; choisissez un autre emplacement.',
    'Nunca se escribe un archivo entre los de un puesto, porque podría destruirlos. No se escribió ni se cambió nada; elija otra carpeta.',
  ),
  sentence(
    'file-exists',
    'There is another kind of file under this name, and it is not replaced. Nothing was written or changed; choose another name.',
    'Un fichier d’un autre type porte déjà ce nom et n’est pas remplacé. Rien n’a été écrit ni modifié ; choisissez un autre nom.',
    'Ya hay con este nombre un archivo de otro tipo, y no se reemplaza. No se escribió ni se cambió nada; elija otro nombre.',
  ),
  sentence(
    'copies-inside-station',
    'Copies kept in the folder of a station would be lost together with it, so none is kept there; what is saved stays as it is. Choose a place on another disk or stick.',
    'Des copies gardées à l’emplacement d’un poste seraient perdues avec lui ; il n’en est donc fait aucune à cet endroit, et ce qui est enregistré reste tel quel. Choisissez un emplacement sur un autre disque ou une clé USB.',
    'Las copias guardadas en la carpeta de un puesto se perderían con él, así que ahí no se guarda ninguna; lo guardado sigue como está. Elija un lugar en otro disco o una memoria USB.',
  ),
  sentence(
    'index-beside-packages',
    'The list of which file is for which office may not lie beside the sealed files, for it would travel with them. Nothing was issued; choose a place outside that folder.',
    'La liste qui dit quel fichier est pour quel bureau ne peut pas se trouver à côté des fichiers scellés, car elle voyagerait avec eux. Rien n’a été publié ; choisissez un endroit hors de cet emplacement.',
    'La lista que dice qué archivo es para qué oficina no puede estar junto a los archivos sellados, porque viajaría con ellos. No se emitió nada; elija un lugar fuera de esa carpeta.',
  ),
  sentence(
    'index-not-written',
    'The directory was issued and its sealed files are there; only the list of which file is for which office could not be written. Note it down from here, and do not issue again for its sake.',
    'Le répertoire a été publié et ses fichiers scellés sont là ; seule la liste qui dit quel fichier est pour quel bureau n’a pas pu être écrite. Notez-la d’ici ; inutile de publier de nouveau pour cela.',
    'El directorio se emitió y sus archivos sellados están ahí; solo no se pudo escribir la lista que dice qué archivo es para qué oficina. Anótela desde aquí; no hace falta emitirlo de nuevo por eso.',
  ),
] as const satisfies readonly Sentence[];

const DAMAGE = [
  sentence(
    'database-damaged',
    'Part of the case database on this disk is damaged and cannot be read. The copies made before are kept. Do not work on: make a copy of the whole folder, then restore the last copy on another disk.',
    'Une partie de la base de données est endommagée sur ce disque et ne peut pas être lue. Les copies faites auparavant sont conservées. Ne continuez pas à travailler : copiez tout cet emplacement, puis restaurez la dernière copie sur un autre disque.',
    'Una parte de la base de datos está dañada en este disco y no se puede leer. Las copias hechas antes se conservan. No siga trabajando: copie la carpeta entera y después restaure la última copia en otro disco.',
  ),
  sentence(
    'database-gone',
    'The case database is no longer where it was: its file was moved, replaced or deleted while Waymark was open. Copies are kept. Put the folder back as it was, close Waymark and open it again.',
    'La base de données n’est plus à sa place : son fichier a été déplacé, remplacé ou supprimé pendant que Waymark était ouvert. Les copies sont conservées. Remettez tout à sa place, fermez Waymark et rouvrez-le.',
    'La base de datos ya no está donde estaba: su archivo se movió, se reemplazó o se borró mientras Waymark estaba abierto. Las copias se conservan. Deje la carpeta como estaba, cierre Waymark y vuelva a abrirlo.',
  ),
  sentence(
    'read-failed',
    'The disk or stick did not give back what is stored on it. What was saved is still there as far as it can be read. Check the cable and the connection, then try again; if it happens again, make a copy on another disk.',
    'Le contenu du disque ou de la clé USB n’a pas pu être lu. Ce qui était enregistré y est toujours, pour autant qu’on puisse le lire. Vérifiez le câble et le branchement, puis réessayez ; si cela se répète, faites une copie sur un autre disque.',
    'No se pudo leer el contenido del disco o de la memoria USB. Lo guardado sigue ahí, en la medida en que se pueda leer. Compruebe el cable y la conexión e inténtelo de nuevo; si se repite, haga una copia en otro disco.',
  ),
  sentence(
    'write-failed',
    'The disk or stick did not take what was to be written. What was saved before is kept; what was just asked may be missing. Check the cable and the connection, look whether it is there, then try again.',
    'L’écriture sur le disque ou la clé USB a échoué. Ce qui était enregistré est conservé ; la dernière demande peut manquer. Vérifiez le câble et le branchement, vérifiez si elle a été enregistrée, puis réessayez.',
    'No se pudo escribir en el disco o la memoria USB. Lo guardado antes se conserva; lo último que pidió puede faltar. Compruebe el cable y la conexión, compruebe si se guardó, e inténtelo de nuevo.',
  ),
] as const satisfies readonly Sentence[];

const REFUSED_BY_SYSTEM = [
  sentence(
    'file-in-use',
    'Another program holds a file that is needed here, perhaps a virus scanner or a program that synchronises folders. What was saved before is kept. Close that program or wait a moment, then try again.',
    'Un autre programme tient un fichier nécessaire ici, peut-être un antivirus ou un programme de synchronisation. Ce qui était enregistré est conservé. Fermez ce programme ou patientez un instant, puis réessayez.',
    'Otro programa tiene ocupado un archivo que hace falta aquí, quizá un antivirus o un programa que sincroniza carpetas. Lo guardado antes se conserva. Cierre ese programa o espere un momento e inténtelo de nuevo.',
  ),
  sentence(
    'not-writable',
    'This disk, stick or folder can only be read. What was saved before is kept. Take off its write protection or choose another place, then try again.',
    'Ce disque, cette clé USB ou cet emplacement est en lecture seule. Ce qui était enregistré est conservé. Retirez la protection en écriture ou choisissez un autre emplacement, puis réessayez.',
    'Este disco, memoria USB o carpeta es de solo lectura. Lo guardado antes se conserva. Quite la protección contra escritura o elija otro lugar e inténtelo de nuevo.',
  ),
  sentence(
    'not-allowed-here',
    'This computer does not let you read or write at this place. What was saved before is kept. Choose another place, or ask the person who looks after your computers.',
    'Cet ordinateur ne vous permet pas de lire ou d’écrire à cet endroit. Ce qui était enregistré est conservé. Choisissez un autre emplacement, ou adressez-vous à la personne chargée de vos ordinateurs.',
    'Este equipo no le permite leer ni escribir en este lugar. Lo guardado antes se conserva. Elija otro lugar o consulte a la persona que se ocupa de sus equipos.',
  ),
  sentence(
    'place-not-found',
    'This file or folder is not there. What was saved before is kept. Check that the disk or stick is connected, or choose another place.',
    'Ce fichier ou cet emplacement est introuvable. Ce qui était enregistré est conservé. Vérifiez que le disque ou la clé USB est bien branché, ou choisissez un autre emplacement.',
    'Este archivo o carpeta no está. Lo guardado antes se conserva. Compruebe que el disco o la memoria USB estén conectados, o elija otro lugar.',
  ),
  sentence(
    'name-not-possible',
    'The system does not take this name or path: it is too long or holds signs that are not allowed. What was saved before is kept. Choose a shorter, plainer name.',
    'Le système n’accepte pas ce nom ou ce chemin : il est trop long ou contient des caractères interdits. Ce qui était enregistré est conservé. Choisissez un nom plus court et plus simple.',
    'El sistema no acepta este nombre o ruta: es demasiado largo o contiene caracteres no permitidos. Lo guardado antes se conserva. Elija un nombre más corto y sencillo.',
  ),
  sentence(
    'file-too-large',
    'A file of this size does not fit on this disk or stick; many sticks take no file over 4 GB. What was saved before is kept. Choose another disk, or have the stick formatted anew.',
    'Un fichier de cette taille ne tient pas sur ce disque ou cette clé USB ; beaucoup de clés USB n’acceptent aucun fichier de plus de 4 Go. Ce qui était enregistré est conservé. Choisissez un autre disque, ou faites reformater la clé USB.',
    'Un archivo de este tamaño no cabe en este disco o memoria USB; muchas memorias USB no aceptan archivos de más de 4 GB. Lo guardado antes se conserva. Elija otro disco o haga que vuelvan a dar formato a la memoria USB.',
  ),
  sentence(
    'memory-short',
    'This computer has too little memory left, or too many files are open on it. What was saved before is kept. Close other programs, then try again.',
    'Cet ordinateur n’a plus assez de mémoire, ou trop de fichiers y sont ouverts. Ce qui était enregistré est conservé. Fermez d’autres programmes, puis réessayez.',
    'A este equipo le queda muy poca memoria o tiene demasiados archivos abiertos. Lo guardado antes se conserva. Cierre otros programas e inténtelo de nuevo.',
  ),
  sentence(
    'disk-space-short',
    'There is not enough space: about {needed} MB are needed and {free} MB are free. It was not begun. Free some space or choose another disk, then try again.',
    'Il n’y a pas assez d’espace : il faut environ {needed} Mo et {free} Mo sont libres. L’opération n’a pas commencé. Libérez de l’espace ou choisissez un autre disque, puis réessayez.',
    'No hay espacio suficiente: hacen falta unos {needed} MB y hay {free} MB libres. No se empezó. Libere espacio o elija otro disco e inténtelo de nuevo.',
  ),
] as const satisfies readonly Sentence[];

export const SYSTEM_SENTENCES = [...LEAVING, ...DAMAGE, ...REFUSED_BY_SYSTEM] as const;
