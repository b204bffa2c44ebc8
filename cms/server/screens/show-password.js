/* global document */
/** Lets a person see the password that they type. The forms work without it. */
for (const input of document.querySelectorAll('input[type="password"]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'show-password';
  button.textContent = 'Показать пароль';
  button.setAttribute('aria-controls', input.id);
  const show = (isShown) => {
    input.type = isShown ? 'text' : 'password';
    button.textContent = isShown ? 'Скрыть пароль' : 'Показать пароль';
  };
  button.addEventListener('click', () => show(input.type === 'password'));
  // A browser offers to keep only what stands in a field for passwords.
  input.form?.addEventListener('submit', () => show(false));
  input.after(button);
}
