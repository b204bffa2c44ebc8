import { html } from 'ghtml';
import { may, type Role } from '../accounts/rights.ts';

/** The button after saving: whoever publishes does not hand in to themselves. */
export const nextStep = (role: Role): string =>
  may(role, 'publish')
    ? html`<button type="submit" name="delo" value="opublikovat" class="button">Опубликовать</button>`
    : html`<button type="submit" name="delo" value="na-proverku" class="button">Отдать на проверку</button>`;
