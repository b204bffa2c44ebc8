/**
 * What a page may load: files of its own section and nothing else. No page holds a script or a style of its own, so
 * the policy has neither hashes nor exceptions.
 */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** Pagefind compiles its search module in the browser and runs it beside the page; only the search page loads it. */
const scripts = {
  search: "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'",
  other: "script-src 'self'",
};

/** The policy of a page by its template, as the content of a `<meta http-equiv>`. */
export function contentPolicy(template: string): string {
  return `${policy}; ${template === 'search' ? scripts.search : scripts.other}`;
}
