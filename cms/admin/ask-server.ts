/** One request to the school's server; whatever goes wrong is told in a sentence for the person who waits for it. */

/** A fault with the server's own sentence: Decap shows it as it is, so it has no name to stand before it. */
export class ServerError extends Error {
  override name = '';
  readonly status: number;
  /** All that the server has answered: issues, references, both sides of a conflict. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(message: string, status: number, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

type Refusal = { error: ServerError; payload: object | undefined };
const listeners = new Set<(refusal: Refusal) => void>();

/** Tells of every request that was refused, whoever has sent it. */
export const onRefusal = (listener: (refusal: Refusal) => void): unknown => listeners.add(listener);

const kept = 'ваш текст остался на странице';

/** What is told when the answer does not come from the server itself. */
const withoutWords: Readonly<Record<number, string>> = {
  0: `Сервер не отвечает. Проверьте связь и повторите: ${kept}.`,
  413: `Файл слишком велик, его не пропустили по дороге к серверу. Уменьшите его и повторите: ${kept}.`,
  401: `Сеанс закончился. Откройте вход в редакцию в соседней вкладке, войдите и повторите здесь: ${kept}.`,
};

const unclear = (status: number) =>
  `Сервер ответил непонятно, код ${status}. Подождите минуту и повторите: ${kept}. Если не поможет, назовите код техническому специалисту.`;

/** What an action of the editor's protocol answers. @throws {ServerError} as `askServer` does. */
export const askAction = (action: string, params: object): Promise<unknown> =>
  askServer(new URL('api/v1', document.baseURI).href, { branch: 'main', action, params });

const isFault = (answer: unknown): answer is { error: string } & Record<string, unknown> =>
  typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string';

/**
 * The server's answer, parsed; a payload is sent by POST.
 * @throws {ServerError} for every other outcome; its status is 0 when nothing came back.
 */
export async function askServer(address: string, payload?: object): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: 'application/json', ...(payload && { 'content-type': 'application/json' }) },
    ...(payload && { method: 'POST', body: JSON.stringify(payload) }),
  }).catch(() => undefined);
  const { ok, status } = response ?? { ok: false, status: 0 };
  const answer: unknown = await response?.json().catch(() => undefined);
  if (ok && answer !== undefined) return answer;
  const told = status !== 401 && isFault(answer) ? answer : undefined;
  const error = new ServerError(told?.error ?? withoutWords[status] ?? unclear(status), status, told);
  for (const listener of listeners) listener({ error, payload });
  throw error;
}
