/** The editor's side of the school's server: Decap's proxy protocol, with the version that was opened in every save. */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { askServer, ServerError } from './ask-server.ts';
import { takeVersion, withVersion } from './opened-version.ts';

type Payload = { action: string; params: Record<string, unknown> };
type MediaFile = { id: string; path: string; name: string; url: string; displayURL: string };
type Account = { login: string; name: string; role: string };
type DeployPreview = { url: string; status: string };

/** `sent` is the version of the text as it was sent, `version` the one that the server made of it and of others' changes. */
type Saved = { version: string; sent?: string; merged: readonly unknown[] };

/** An entry with its version carried inside the text; everything else as it came. */
function carryVersion(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(carryVersion);
  if (typeof answer !== 'object' || answer === null || !('data' in answer && 'version' in answer))
    return answer;
  const { data, version } = answer;
  return typeof data === 'string' && typeof version === 'string'
    ? { ...answer, data: withVersion(data, version) }
    : answer;
}

/** Whether the page shows a form, whose text must not be lost by leaving it. */
const isEditing = () => /^#\/collections\/[^/]+\/(?:new|entries)\b/.test(globalThis.location.hash);

export class SchoolBackend extends ProxyBackend {
  /** Path and version with which a form was opened → the version of the text that it has saved last. */
  readonly #saved = new Map<string, string>();
  #account: Account | undefined;

  get #admin(): string {
    return this.proxyUrl.replace(/api\/v1$/, '');
  }

  override async request(payload: Payload): Promise<unknown> {
    return carryVersion(await this.#ask(this.proxyUrl, { branch: this.branch, ...payload }));
  }

  async #ask(address: string, payload?: object): Promise<unknown> {
    try {
      return await askServer(address, payload);
    } catch (error) {
      if (error instanceof ServerError && error.status === 401 && !isEditing()) this.#goToSignIn();
      throw error;
    }
  }

  #goToSignIn(): void {
    const { pathname, hash } = globalThis.location;
    globalThis.location.assign(`${this.#admin}vhod/?posle=${encodeURIComponent(pathname + hash)}`);
  }

  override async persistEntry(
    ...[entry, options]: Parameters<ProxyBackend['persistEntry']>
  ): Promise<unknown> {
    const [file] = entry.dataFiles;
    if (!file) throw new TypeError('Decap has saved an entry without its file.');
    const { text, version } = takeVersion(file.raw);
    const form = `${file.path} ${version ?? ''}`;
    const base = options.newEntry ? null : (this.#saved.get(form) ?? version);
    const dataFiles = [{ ...file, raw: text, ...(base !== undefined && { version: base }) }];
    // Decap also sends what was chosen and taken out again: a file that was refused would hold up every later save.
    const assets = entry.assets.filter(({ path }) => text.includes(path.replace(/^\/+/, '')));
    const saved = (await super.persistEntry({ ...entry, dataFiles, assets }, options)) as Saved;
    // The form still holds what it has sent. What others have changed is not in it, so it may not stand for that.
    const next = saved.sent ?? (saved.merged.length === 0 ? saved.version : undefined);
    if (next !== undefined) this.#saved.set(form, next);
    return saved;
  }

  /** Takes a published entry off the site in one step. */
  unpublishEntry(collection: string, slug: string): Promise<unknown> {
    return this.request({ action: 'unpublishEntry', params: { collection, slug } });
  }

  override async getDeployPreview(collection: string, slug: string): Promise<DeployPreview | null> {
    const preview = (await super.getDeployPreview(collection, slug)) as DeployPreview | null;
    // Decap joins the address of the entry's public page to it: behind `#` it does no harm.
    return preview && { ...preview, url: `${preview.url}#` };
  }

  override async authenticate(): Promise<Account> {
    this.#account = (await this.#ask(`${this.#admin}api/me`)) as Account;
    return this.#account;
  }

  /** Decap also signs out whoever it could not recognise: a fault of the network must not end a session. */
  override async logout(): Promise<null> {
    if (!this.#account) return null;
    await fetch(`${this.#admin}vyhod/`, { method: 'POST' });
    globalThis.location.assign(`${this.#admin}vhod/`);
    return null;
  }

  override async getMedia(mediaFolder = this.mediaFolder): Promise<MediaFile[]> {
    return (await this.request({ action: 'getMedia', params: { mediaFolder } })) as MediaFile[];
  }

  override async persistMedia(...[asset]: Parameters<ProxyBackend['persistMedia']>): Promise<MediaFile> {
    const content = await asset.toBase64();
    const params = { asset: { path: asset.path, content, encoding: 'base64' }, options: {} };
    return (await this.request({ action: 'persistMedia', params })) as MediaFile;
  }
}
