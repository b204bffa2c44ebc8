import { beforeAll, describe, expect, it } from 'vitest';
import { loadDecap, type DecapParts, type Phrases } from '../decap-for-tests.ts';
import { missingPhrases } from './ru-locale.ts';

let decap: DecapParts;
beforeAll(async () => {
  decap = await loadDecap();
}, 60_000);

/** «app.header.content» → the phrase. */
const flat = (phrases: Phrases, prefix = ''): [string, string][] =>
  Object.entries(phrases).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );

/** Names that are written so in Russian too. */
const latin =
  /Netlify Identity|Netlify|Azure|Bitbucket|GitHub|GitLab|Gitea|Forgejo|git-gateway|Git Gateway|Identity service|CMS|config\.yml|email|Ctrl\+Enter|URL|i18n|kB/g;

describe('the editor’s Russian', () => {
  it('has every phrase that the English has, and none of its own invention', () => {
    const russian = new Map(flat(missingPhrases(decap.ru)));
    const english = new Map(flat(decap.en));
    expect([...english.keys()].filter((key) => !russian.has(key))).toEqual([]);
    expect([...russian.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('has no Latin letters beside names, and none among Cyrillic ones', () => {
    const odd = flat(missingPhrases(decap.ru)).filter(([key, phrase]) =>
      /[a-z]/i.test(key.endsWith('dateFormat') ? '' : phrase.replace(/%\{\w+\}/g, '').replace(latin, '')),
    );
    expect(odd).toEqual([]);
  });

  it('fills in what the English fills in', () => {
    const english = new Map(flat(decap.en));
    const slots = (phrase: string) => [...new Set(phrase.match(/%\{\w+\}/g))].sort();
    for (const [key, phrase] of flat(missingPhrases(decap.ru)))
      for (const slot of slots(phrase)) expect(slots(english.get(key) ?? ''), key).toContain(slot);
  });
});
