/**
 * Words that stand in no list of common passwords and come first to who writes a password here, and to who guesses it: countries, towns
 * and given names of the regions where offices work, in Latin letters. They count as common words where a password is judged.
 */
import anyAscii from 'any-ascii';
import { COUNTRIES } from './countries.ts';

const TOWNS = `
  almaty amman ankara antananarivo ashgabat astana athens baku bamako bangkok batumi beirut belgrade bishkek bogota bratislava brasilia
  brussels bucharest budapest cairo caracas chisinau chisinev colombo conakry dakar damascus dhaka djibouti doha dubai durres dushanbe
  erbil fergana freetown geneva guatemala hanoi harare havana istanbul izmir jakarta jalalabad kabul kampala kathmandu khartoum khujand
  kiev kigali kinshasa kyiv lagos lahore lima lisbon ljubljana lusaka madrid managua manila maputo mexico minsk mogadishu moldova
  mombasa monrovia moscow nairobi namangan niamey nicosia odesa odessa osh ouagadougou panama paris podgorica prague pristina prizren
  quito rabat riga riyadh rome samarkand santiago sarajevo shymkent skopje sofia tashkent tbilisi tegucigalpa tehran tirana tripoli
  tunis ulaanbaatar vienna vilnius vlore warsaw yaounde yerevan zagreb`;

const GIVEN_NAMES = `
  adilet afina aibek aida aigerim aigul ainura aizada akmal aleksandr aleksei alina alisher almaz amina amir anara anastasia andrei anna
  arben ardian arta asel askar azamat aziz baktygul bakyt bekim besa besnik bogdan cholpon cristina daniela daniyar daria dilnoza dinara
  dmitri drita dritan ekaterina elena elira elvira emina erjon fatima fatmir feruza flutra galina gulnara gulzat hana igor ilir ilona
  ilya inna ion irina ivan jamila jasmina jeton jyldyz kamila karim katerina khadija kubat kushtrim lejla leyla lilia ljiljana ludmila
  madina maksat malika mariam mariana marina meerim mihai milena mira mirela mohammed muhammad murat nadia natalia nargiza nasiba natasha
  nazgul nikolai nina nodira nurbek nurgul nurlan oksana olena olga otabek petru rahim rodica ruslan rustam sabina saida saltanat samira
  sanjar sergei shakhnoza shirin shpresa sofia svetlana tamara tatiana timur tolgonai ulan umida urmat valentina vera viktor viktoria
  vjosa vladimir volodymyr yulia yusuf zarina zhanna zhyldyz zuhra zulfiya`;

/** All of them, in small letters. */
export function guessableWords(): readonly string[] {
  const countries = ['en', 'fr', 'es', 'ru'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return [...COUNTRIES.values()].flatMap((code) => wordsIn(names.of(code) ?? ''));
  });
  return [...new Set([...countries, ...wordsIn(TOWNS), ...wordsIn(GIVEN_NAMES)])];
}

/** The words of a text of three letters and more, in small Latin letters. */
export function wordsIn(text: string): readonly string[] {
  return anyAscii(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 3);
}
