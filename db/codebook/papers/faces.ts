/** Written by `node build/fonts.ts` from the fonts that travel: package and file, for which signs CSS asks for it, and the signs in it, in runs of hexadecimal. */
// biome-ignore-all format: each face is a line of what its file holds
export const FACES = [
  {
    pack: 'inter',
    file: 'inter-latin-wght-normal',
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    signs: '20-7e a0-ac ae-ff 131 152-153 2bb-2bc 2c6 2da 2dc 304 308 2002 2009 2013-2014 2018-201a 201c-201e 2022 2026 2032-2033 2039-203a 2044 20ac 2122 2191 2193 2212',
  },
  {
    pack: 'inter',
    file: 'inter-latin-ext-wght-normal',
    range: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    signs: '100-130 132-148 14a-151 154-1c3 1c5-254 256-27b 27e-284 286-290 292-2a4 2a6-2ba 2bd-2c5 2c7-2cc 2ce-2d7 2dd-2ff 304 308 1d00 1d0d 1d1b 1d43 1d47-1d49 1d4d 1d4f-1d50 1d52 1d56-1d58 1d5b 1d62-1d65 1d9c 1da0 1dbb 1dbf 1e00-1e9b 1e9d-1e9f 1ef2-1eff 2020 20a0-20ab 20ad-20af 20b1-20b5 20b8-20ba 20bc-20bf 2113 2c7c 2c7f a7ff',
  },
  {
    pack: 'inter',
    file: 'inter-vietnamese-wght-normal',
    range: 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
    signs: '102-103 110-111 128-129 168-169 1a0-1a1 1af-1b0 300-301 303-304 308-309 323 1ea0-1ef9 20ab',
  },
  {
    pack: 'inter',
    file: 'inter-cyrillic-wght-normal',
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    signs: '301 400-45f 490-491 4b0-4b1 2116',
  },
  {
    pack: 'inter',
    file: 'inter-cyrillic-ext-wght-normal',
    range: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
    signs: '460-479 480-48f 492-49d 4a0-4af 4b2-4ff 52f 20b4 2dff a69f',
  },
  {
    pack: 'inter',
    file: 'inter-greek-wght-normal',
    range: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
    signs: '374-376 37a-37f 384-38a 38c 38e-3a1 3a3-3d7 3dc-3dd 3f0-3f6 3f9-3fa 3fc-3ff',
  },
  {
    pack: 'inter',
    file: 'inter-greek-ext-wght-normal',
    range: 'U+1F00-1FFF',
    signs: '1f00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe',
  },
  {
    pack: 'noto-sans-arabic',
    file: 'noto-sans-arabic-arabic-wght-normal',
    range: 'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC,U+102E0-102FB,U+10E60-10E7E,U+10EC2-10EC4,U+10EFC-10EFF,U+1EE00-1EE03,U+1EE05-1EE1F,U+1EE21-1EE22,U+1EE24,U+1EE27,U+1EE29-1EE32,U+1EE34-1EE37,U+1EE39,U+1EE3B,U+1EE42,U+1EE47,U+1EE49,U+1EE4B,U+1EE4D-1EE4F,U+1EE51-1EE52,U+1EE54,U+1EE57,U+1EE59,U+1EE5B,U+1EE5D,U+1EE5F,U+1EE61-1EE62,U+1EE64,U+1EE67-1EE6A,U+1EE6C-1EE72,U+1EE74-1EE77,U+1EE79-1EE7C,U+1EE7E,U+1EE80-1EE89,U+1EE8B-1EE9B,U+1EEA1-1EEA3,U+1EEA5-1EEA9,U+1EEAB-1EEBB,U+1EEF0-1EEF1',
    signs: '606-61b 61d-6dc 6de-6ff 750-77f 870-88e 898-8e1 8e3-8ff 2010-2011 204f 2e41 fb50-fbc2 fbd3-fd8f fd92-fdc7 fdcf fdf0-fdff fe70-fe74 fe76-fefc 10efd-10eff',
  },
  {
    pack: 'noto-sans-armenian',
    file: 'noto-sans-armenian-armenian-wght-normal',
    range: 'U+0308,U+0530-058F,U+2010,U+2024,U+25CC,U+FB13-FB17',
    signs: '308 531-556 559-58a 58d-58f 2010 2024 25cc fb13-fb17',
  },
  {
    pack: 'noto-sans-bengali',
    file: 'noto-sans-bengali-bengali-wght-normal',
    range: 'U+0951-0952,U+0964-0965,U+0980-09FE,U+1CD0,U+1CD2,U+1CD5-1CD6,U+1CD8,U+1CE1,U+1CEA,U+1CED,U+1CF2,U+1CF5-1CF7,U+200C-200D,U+20B9,U+25CC,U+A8F1',
    signs: '951-952 964-965 980-983 985-98c 98f-990 993-9a8 9aa-9b0 9b2 9b6-9b9 9bc-9c4 9c7-9c8 9cb-9ce 9d7 9dc-9dd 9df-9e3 9e6-9fe 1cd0 1cd2 1cd5-1cd6 1cd8 1ce1 1cea 1ced 1cf2 1cf5-1cf7 20b9 25cc a8f1',
  },
  {
    pack: 'noto-sans-devanagari',
    file: 'noto-sans-devanagari-devanagari-wght-normal',
    range: 'U+0900-097F,U+1CD0-1CF9,U+200C-200D,U+20A8,U+20B9,U+20F0,U+25CC,U+A830-A839,U+A8E0-A8FF,U+11B00-11B09',
    signs: '900-97f 1cd0-1cf6 1cf8-1cf9 20b9 20f0 25cc a830-a839 a8e0-a8ff 11b00-11b09',
  },
  {
    pack: 'noto-sans-ethiopic',
    file: 'noto-sans-ethiopic-ethiopic-wght-normal',
    range: 'U+030E,U+1200-1399,U+2D80-2DDE,U+AB01-AB2E,U+1E7E0-1E7E6,U+1E7E8-1E7EB,U+1E7ED-1E7EE,U+1E7F0-1E7FE',
    signs: '30e 1200-1248 124a-124d 1250-1256 1258 125a-125d 1260-1288 128a-128d 1290-12b0 12b2-12b5 12b8-12be 12c0 12c2-12c5 12c8-12d6 12d8-1310 1312-1315 1318-135a 135d-137c 1380-1399 2d80-2d96 2da0-2da6 2da8-2dae 2db0-2db6 2db8-2dbe 2dc0-2dc6 2dc8-2dce 2dd0-2dd6 2dd8-2dde ab01-ab06 ab09-ab0e ab11-ab16 ab20-ab26 ab28-ab2e 1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee 1e7f0-1e7fe',
  },
  {
    pack: 'noto-sans-georgian',
    file: 'noto-sans-georgian-georgian-wght-normal',
    range: 'U+0589,U+10A0-10FF,U+1C90-1CBA,U+1CBD-1CBF,U+205A,U+2D00-2D2F,U+2E31',
    signs: '589 10a0-10c5 10c7 10cd 10d0-10ff 1c90-1cba 1cbd-1cbf 2d00-2d25 2d27 2d2d',
  },
  {
    pack: 'noto-sans-hebrew',
    file: 'noto-sans-hebrew-hebrew-wght-normal',
    range: 'U+0307-0308,U+0590-05FF,U+200C-2010,U+20AA,U+25CC,U+FB1D-FB4F',
    signs: '307-308 591-5c7 5d0-5ea 5ef-5f4 2010 20aa 25cc fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4f',
  },
  {
    pack: 'noto-sans-khmer',
    file: 'noto-sans-khmer-khmer-wght-normal',
    range: 'U+1780-17FF,U+19E0-19FF,U+200C-200D,U+25CC',
    signs: '1780-17dd 17e0-17e9 17f0-17f9 19e0-19ff 25cc',
  },
  {
    pack: 'noto-sans-lao',
    file: 'noto-sans-lao-lao-wght-normal',
    range: 'U+0E81-0EDF,U+200C-200D,U+25CC',
    signs: 'e81-e82 e84 e86-e8a e8c-ea3 ea5 ea7-ebd ec0-ec4 ec6 ec8-ece ed0-ed9 edc-edf 25cc',
  },
  {
    pack: 'noto-sans-myanmar',
    file: 'noto-sans-myanmar-myanmar-wght-normal',
    range: 'U+1000-109F,U+200C-200D,U+25CC,U+A92E,U+A9E0-A9FE,U+AA60-AA7F,U+116D0-116E3',
    signs: '1000-109f 25cc a92e a9e0-a9fe aa60-aa7f',
  },
  {
    pack: 'noto-sans-tamil',
    file: 'noto-sans-tamil-tamil-wght-normal',
    range: 'U+0964-0965,U+0B82-0BFA,U+200C-200D,U+20B9,U+25CC',
    signs: '964-965 b82-b83 b85-b8a b8e-b90 b92-b95 b99-b9a b9c b9e-b9f ba3-ba4 ba8-baa bae-bb9 bbe-bc2 bc6-bc8 bca-bcd bd0 bd7 be6-bfa 20b9 25cc',
  },
  {
    pack: 'noto-sans-thai',
    file: 'noto-sans-thai-thai-wght-normal',
    range: 'U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC',
    signs: '2d7 303 331 e01-e3a e3f-e5b 25cc',
  },
] as const;
