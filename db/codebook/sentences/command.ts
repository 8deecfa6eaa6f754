import type { Sentence } from '../types.ts';
import { sentence } from './sentence.ts';

/** What the command says by itself, without a window. */
export const COMMAND_SENTENCES = [
  sentence(
    'secret-missing',
    'No password came. Set the variable {variable}, or run the command at a terminal, where it asks.',
    'Aucun mot de passe n’a été donné. Définissez la variable {variable} ou lancez la commande dans un terminal, où elle le demande.',
    'No llegó ninguna contraseña. Defina la variable {variable} o ejecute la orden en una terminal, donde la pide.',
  ),
  sentence(
    'recovery-file',
    'The file for the new recovery code is there already. Nothing was done; name a new file.',
    'Le fichier prévu pour le nouveau code de récupération existe déjà. Rien n’a été fait ; indiquez un nouveau fichier.',
    'El archivo para el nuevo código de recuperación ya existe. No se hizo nada; indique un archivo nuevo.',
  ),
  sentence(
    'reference-of-several',
    'Several cases end like this. Give the whole reference.',
    'Plusieurs dossiers se terminent ainsi. Donnez la référence entière.',
    'Varios casos terminan así. Indique la referencia completa.',
  ),
  sentence(
    'no-browser-for-papers',
    'The paper was not written: laying it out needs Chromium, and none is installed. Install it, or print from the window.',
    'Le document n’a pas été écrit : sa mise en page demande Chromium, qui n’est pas installé. Installez-le ou imprimez depuis la fenêtre.',
    'El documento no se escribió: para componerlo hace falta Chromium y no está instalado. Instálelo o imprima desde la ventana.',
  ),
  sentence(
    'chart-is-svg',
    'Nothing was counted or written: from the command a picture is an SVG, so name a file that ends in .svg. One in points (PNG) is drawn in the window: Statistics, Take it out.',
    'Rien n’a été compté ni écrit : la commande dessine en SVG, indiquez donc un fichier dont le nom se termine par .svg. Une image en points (PNG) se fait dans la fenêtre : Statistiques, Sortir ce tableau.',
    'No se contó ni se escribió nada: la orden dibuja en SVG, así que indique un archivo que termine en .svg. Una imagen en puntos (PNG) se hace en la ventana: Estadísticas, Sacar esta tabla.',
  ),
  sentence(
    'browser-fails',
    'Chromium is here, but it failed at this. Start it by hand to see whether it runs. It said: {why}.',
    'Chromium est installé, mais il a échoué. Lancez-le à la main pour voir s’il fonctionne. Son message : {why}.',
    'Chromium está instalado, pero falló. Ábralo a mano para ver si funciona. Su mensaje: {why}.',
  ),
] as const satisfies readonly Sentence[];
