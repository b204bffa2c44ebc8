/** Somebody who uses the server as the editor does. */

export const usualPassword = 'синий трактор едет шагом';

export type Answer = { status: number; body: Record<string, unknown> & { error?: string } };

export type Client = {
  cookie: string;
  /** Any request with the cookie and the section's own origin. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** An action of the editor's protocol. */
  ask: (action: string, params?: object) => Promise<Answer>;
  /** The same, and what it answers when it succeeds. @throws {Error} with the refusal otherwise. */
  done: <Result = unknown>(action: string, params?: object) => Promise<Result>;
};

/** The cookies of somebody who has signed in, for a browser. */
export function cookiesFor(origin: string, { cookie }: Client) {
  const { hostname: domain } = new URL(origin);
  return cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), domain, path: '/' };
  });
}

export async function signIn(origin: string, login: string, password = usualPassword): Promise<Client> {
  const response = await fetch(`${origin}/admin/vhod/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    body: new URLSearchParams({ login, password }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0] ?? '')
    .join('; ');
  if (response.status !== 303 || cookie === '') throw new Error(`Signing in answered ${response.status}.`);
  return clientOf(origin, cookie);
}

export function clientOf(origin: string, cookie: string): Client {
  const request = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, origin, ...(init.headers as Record<string, string> | undefined) },
    });
  const ask = async (action: string, params: object = {}): Promise<Answer> => {
    const response = await request('/admin/api/v1', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ branch: 'main', action, params }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  return {
    cookie,
    fetch: request,
    ask,
    done: async <Result>(action: string, params?: object) => {
      const { status, body } = await ask(action, params);
      if (status !== 200) throw new Error(`${action} answered ${status}: ${body.error ?? ''}`);
      return body as Result;
    },
  };
}
