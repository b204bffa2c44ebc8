/** The path of a file as a part of an address (RFC 3986): names may hold spaces, «#» and «%», folders stay apart. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
