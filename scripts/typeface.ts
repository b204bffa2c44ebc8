/** Makes the section's typeface, its licence and its style sheet: `node scripts/typeface.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeTypeface } from '../src/typeface/make-typeface.ts';

try {
  for (const [name, bytes] of await makeTypeface()) {
    const path = join('src', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
    console.log(`${path}: ${bytes.length} Б`);
  }
} catch (error) {
  console.error(`Шрифт не записан: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
