/** What the published facts say of themselves, in the folder, in every file that can say it and at the terminal. */
import { text } from './text.ts';

export const PUBLISHED_NOTICE = text(
  'Personal data without names: behind each row is one person, small groups can be recognised, and nothing of it may be passed on or printed as it is.',
  'Données personnelles sans noms : derrière chaque ligne se trouve une personne, les petits groupes sont reconnaissables, et rien n’en peut être transmis ni imprimé tel quel.',
  'Datos personales sin nombres: detrás de cada fila hay una persona, los grupos pequeños se pueden reconocer y nada de ello puede transmitirse ni imprimirse tal cual.',
);

/** What whoever reads the folder must know; `sealed` alone where it is sealed, which says nothing of what the files are about. */
export const PUBLISHED_README = {
  stays: text(
    'It stays inside the organisation, on an encrypted disk, with as few people as the work needs, and is deleted when the work is done. What is to leave is made in Waymark (Statistics), where small numbers are protected; a table counted from these files is not.',
    'Il reste dans l’organisation, sur un disque chiffré, entre les mains du moins de personnes possible, et il est supprimé une fois le travail terminé. Ce qui doit sortir se fait dans Waymark (Statistiques), où les petits nombres sont protégés ; un tableau compté à partir de ces fichiers ne l’est pas.',
    'Se queda dentro de la organización, en un disco cifrado, en manos del menor número posible de personas, y se borra cuando termina el trabajo. Lo que deba salir se hace en Waymark (Estadísticas), donde los números pequeños están protegidos; una tabla contada con estos archivos no lo está.',
  ),
  leftOut: text(
    'Left out: names and everything of the closed half, free text, an office’s own questions, suspects, health and which medical help, the family, places smaller than a country, and everybody who did not agree to be counted here, who are two numbers in not_here. Identifiers are drawn anew each time and join no two folders; the days and codes of one person still can.',
    'N’y figurent pas : les noms et toute la moitié fermée, le texte libre, les questions propres à un bureau, les suspects, la santé et la nature de l’aide médicale, la famille, les lieux plus petits que le pays, et les personnes qui n’ont pas accepté d’être comptées ici : ce sont les deux nombres de not_here. Les identifiants sont tirés au sort à chaque fois et ne relient pas deux publications ; les jours et les codes d’une personne le peuvent encore.',
    'No están: los nombres y toda la mitad cerrada, el texto libre, las preguntas propias de una oficina, los sospechosos, la salud y qué ayuda médica fue, la familia, los lugares menores que un país, ni quienes no aceptaron que se les cuente aquí, que son los dos números de not_here. Los identificadores se generan al azar cada vez y no unen dos publicaciones; los días y los códigos de una persona todavía pueden.',
  ),
  dictionary: text(
    'dictionary.xml (DDI-Codebook 2.5) and dictionary.xlsx say what each column and code means. load-duckdb.sql, load-duckdb-csv.sql and load-postgresql.sql load the tables; they are run in this folder.',
    'dictionary.xml (DDI-Codebook 2.5) et dictionary.xlsx disent ce que signifient chaque colonne et chaque code. load-duckdb.sql, load-duckdb-csv.sql et load-postgresql.sql chargent les tables ; on les exécute dans ce dossier.',
    'dictionary.xml (DDI-Codebook 2.5) y dictionary.xlsx dicen qué significa cada columna y cada código. load-duckdb.sql, load-duckdb-csv.sql y load-postgresql.sql cargan las tablas; se ejecutan en esta carpeta.',
  ),
  sealed: text(
    'The files are sealed. Whoever has the key opens each with: age --decrypt --identity KEY --output FILE FILE.age (age 1.3 or newer).',
    'Les fichiers sont scellés. Qui a la clé ouvre chacun avec : age --decrypt --identity CLÉ --output FICHIER FICHIER.age (age 1.3 ou plus récent).',
    'Los archivos están sellados. Quien tiene la clave abre cada uno con: age --decrypt --identity CLAVE --output ARCHIVO ARCHIVO.age (age 1.3 o más reciente).',
  ),
} as const;
