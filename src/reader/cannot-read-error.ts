/** There is nothing to read: the message is Russian and says what to do. Scripts show it and exit with 2. */
export class CannotReadError extends Error {
  override name = 'CannotReadError';
}
