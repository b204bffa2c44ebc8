import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decapChanges, withChanges } from './decap-changes.ts';

const modules = readdirSync('node_modules', { encoding: 'utf8' })
  .filter((name) => name.startsWith('decap-cms-'))
  .flatMap((name) =>
    readdirSync(path.join('node_modules', name, 'dist/esm'), { recursive: true, encoding: 'utf8' }).map(
      (file) => path.join('node_modules', name, 'dist/esm', file),
    ),
  )
  .filter((file) => file.endsWith('.js'));

describe('a change of Decap', () => {
  it.each(decapChanges)(
    'finds its one place in every module that it names: $name',
    ({ modules: named, find }) => {
      for (const place of named) {
        const found = modules.filter((file) => place.test(file));
        expect(found, String(place)).toHaveLength(1);
        expect(readFileSync(found[0] ?? '', 'utf8').split(find)).toHaveLength(2);
      }
    },
  );

  it('replaces that place, and leaves other modules alone', () => {
    for (const { modules: named, find, put } of decapChanges) {
      const file = modules.find((one) => named[0]?.test(one)) ?? '';
      const changed = withChanges(readFileSync(file, 'utf8'), file);
      expect(changed).toContain(put);
      if (!put.includes(find)) expect(changed).not.toContain(find);
    }
    expect(withChanges('if (hasPresenceErrors) {', 'elsewhere.js')).toBe('if (hasPresenceErrors) {');
  });

  it('whose place is gone stops the bundling and says what would be lost', () => {
    expect(() =>
      withChanges('', 'decap-cms-core/dist/esm/lib/urlHelper.js'),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: Decap has changed in decap-cms-core/dist/esm/lib/urlHelper.js. Names of entries and files are Latin: Decap drops Cyrillic letters where it could spell them.]`,
    );
  });
});
