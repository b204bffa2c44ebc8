/** The look of the school's own parts of the editor, as a sheet of the page itself: it needs no hole in the policy. */
import tokens from '#styles/tokens.css?inline';
import bar from './bar/bar.css?inline';
import panel from './panel/panel.css?inline';
import conflict from './conflict/conflict.css?inline';
import layout from './decap-layout.css?inline';
import writing from './writing/writing.css?inline';

/** The editor's own colours are those of paper: the section's dark ones would stand beside them. */
function lightTokens(): CSSStyleSheet {
  const sheet = sheetOf(tokens);
  for (const layer of sheet.cssRules)
    if (layer instanceof CSSLayerBlockRule)
      for (let at = layer.cssRules.length - 1; at >= 0; at -= 1)
        if (layer.cssRules[at] instanceof CSSMediaRule) layer.deleteRule(at);
  return sheet;
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

export function addPageStyles(): void {
  document.adoptedStyleSheets.push(
    lightTokens(),
    sheetOf(bar),
    sheetOf(conflict),
    sheetOf(writing),
    sheetOf(layout),
    sheetOf(panel),
  );
}
