/** Any host: only what follows it counts. */
const here = 'http://section.invalid';

/** Pages that begin or end a session: nobody wants to arrive there. */
const doors = /^(?:vhod|vyhod|priglashenie)(?:\/|$)/;

/**
 * Where to go after signing in: the address that was asked for, when it lies behind the sign-in, as a path that can stand
 * in a header; the curator's desk otherwise.
 */
export function safeNext(next: string, base: string): string {
  const home = `${base}admin/`;
  const inside = `${base}admin/`;
  if (!next.startsWith(inside) || /[\\\s\p{Cc}]|\/\/|\.\./u.test(next) || !URL.canParse(next, here))
    return home;
  const { origin, pathname, search, hash } = new URL(next, here);
  const isInside = origin === here && pathname.startsWith(inside);
  return isInside && !doors.test(pathname.slice(inside.length)) ? `${pathname}${search}${hash}` : home;
}
