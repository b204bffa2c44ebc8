/** A fault that a person can mend: its message is Russian, names the place and says what to do. Nothing else is shown. */
export class UserError extends Error {
  override name = 'UserError';
}
