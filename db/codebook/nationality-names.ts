/**
 * What people call somebody of a country, in English, French, Spanish and Russian, where it does not begin the country's name; so that a
 * nationality is found as it is said. A name that two countries share (Congolese, Dominican, Guinean, Korean) stands for none.
 */
const SAID = `
  AFG Afghan, Afghani, afghan, afgano, афганец | ALB Albanian, albanais, albanés | ARM Armenian, arménien, armenio
  AZE Azeri, Azerbaijani, azéri, azerí, azerbaïdjanais, azerbaiyano | BGD Bangladeshi, Bengali, bangladais | BLR Belarusian, Belarussian, biélorusse, bielorruso, белорус
  BGR Bulgarian, bulgare, búlgaro | BRA Brazilian, brésilien, brasileño | CHN Chinese, chinois, chino, китаец
  CIV Ivorian, ivoirien, marfileño | CMR Cameroonian, camerounais, camerunés | COL Colombian, colombien, colombiano
  CUB Cuban, cubain, cubano | CZE Czech, tchèque, checo | DEU German, allemand, alemán, немец | DZA Algerian, algérien, argelino
  ECU Ecuadorian, équatorien, ecuatoriano | EGY Egyptian, égyptien, egipcio | ERI Eritrean, érythréen, eritreo
  ESP Spaniard, Spanish, espagnol, español | ETH Ethiopian, Habesha, éthiopien, etíope | FRA French, français, francés, француз
  GBR British, English, Scottish, Welsh, britannique, británico, англичанин | GEO Georgian, géorgien, georgiano, грузин
  GHA Ghanaian, ghanéen, ghanés | GMB Gambian, gambien, gambiano | GRC Greek, grec, griego | GTM Guatemalan, guatémaltèque, guatemalteco
  HND Honduran, hondurien, hondureño | HTI Haitian, haïtien, haitiano | HUN Hungarian, hongrois, húngaro | IDN Indonesian, indonésien, indonesio
  IND Indian, indien | IRN Iranian, Persian, iranien, iraní | IRQ Iraqi, irakien, iraquí | ITA Italian, italien, italiano
  JOR Jordanian, jordanien, jordano | JPN Japanese, japonais, japonés | KAZ Kazakh, Kazak, kazakh, kazajo, казах
  KEN Kenyan, kényan, keniano | KGZ Kyrgyz, Kirghiz, Kirgiz, kirghize, kirguís, киргиз, кыргыз | KHM Cambodian, Khmer, cambodgien, camboyano
  LAO Laotian, Lao, laotien, laosiano | LBN Lebanese, libanais, libanés | LKA Sri Lankan, sri-lankais | LTU Lithuanian, lituanien, lituano
  LVA Latvian, letton, letón | MAR Moroccan, marocain, marroquí | MDA Moldovan, Moldavian, moldave, moldavo, молдаванин
  MDG Malagasy, malgache | MEX Mexican, mexicain, mexicano | MKD Macedonian, macédonien, macedonio | MLI Malian, malien, maliense
  MMR Burmese, birman, birmano | MNG Mongolian, Mongol, mongol | MYS Malaysian, malaisien, malasio | NER Nigerien
  NGA Nigerian, nigeriano | NIC Nicaraguan, nicaraguayen, nicaragüense | NLD Dutch, néerlandais, neerlandés, holandés
  NPL Nepali, Nepalese, népalais, nepalí | PAK Pakistani, pakistanais, pakistaní | PER Peruvian, péruvien, peruano
  PHL Filipino, Filipina, Pinoy, philippin | POL Polish, Pole, polonais, polaco, поляк | PRT Portuguese, portugais, portugués
  PRY Paraguayan, paraguayen, paraguayo | ROU Romanian, roumain, rumano, румын | RUS Russian, russe, ruso, русский, россиянин
  RWA Rwandan, rwandais, ruandés | SDN Sudanese, soudanais, sudanés | SEN Senegalese, sénégalais, senegalés | SLE Sierra Leonean
  SLV Salvadoran, Salvadorian, salvadorien, salvadoreño | SOM Somali, somalien, somalí | SRB Serb, Serbian, serbe, serbio, серб
  SVK Slovak, slovaque, eslovaco | SVN Slovenian, Slovene, slovène, esloveno | SYR Syrian, syrien, sirio | THA Thai, thaïlandais, tailandés
  TJK Tajik, Tadjik, tadjik, tayiko, таджик | TKM Turkmen, turkmène, turcomano, туркмен | TUN Tunisian, tunisien, tunecino
  TUR Turkish, Turk, turc, turco, турок | TZA Tanzanian, tanzanien, tanzano | UGA Ugandan, ougandais, ugandés
  UKR Ukrainian, ukrainien, ucraniano, украинец, украинка | USA American, américain, estadounidense, американец
  UZB Uzbek, ouzbek, uzbeko, узбек | VEN Venezuelan, vénézuélien, venezolano | VNM Vietnamese, vietnamien, vietnamita
  XKX Kosovar, kosovar | YEM Yemeni, yéménite, yemení | ZWE Zimbabwean, zimbabwéen, zimbabuense
`;

/** Alpha-3 code to what its people are called. */
export const NATIONALITY_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  SAID.trim()
    .split(/\s*[|\n]\s*/)
    .map((line): [string, readonly string[]] => [line.slice(0, 3), line.slice(4).split(', ')]),
);
