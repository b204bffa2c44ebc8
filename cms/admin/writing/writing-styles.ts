/** The look of the school's own controls; as a sheet of the page itself it needs neither a request nor a hole in the policy. */
import rules from './writing.css?inline';

export function addWritingStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
