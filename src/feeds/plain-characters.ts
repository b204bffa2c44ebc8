/** Control characters, halves of surrogate pairs and two non-characters: neither XML nor a calendar may hold them. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text without what no format can carry; such signs come with a paste from elsewhere and mean nothing. */
export function plainCharacters(text: string): string {
  return text.replace(forbidden, '');
}
