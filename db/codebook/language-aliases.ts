/**
 * Names of languages that people, papers and older lists use and `Intl` does not, by ISO 639-3 code. ISO 639-3 (SIL) gives them as other
 * names of the language, or its speakers call it so.
 */
const ALSO = `
  aka Asante, Fante | amh Amarigna, Amarinya | ary Darija | aze Azeri, Azerbaijani Turkish, azéri, azerí
  bal Balochi | bam Bamanankan | bel Belorussian, Byelorussian, Belarussian | ben Bangla | bin Bini | ceb Bisaya, Visayan
  ckb Sorani | cmn Putonghua, Chinese (Mandarin) | dyu Jula, Dioula | fas Farsi, Iranian | fil Pilipino
  ful Pulaar, Pular, Fulani, Fulah, Fulfulde, Peul, Peulh, Poular | guz Ekegusii | hat Kreyol, Creole, Haitian Creole
  heb Ivrit | ibo Ibo | ind Bahasa Indonesia, Bahasa | ish Ishan | kaa Qaraqalpaq, Каракалпакский
  khm Cambodian | kir Kirghiz, Kirgiz, Kirgizian, Кыргызча | kmr Kurmanji, Kurmanci | kon Kikongo | lao Laotian | lug Luganda
  mix Mixtec, Mixteco, mixtèque, Tu’un Savi | mlg Malgache | mnk Mandingo, Malinke | mos More, Moore
  msa Bahasa Melayu, Bahasa Malaysia | mya Myanmar, Myanmar language, Bamar | nan Hokkien, Taiwanese | nep Gorkhali
  nhn Nahuatl, Náhuatl, Aztec, Mexicano | nld Flemish, Vlaams, flamand, flamenco | nya Chewa, Chichewa, Nyanja
  ori Oriya, Odia | orm Oromiffa, Oromoo, Afaan Oromo | pan Panjabi | pcm Pidgin, Broken English, Naija | prs Farsi Dari, Afghan Persian
  pus Pushto, Pashtu, Pushtu, Pukhto, Afghan | que Quichua, Runasimi | rom Romany, Roma, Gypsy, Tsigane | ron Moldovan, Moldavian, moldave, moldavo
  run Kirundi | sag Sangho | sin Sinhalese | som Somalian, Af Soomaali | spa Castilian, Castellano
  swa Kiswahili, Swahili | tgk Tadjik, Тоҷикӣ | tir Tigrigna, Tigray | tuk Turkoman | tzm Berber, Amazigh, Tamazight
  uig Uighur, Uigur, Uygur, ouïgour | uzb Ouzbek, Oʻzbekcha | wol Ouolof | yue Guangdonghua | zho Chinese
`;

/** ISO 639-3 code to the other names it is found by. */
export const LANGUAGE_ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  ALSO.trim()
    .split(/\s*[|\n]\s*/)
    .map((line): [string, readonly string[]] => [line.slice(0, 3), line.slice(4).split(', ')]),
);
