/** Draws the pictures of the sample school: `node scripts/drawings.ts [content directory]`. */
import { writeDrawings } from '../src/blank-forms/drawings/write-drawings.ts';

const [content = 'content'] = process.argv.slice(2);
try {
  const paths = await writeDrawings(content);
  for (const path of paths) console.log(path);
} catch (error) {
  console.error(`Рисунки не записаны: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
