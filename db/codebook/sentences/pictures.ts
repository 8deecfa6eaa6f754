/** What is said of scans and photos: why a file is none that can be added, and why a picture cannot be looked at. */
import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

export const PICTURE_SENTENCES = [
  sentence(
    'picture-unreadable',
    'This file could not be read as a picture. Nothing was added; choose it again, or photograph the page anew.',
    'Ce fichier n’a pas pu être lu comme une image. Rien n’a été ajouté ; choisissez-le de nouveau, ou photographiez la page une nouvelle fois.',
    'Este archivo no se pudo leer como imagen. No se añadió nada; elíjalo de nuevo, o fotografíe la página otra vez.',
  ),
  sentence(
    'picture-too-large',
    'This file is larger than 20 MB. Nothing was added; photograph or scan the page at a lower resolution.',
    'Ce fichier dépasse 20 Mo. Rien n’a été ajouté ; photographiez ou scannez la page à une résolution plus basse.',
    'Este archivo supera los 20 MB. No se añadió nada; fotografíe o escanee la página con menos resolución.',
  ),
  sentence(
    'picture-too-many-pixels',
    'This picture has more than 40 million pixels. Nothing was added; photograph or scan the page at a lower resolution.',
    'Cette image compte plus de 40 millions de pixels. Rien n’a été ajouté ; photographiez ou scannez la page à une résolution plus basse.',
    'Esta imagen tiene más de 40 millones de píxeles. No se añadió nada; fotografíe o escanee la página con menos resolución.',
  ),
  sentence(
    'pdf-unreadable',
    'This PDF could not be read: it is damaged, or is none. Nothing was added; ask for it again, or photograph the pages.',
    'Ce PDF n’a pas pu être lu : il est endommagé, ou n’en est pas un. Rien n’a été ajouté ; demandez-le de nouveau, ou photographiez les pages.',
    'Este PDF no se pudo leer: está dañado, o no es un PDF. No se añadió nada; pídalo de nuevo, o fotografíe las páginas.',
  ),
  sentence(
    'pdf-locked',
    'This PDF opens with a password. Nothing was added; type it, or ask for the PDF without one.',
    'Ce PDF s’ouvre avec un mot de passe. Rien n’a été ajouté ; saisissez-le, ou demandez le PDF sans mot de passe.',
    'Este PDF se abre con una contraseña. No se añadió nada; escríbala, o pida el PDF sin contraseña.',
  ),
  sentence(
    'pdf-wrong-password',
    'This is not the password of this PDF. Nothing was added; type it again, or ask for the PDF without one.',
    'Ce n’est pas le mot de passe de ce PDF. Rien n’a été ajouté ; saisissez-le de nouveau, ou demandez le PDF sans mot de passe.',
    'Esta no es la contraseña de este PDF. No se añadió nada; escríbala de nuevo, o pida el PDF sin contraseña.',
  ),
  sentence(
    'pdf-empty',
    'This PDF has no page. Nothing was added; ask for it again, or photograph the paper.',
    'Ce PDF n’a aucune page. Rien n’a été ajouté ; demandez-le de nouveau, ou photographiez le papier.',
    'Este PDF no tiene ninguna página. No se añadió nada; pídalo de nuevo, o fotografíe el papel.',
  ),
  sentence(
    'pdf-slow',
    'This PDF took too long to draw, and was put away. Nothing was added; ask for a simpler one, or photograph the pages.',
    'Ce PDF demandait trop de temps et a été écarté. Rien n’a été ajouté ; demandez-en un plus simple, ou photographiez les pages.',
    'Este PDF tardaba demasiado y se descartó. No se añadió nada; pida uno más sencillo, o fotografíe las páginas.',
  ),
  sentence(
    'pictures-too-large',
    'These pages together are larger than 20 MB. Nothing was added; choose fewer, and add the others afterwards.',
    'Ces pages dépassent ensemble 20 Mo. Rien n’a été ajouté ; choisissez-en moins, et ajoutez les autres ensuite.',
    'Estas páginas superan juntas los 20 MB. No se añadió nada; elija menos, y añada las otras después.',
  ),
  sentence(
    'picture-heic',
    'This photo is in the format HEIC or AVIF. Nothing was added; set the telephone to “most compatible” (JPEG) and take it again, or save it as JPEG.',
    'Cette photo est au format HEIC ou AVIF. Rien n’a été ajouté ; réglez le téléphone sur « le plus compatible » (JPEG) et reprenez la photo, ou enregistrez-la en JPEG.',
    'Esta foto está en formato HEIC o AVIF. No se añadió nada; ponga el teléfono en «el más compatible» (JPEG) y tómela de nuevo, o guárdela como JPEG.',
  ),
  sentence(
    'picture-other',
    'This file is neither JPEG, PNG nor PDF. Nothing was added; save it as one of them, or photograph the page.',
    'Ce fichier n’est ni un JPEG, ni un PNG, ni un PDF. Rien n’a été ajouté ; enregistrez-le dans l’un de ces formats, ou photographiez la page.',
    'Este archivo no es ni JPEG, ni PNG, ni PDF. No se añadió nada; guárdelo en uno de estos formatos, o fotografíe la página.',
  ),
  sentence(
    'picture-not-plain',
    'This picture holds more than what it shows, or was not drawn anew. Nothing was added; choose the file again.',
    'Cette image contient plus que ce qu’elle montre, ou n’a pas été recréée. Rien n’a été ajouté ; choisissez le fichier de nouveau.',
    'Esta imagen contiene más de lo que muestra, o no se generó de nuevo. No se añadió nada; elija el archivo de nuevo.',
  ),
  sentence(
    'attachment-not-to-this',
    'Fewer people may know of this record than of a picture that is added to it. Nothing was added; add the picture to the case.',
    'Moins de personnes peuvent connaître cette fiche que l’image qui y serait ajoutée. Rien n’a été ajouté ; ajoutez l’image au dossier.',
    'De esta ficha pueden saber menos personas que de la imagen que se le añadiría. No se añadió nada; añada la imagen al caso.',
  ),
  sentence(
    'note-has-pictures',
    'A scan or photo belongs to this note, and more people may see it than would read the note. Nothing was changed; withdraw the scan or photo first.',
    'Un scan ou une photo se rapporte à cette note, et plus de personnes peuvent le voir qu’il n’y en aurait pour lire la note. Rien n’a été changé ; retirez d’abord le scan ou la photo.',
    'A esta nota le corresponde un escaneo o una foto, que pueden ver más personas de las que leerían la nota. No se cambió nada; retire primero el escaneo o la foto.',
  ),
  sentence(
    'attachment-not-here',
    'This picture is not here: it did not travel with the record, or was not kept. Ask the office that added it to send the case again.',
    'Cette image n’est pas ici : elle n’est pas arrivée avec la fiche, ou n’a pas été gardée. Demandez au bureau qui l’a ajoutée de renvoyer le dossier.',
    'Esta imagen no está aquí: no llegó con la ficha, o no se guardó. Pida a la oficina que la añadió que envíe el caso de nuevo.',
  ),
] as const satisfies readonly Sentence[];
