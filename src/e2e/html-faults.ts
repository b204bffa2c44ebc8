import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Astro writes attributes and void elements in its own, valid way.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles of acts are long by nature.
    'long-title': 'off',
    // A scrollable table is a region with a name, which is what axe asks for.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'no-inline-style': 'error',
    // Every file comes from the section's own address.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** What html-validate finds in a page's file, as `line rule: message`. */
export async function htmlFaults(out: string, file: string): Promise<string[]> {
  const { results } = await validator.validateString(readFileSync(path.join(out, file), 'utf8'));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}
