/** A server as a school's host sets one up: every file compressed beforehand, as small as brotli makes it. */
import { cpSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import sirv from 'sirv';
import { filesOf } from '#e2e/output.ts';
import { UserError } from '#publish/user-error.ts';

const compress = promisify(brotliCompress);
const compressible = /\.(?:html|css|m?js|json|svg|xml|txt|ics|webmanifest)$/;

/** The compressed form of every text file of `directory` beside it; pictures, fonts and documents are compressed already. */
async function compressFiles(directory: string): Promise<void> {
  const files = filesOf(directory).filter((file) => compressible.test(file));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await Promise.all(
    files.map(async (file) => {
      const whole = path.join(directory, file);
      await writeFile(`${whole}.br`, await compress(await readFile(whole), quality));
    }),
  );
}

export type Serving = {
  /** The built site. */
  source: string;
  /** Where its copy with the compressed files stands; replaced. */
  copy: string;
  origin: string;
};

/**
 * Serves a built site until the process ends; the server alone does not keep it from ending.
 * @throws {UserError} when the port of `origin` is taken.
 */
export async function serveCompressed({ source, copy, origin }: Serving): Promise<void> {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(path.dirname(copy), { recursive: true });
  cpSync(realpathSync(source), copy, { recursive: true, dereference: true });
  await compressFiles(copy);
  const server = createServer(sirv(copy, { brotli: true, etag: true, maxAge: 31_536_000 }));
  const { hostname, port } = new URL(origin);
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new UserError(`Порт ${port} занят: дождитесь конца другого замера и запустите этот снова.`, {
          cause,
        }),
      ),
    );
    server.listen(Number(port), hostname, () => resolve());
  });
}
