/** What the server will not do, said to a person. */

/** Names of refusals, for programs; each has one HTTP status. */
const statuses = {
  'bad-request': 400,
  'sign-in-needed': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'wrong-type': 415,
  'not-acceptable': 422,
  'version-needed': 428,
  'too-many': 429,
  broken: 500,
  busy: 503,
  'no-space': 507,
} as const;

export type RefusalKind = keyof typeof statuses;

/**
 * Thrown where a request is refused: the message is Russian, names the place and says what is wrong and what to do.
 * `details` goes to the client beside it: issues of the content, both sides of a conflict.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly kind: RefusalKind;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    kind: RefusalKind,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.kind = kind;
    this.details = details;
  }

  get status(): number {
    return statuses[this.kind];
  }
}
