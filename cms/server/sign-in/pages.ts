/** HTML of the pages around the sign-in. */
import { html } from 'ghtml';
import { usualTimeZone } from '#publish/gate.ts';
import type { Account } from '../accounts/account.ts';
import { deedOf } from '../office/deed-words.ts';
import { schoolTitle } from '../office/entries/listed-entries.ts';
import { may, roles } from '../accounts/rights.ts';
import type { JournalEvent } from '../journal.ts';
import { sayMoment } from '../office/say-moment.ts';
import { done, fault, field, screen } from '../screens/screen.ts';

export type SignInPage = { base: string; login?: string; next?: string; said?: string | undefined };

export function signInPage({ base, login = '', next = '', said }: SignInPage): string {
  const body = html`!${fault(said)}
    <form method="post" action="${base}admin/vhod/">
      !${field({ name: 'login', label: 'Логин', value: login, autocomplete: 'username' })}
      !${field({ name: 'password', label: 'Пароль', type: 'password', autocomplete: 'current-password' })}
      <input type="hidden" name="posle" value="${next}" />
      <button type="submit" class="button">Войти</button>
    </form>
    <p class="hint">Забыли пароль — попросите у администратора раздела ссылку для нового.</p>`;
  return screen({ base, title: 'Вход в редакцию', body, hasPassword: true });
}

export type PasswordPage = {
  base: string;
  action: string;
  account: Account;
  said?: string | undefined;
  /** Whether the present password is asked for. */
  asksPresent: boolean;
};

const rules =
  'Не короче 10 знаков. Удобнее всего три-четыре слова подряд: их легко запомнить и трудно подобрать. Пробелы можно.';

export function passwordPage({ base, action, account, said, asksPresent }: PasswordPage): string {
  const present = field({
    name: 'present',
    label: 'Нынешний пароль',
    type: 'password',
    autocomplete: 'current-password',
  });
  const body = html`!${fault(said)}
    <p>Учётная запись: <b>${account.login}</b>, ${account.name}.</p>
    <form method="post" action="${action}">
      <input type="text" name="username" value="${account.login}" autocomplete="username" readonly hidden />
      !${asksPresent ? present : ''}
      !${field({ name: 'password', label: 'Новый пароль', hint: rules, type: 'password', autocomplete: 'new-password' })}
      !${field({ name: 'again', label: 'Новый пароль ещё раз', type: 'password', autocomplete: 'new-password' })}
      <button type="submit" class="button">Сохранить пароль</button>
    </form>`;
  return screen({ base, title: asksPresent ? 'Смена пароля' : 'Задайте пароль', body, hasPassword: true });
}

export function usedInvitationPage(base: string): string {
  const body = html`!${fault('Ссылка уже использована или её срок вышел.')}
    <p>Попросите у администратора раздела новую. Если пароль уже задан, войдите с ним.</p>
    <p><a class="button" href="${base}admin/vhod/">Войти</a></p>`;
  return screen({ base, title: 'Ссылка не действует', body });
}

const button = (action: string, label: string) =>
  html`<li>
    <form method="post" action="${action}">
      <button type="submit" class="button button-quiet">${label}</button>
    </form>
  </li>`;

export type CabinetPage = {
  base: string;
  account: Account;
  events: readonly JournalEvent[];
  /** Zone of the school's clock. */
  timeZone: string;
  said?: string | undefined;
};

export function cabinetPage({ base, account, events, timeZone, said }: CabinetPage): string {
  const body = html`!${done(said)}
    <p>Вы вошли как <b>${account.name}</b> (${account.login}), роль: ${roles[account.role]}.</p>
    <ul class="deeds">
      <li><a class="button" href="${base}admin/">Открыть редактор</a></li>
      <li><a class="button button-quiet" href="${base}">Посмотреть раздел</a></li>
      <li><a class="button button-quiet" href="${base}admin/parol/">Сменить пароль</a></li>
      !${button(`${base}admin/vyhod/`, 'Выйти')}
      !${button(`${base}admin/vyhod/vezde/`, 'Выйти на всех устройствах')}
    </ul>
    !${may(account.role, 'journal') ? journalPart(events, timeZone) : ''}`;
  return screen({ base, title: 'Кабинет', body, wide: true });
}

const whoseTime = (timeZone: string) => (timeZone === usualTimeZone ? 'московское' : `школы (${timeZone})`);

function journalPart(events: readonly JournalEvent[], timeZone: string): string {
  const lines = events.map(({ at, what, who = '', from = '', detail = '' }) => {
    const told = deedOf(detail, (name) => (name === 'school' ? schoolTitle : name));
    const rest = [who, told, from && `адрес ${from}`].filter((part) => part !== '').join(' · ');
    return html`<li>
      <time datetime="${new Date(at).toISOString()}">${sayMoment(at, timeZone)}</time
      >${what}${rest === '' ? '' : `: ${rest}`}
    </li>`;
  });
  return html`<h2>Журнал</h2>
    <p class="hint">
      Входы, публикации и перемены в учётных записях, последние сверху. Время — ${whoseTime(timeZone)}.
    </p>
    <ul class="journal">
      !${lines.join('')}
    </ul>`;
}
