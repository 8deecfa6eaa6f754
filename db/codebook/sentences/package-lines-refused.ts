import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

/** What was wrong between a package's list and its seal. Each says that nothing was changed, and what to do. */
export const PACKAGE_LINE_SENTENCES = [
  sentence(
    'line-unexpected',
    'A line of this package stands where it may not. Nothing was taken in; ask the sender to seal it again.',
    'Une ligne de ce paquet n’est pas à sa place. Rien n’a été intégré ; demandez à l’expéditeur de le sceller de nouveau.',
    'Una línea de este paquete está donde no debe. No se incorporó nada; pida al remitente que lo selle de nuevo.',
  ),
  sentence(
    'line-foreign',
    'This package holds a line of a case or an office that its list does not name. Nothing was taken in; tell the sender and headquarters.',
    'Ce paquet contient une ligne d’un dossier ou d’un bureau que sa liste ne nomme pas. Rien n’a été intégré ; prévenez l’expéditeur et le siège.',
    'Este paquete contiene una línea de un caso o de una oficina que su lista no nombra. No se incorporó nada; avise al remitente y a la sede.',
  ),
  sentence(
    'line-out-of-order',
    'What an office wrote is not in order in this package: a line is missing or stands twice. Nothing was taken in; ask the sender to seal it again.',
    'Ce qu’un bureau a écrit n’est pas en ordre dans ce paquet : une ligne manque ou figure deux fois. Rien n’a été intégré ; demandez à l’expéditeur de le sceller de nouveau.',
    'Lo que escribió una oficina no está en orden en este paquete: falta una línea o está dos veces. No se incorporó nada; pida al remitente que lo selle de nuevo.',
  ),
  sentence(
    'record-future',
    'This package holds a record written by a much newer Waymark. Nothing was taken in; keep the file, install the new version, and open it then.',
    'Ce paquet contient une fiche écrite par une version bien plus récente de Waymark. Rien n’a été intégré ; gardez le fichier, installez la nouvelle version, puis ouvrez-le.',
    'Este paquete contiene una ficha escrita con una versión mucho más nueva de Waymark. No se incorporó nada; guarde el archivo, instale la versión nueva y ábralo entonces.',
  ),
  sentence(
    'record-malformed',
    'This package holds a record that does not say what it is. Nothing was taken in; ask the sender to seal it again.',
    'Ce paquet contient une fiche qui ne dit pas ce qu’elle est. Rien n’a été intégré ; demandez à l’expéditeur de le sceller de nouveau.',
    'Este paquete contiene una ficha que no dice qué es. No se incorporó nada; pida al remitente que lo selle de nuevo.',
  ),
  sentence(
    'private-malformed',
    'The private half of a record in this package is not complete. Nothing was taken in; ask the sender to seal it again.',
    'La partie privée d’une fiche de ce paquet n’est pas complète. Rien n’a été intégré ; demandez à l’expéditeur de le sceller de nouveau.',
    'La parte privada de una ficha de este paquete no está completa. No se incorporó nada; pida al remitente que lo selle de nuevo.',
  ),
  sentence(
    'private-mismatch',
    'The private half of a record in this package is not the one its office wrote. Nothing was taken in; tell the sender and headquarters.',
    'La partie privée d’une fiche de ce paquet n’est pas celle que son bureau a écrite. Rien n’a été intégré ; prévenez l’expéditeur et le siège.',
    'La parte privada de una ficha de este paquete no es la que escribió su oficina. No se incorporó nada; avise al remitente y a la sede.',
  ),
  sentence(
    'attachment-malformed',
    'A scan or photo in this package is not complete or not in order. Nothing was taken in; ask the sender to seal it again.',
    'Un scan ou une photo de ce paquet n’est pas complet ou pas en ordre. Rien n’a été intégré ; demandez à l’expéditeur de le sceller de nouveau.',
    'Un escaneo o una foto de este paquete no está completo o no está en orden. No se incorporó nada; pida al remitente que lo selle de nuevo.',
  ),
  sentence(
    'attachment-mismatch',
    'A scan or photo in this package is not the one that its office added. Nothing was taken in; tell the sender and headquarters.',
    'Un scan ou une photo de ce paquet n’est pas celui que son bureau a ajouté. Rien n’a été intégré ; prévenez l’expéditeur et le siège.',
    'Un escaneo o una foto de este paquete no es el que añadió su oficina. No se incorporó nada; avise al remitente y a la sede.',
  ),
  sentence(
    'withheld-malformed',
    'A mark for a line left out of this package is not complete. Nothing was taken in; ask the sender to seal it again.',
    'Dans ce paquet, la marque d’une ligne laissée de côté n’est pas complète. Rien n’a été intégré ; demandez à l’expéditeur de le sceller de nouveau.',
    'En este paquete, la marca de una línea omitida no está completa. No se incorporó nada; pida al remitente que lo selle de nuevo.',
  ),
  sentence(
    'chain-broken',
    'Something an office wrote was changed, added or taken out in this package. Nothing was taken in; tell the sender and headquarters.',
    'Dans ce paquet, quelque chose qu’un bureau a écrit a été modifié, ajouté ou retiré. Rien n’a été intégré ; prévenez l’expéditeur et le siège.',
    'En este paquete se modificó, se añadió o se quitó algo que escribió una oficina. No se incorporó nada; avise al remitente y a la sede.',
  ),
  sentence(
    'head-contradicts',
    'The end of what an office wrote is not the one this package’s list names. Nothing was taken in; ask the sender to seal it again.',
    'La fin de ce qu’un bureau a écrit n’est pas celle que nomme la liste de ce paquet. Rien n’a été intégré ; demandez à l’expéditeur de le sceller de nouveau.',
    'El final de lo que escribió una oficina no es el que nombra la lista de este paquete. No se incorporó nada; pida al remitente que lo selle de nuevo.',
  ),
  sentence(
    'head-signature',
    'An office’s signature under what it is said to have written is not right. Nothing was taken in; tell that office and headquarters by telephone.',
    'La signature d’un bureau sous ce qu’il aurait écrit n’est pas juste. Rien n’a été intégré ; prévenez ce bureau et le siège par téléphone.',
    'La firma de una oficina bajo lo que supuestamente escribió no es correcta. No se incorporó nada; avise a esa oficina y a la sede por teléfono.',
  ),
  sentence(
    'wrong-counts',
    'This package does not hold what its list counts. Nothing was taken in; ask the sender to seal it again.',
    'Ce paquet ne contient pas ce que compte sa liste. Rien n’a été intégré ; demandez à l’expéditeur de le sceller de nouveau.',
    'Este paquete no contiene lo que cuenta su lista. No se incorporó nada; pida al remitente que lo selle de nuevo.',
  ),
  sentence(
    'seal-mismatch',
    'The seal at the end of this package is of another content. Nothing was taken in; tell the sender and headquarters.',
    'Le sceau à la fin de ce paquet est celui d’un autre contenu. Rien n’a été intégré ; prévenez l’expéditeur et le siège.',
    'El sello al final de este paquete es de otro contenido. No se incorporó nada; avise al remitente y a la sede.',
  ),
  sentence(
    'seal-signature',
    'The seal at the end of this package is not signed by its sender. Nothing was taken in; tell the sender and headquarters by telephone.',
    'Le sceau à la fin de ce paquet n’est pas signé par son expéditeur. Rien n’a été intégré ; prévenez l’expéditeur et le siège par téléphone.',
    'El sello al final de este paquete no está firmado por su remitente. No se incorporó nada; avise al remitente y a la sede por teléfono.',
  ),
  sentence(
    'lines-after-seal',
    'Something stands behind the seal of this package. Nothing was taken in; tell the sender and headquarters.',
    'Quelque chose se trouve derrière le sceau de ce paquet. Rien n’a été intégré ; prévenez l’expéditeur et le siège.',
    'Hay algo detrás del sello de este paquete. No se incorporó nada; avise al remitente y a la sede.',
  ),
  sentence(
    'receipt-malformed',
    'This receipt does not say clearly what the other office holds. Nothing was taken in; ask for a new receipt.',
    'Cet accusé de réception ne dit pas clairement ce que l’autre bureau détient. Rien n’a été intégré ; demandez-en un nouveau.',
    'Este acuse de recibo no dice con claridad qué tiene la otra oficina. No se incorporó nada; pida uno nuevo.',
  ),
] as const satisfies readonly Sentence[];
