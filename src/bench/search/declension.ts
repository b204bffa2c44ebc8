/** Cases and numbers of regular Russian words: enough for texts that are searched, not read. */

export const cases = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative'] as const;
export type Case = (typeof cases)[number];

type Endings = readonly [singular: readonly string[], plural: readonly string[]];

/** Ending of a noun in every case, by the class that is written after its stem. */
const nouns: Readonly<Record<string, Endings>> = {
  m: [
    ['', 'а', 'у', '', 'ом', 'е'],
    ['ы', 'ов', 'ам', 'ы', 'ами', 'ах'],
  ],
  // Living beings.
  ma: [
    ['', 'а', 'у', 'а', 'ом', 'е'],
    ['ы', 'ов', 'ам', 'ов', 'ами', 'ах'],
  ],
  // Living beings with a soft stem.
  ms: [
    ['ь', 'я', 'ю', 'я', 'ем', 'е'],
    ['и', 'ей', 'ям', 'ей', 'ями', 'ях'],
  ],
  // Things with a soft stem.
  mt: [
    ['ь', 'я', 'ю', 'ь', 'ем', 'е'],
    ['и', 'ей', 'ям', 'и', 'ями', 'ях'],
  ],
  mi: [
    ['й', 'я', 'ю', 'й', 'ем', 'и'],
    ['и', 'ев', 'ям', 'и', 'ями', 'ях'],
  ],
  me: [
    ['й', 'я', 'ю', 'й', 'ем', 'е'],
    ['и', 'ев', 'ям', 'и', 'ями', 'ях'],
  ],
  f: [
    ['а', 'ы', 'е', 'у', 'ой', 'е'],
    ['ы', '', 'ам', 'ы', 'ами', 'ах'],
  ],
  // «Травля».
  fl: [
    ['я', 'и', 'е', 'ю', 'ей', 'е'],
    ['и', 'ь', 'ям', 'и', 'ями', 'ях'],
  ],
  // Adjectives that are nouns: «мастерская».
  fa: [
    ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
    ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых'],
  ],
  fi: [
    ['ия', 'ии', 'ии', 'ию', 'ией', 'ии'],
    ['ии', 'ий', 'иям', 'ии', 'иями', 'иях'],
  ],
  f3: [
    ['ь', 'и', 'и', 'ь', 'ью', 'и'],
    ['и', 'ей', 'ям', 'и', 'ями', 'ях'],
  ],
  n: [
    ['о', 'а', 'у', 'о', 'ом', 'е'],
    ['а', '', 'ам', 'а', 'ами', 'ах'],
  ],
  ni: [
    ['ие', 'ия', 'ию', 'ие', 'ием', 'ии'],
    ['ия', 'ий', 'иям', 'ия', 'иями', 'иях'],
  ],
};

const adjectives = {
  m: ['ый', 'ого', 'ому', 'ый', 'ым', 'ом'],
  f: ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
  n: ['ое', 'ого', 'ому', 'ое', 'ым', 'ом'],
  plural: ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых'],
} as const;

/** Adjectives that are stressed on the ending: «молодой», not «молодый». */
const stressedOnEnding = new Set(['молод', 'выездн', 'группов']);

const genderOf = (noun: string) => (noun.startsWith('m') ? 'm' : noun.startsWith('f') ? 'f' : 'n');

/** No «ы» after к, г, х and hushing letters; no unstressed «о» after hushing ones. */
const spell = (word: string) =>
  word.replace(/([кгхжшчщ])ы/g, '$1и').replace(/([жшчщц])о(й|е|го|му|м)$/g, '$1е$2');

function declineAdjective(stem: string, noun: string, declined: Declined): string {
  const isLiving = noun === 'ma' || noun === 'ms';
  const table = declined.isPlural ? adjectives.plural : adjectives[genderOf(noun)];
  const isAsGenitive =
    declined.case === 'accusative' && isLiving && (declined.isPlural || genderOf(noun) === 'm');
  const ending = table[cases.indexOf(isAsGenitive ? 'genitive' : declined.case)] ?? '';
  return spell(stem + (ending === 'ый' && stressedOnEnding.has(stem) ? 'ой' : ending));
}

type Declined = { case: Case; isPlural: boolean };

/**
 * A phrase in a case: «молод+ специалист/ma» has an adjective's stem before `+` and a noun's stem before `/` and its
 * class; other words stay as they are.
 */
export function decline(phrase: string, declined: Declined): string {
  const words = phrase.split(' ');
  const noun = words.find((word) => word.includes('/'))?.split('/')[1] ?? 'n';
  return words
    .map((word) => {
      const [stem = '', nounClass] = word.split('/');
      if (nounClass !== undefined) {
        const endings = nouns[nounClass]?.[declined.isPlural ? 1 : 0];
        if (!endings) throw new RangeError(`«${phrase}» names no class of nouns.`);
        return spell(stem + (endings[cases.indexOf(declined.case)] ?? ''));
      }
      return word.endsWith('+') ? declineAdjective(word.slice(0, -1), noun, declined) : word;
    })
    .join(' ');
}

export const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
