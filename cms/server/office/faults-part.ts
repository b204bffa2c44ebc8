import { html } from 'ghtml';

/** What has to be mended before a form is taken, heard at once; nothing when there are no faults. */
export const faultsPart = (faults: readonly string[]): string =>
  faults.length === 0
    ? ''
    : html`<div class="fault" role="alert">
        <ul>
          !${faults.map((one) => html`<li>${one}</li>`).join('')}
        </ul>
      </div>`;
