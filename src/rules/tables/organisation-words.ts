/** How texts name educational organisations, and names that belong to no single one. */

/** The end of the words before a name: «МАДОУ детский сад», «школе № 411». Checked right before a quotation mark. */
export const organisationBeforeName = new RegExp(
  '(?<![А-Яа-яЁё])(?:' +
    [
      'школ(?:а|ы|е|у|ой|-интернат[а-я]*)',
      'интернат[а-я]{0,2}',
      'лице(?:й|я|ю|ем|е)',
      'гимнази[а-я]',
      'детск[а-я]{2,3}\\s+сад[а-я]{0,2}',
      'д\\/с',
      'колледж[а-я]{0,2}',
      'техникум[а-я]{0,2}',
      'училищ[а-я]{1,2}',
      'цент(?:р|ра|ру|ром|ре)',
      'учреждени[а-я]{1,2}',
      '[МГКФНЧАБ]{0,3}(?:ДОУ|ОУ|ДОО|ПОУ|УДО|ОО)',
      '[МГ]?[БАК]?[СОН]ОШ',
      'ЦРР',
    ].join('|') +
    ')(?:\\s+(?:№\\s*\\d+|(?:комбинированного|общеразвивающего|компенсирующего)\\s+вида|искусств|развития\\s+ребёнка|развития\\s+ребенка|дополнительного\\s+образования|детского\\s+творчества|образования|гимназия|лицей|школа|детский\\s+сад))*\\s*$',
  'i',
);

/** The last word of such words, in lower case and with its first letters only: a cheap look before a close one. */
export const lastWordOfOrganisation =
  /^(?:школ|интернат|лице|гимнази|сад|с$|колледж|техникум|училищ|центр|учреждени|вида$|искусств$|реб[её]нка$|образования$|творчества$|црр$|[0-9]+$)|(?:оу|удо|доо|оо|ош)$/;

/** Parts of names that belong to projects, clubs and courses, not to organisations. */
export const notOrganisations =
  /педагог|учител|наставни|специалист|родител|професси|методи|мастер|молод|урок|проект|программ|конкурс|управлени|сообществ/i;

/** Names under which a great many schools have a centre of their own. */
export const sharedNames: readonly string[] = [
  'Точка роста',
  'Кванториум',
  'Сириус',
  'IT-куб',
  'ИТ-куб',
  'Дом научной коллаборации',
  'Движение первых',
  'Орлята России',
];
