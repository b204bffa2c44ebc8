import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { readFileSync, existsSync } from 'node:fs';
import sirv from 'sirv';
import { UserError } from './user-error.ts';

export type Serving = { port: number; base?: string; host?: string };

/**
 * Serves a built section on this machine, under its base path, with its own 404 page.
 * @throws {UserError} when the port is taken or is no port.
 */
export function serveDirectory(
  directory: string,
  { port, base = '/', host = '127.0.0.1' }: Serving,
): Promise<Server> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError('PORT: нужен номер порта от 1 до 65535, например 4321.');
  }
  const files = sirv(path.resolve(directory), {
    dev: true,
    etag: true,
    onNoMatch: (_, response) => notFound(response),
  });
  const notFound = (response: ServerResponse) => {
    const page = path.resolve(directory, '404.html');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : 'Страница не найдена.');
  };
  const server = createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
    const asked = request.url ?? '/';
    if (asked.startsWith(base)) {
      request.url = `/${asked.slice(base.length)}`;
      files(request, response);
    } else notFound(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new UserError(
          `Порт ${port} занят или недоступен. Закройте другую программу или укажите свой порт: PORT=4322 npm start.`,
          { cause },
        ),
      ),
    );
    server.listen(port, host, () => resolve(server));
  });
}
