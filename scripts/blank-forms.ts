/** Makes the blank forms of the section: `node scripts/blank-forms.ts [content directory]`. */
import { writeFiles } from '../src/blank-forms/write-files.ts';

const [content = 'content'] = process.argv.slice(2);
try {
  const paths = await writeFiles(content);
  for (const path of paths) console.log(path);
} catch (error) {
  console.error(`Бланки не записаны: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
