/** The editor's side of the school's server: Decap's proxy protocol, with the version that was opened in every save. */
import { ProxyBackend } from 'decap-cms-backend-proxy';

type Payload = { action: string; params: Record<string, unknown> };
type Stored = { data: string | null; file: { path: string }; version: string | null };
type DataFile = { path: string; version?: string | null };
type MediaFile = { id: string; path: string; name: string; url: string; displayURL: string };
type Account = { login: string; name: string; role: string };

/** A fault with the server's own sentence: Decap shows it as it is. */
class ServerError extends Error {
  override name = '';
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export class SchoolBackend extends ProxyBackend {
  /** Path of an entry → the version that was opened here. */
  readonly #versions = new Map<string, string | null>();

  override async request(payload: Payload): Promise<unknown> {
    const answer = await ask(this.proxyUrl, { branch: this.branch, ...payload });
    this.#remember(answer, payload);
    return answer;
  }

  #remember(answer: unknown, { action, params }: Payload): void {
    const stored: unknown[] = Array.isArray(answer) ? answer : [answer];
    for (const one of stored) {
      if (typeof one !== 'object' || one === null || !('version' in one)) continue;
      const { version } = one as Pick<Stored, 'version'>;
      if ('file' in one) this.#versions.set((one as Stored).file.path, version);
      else if (action === 'unpublishedEntryDataFile') this.#versions.set(String(params['path']), version);
      else if (action === 'persistEntry') this.#versions.set(savedPath(params), version);
    }
  }

  override async persistEntry(
    ...[entry, options]: Parameters<ProxyBackend['persistEntry']>
  ): Promise<unknown> {
    const dataFiles = entry.dataFiles.map((file: DataFile) => ({
      ...file,
      version: this.#versions.get(file.path) ?? null,
    }));
    return super.persistEntry({ ...entry, dataFiles }, options);
  }

  override async authenticate(): Promise<Account> {
    return (await ask(this.proxyUrl.replace(/v1$/, 'me'))) as Account;
  }

  override async logout(): Promise<null> {
    await fetch(this.proxyUrl.replace(/api\/v1$/, 'vyhod/'), { method: 'POST' });
    globalThis.location.assign(this.proxyUrl.replace(/api\/v1$/, 'vhod/'));
    return null;
  }

  override async getMedia(mediaFolder = this.mediaFolder): Promise<MediaFile[]> {
    const params = { branch: this.branch, mediaFolder };
    return (await this.request({ action: 'getMedia', params })) as MediaFile[];
  }

  override async persistMedia(...[asset]: Parameters<ProxyBackend['persistMedia']>): Promise<MediaFile> {
    const content = await asset.toBase64();
    const params = {
      branch: this.branch,
      asset: { path: asset.path, content, encoding: 'base64' },
      options: {},
    };
    return (await this.request({ action: 'persistMedia', params })) as MediaFile;
  }
}

const savedPath = (params: Record<string, unknown>) =>
  (params['dataFiles'] as readonly DataFile[] | undefined)?.[0]?.path ?? '';

/** @throws {ServerError} with a sentence for a person, whatever came back. */
async function ask(address: string, payload?: object): Promise<unknown> {
  const response = await fetch(address, {
    ...(payload && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    }),
    headers: { accept: 'application/json', ...(payload && { 'content-type': 'application/json' }) },
  }).catch(() => undefined);
  if (!response)
    throw new ServerError(
      'Сервер не отвечает. Проверьте связь и повторите: ваш текст остался на странице.',
      0,
    );
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer;
  const said = (answer as { error?: string } | undefined)?.error;
  throw new ServerError(said ?? 'Сервер ответил непонятно. Обновите страницу и повторите.', response.status);
}
