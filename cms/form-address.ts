/**
 * Where a form is, from `<base>admin/`: of an entry, or of a new one without an id. `field` is the path of the field that
 * has to be shown, `sections.0.title`.
 */
export function formAddress(collection: string, id?: string, field = ''): string {
  const query = field === '' ? '' : `?pole=${encodeURIComponent(field)}`;
  return `redaktor/${query}#/collections/${collection}/${id === undefined ? 'new' : `entries/${id}`}`;
}
