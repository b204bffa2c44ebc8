import { projectRoot } from '#publish/compile.ts';
import { build } from 'vite';
import type { Transfer } from '../engine.ts';
import { compressedSize } from './compressed-size.ts';

/** What a page is sent for a module with all that it imports, bundled and minified as Astro does it. */
export async function codeSize(entry: string): Promise<Transfer> {
  const built = await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'exports-only' },
    },
  });
  const chunks = [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((file) => file.type === 'chunk');
  return {
    files: chunks.length,
    bytes: chunks.reduce((sum, { code }) => sum + compressedSize(Buffer.from(code)), 0),
  };
}
