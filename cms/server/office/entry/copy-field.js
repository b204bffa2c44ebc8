/* global document, navigator */
/** Adds a button that copies what stands in a field. Without it the field is copied by hand. */
for (const field of document.querySelectorAll('input[data-copy]')) {
  if (!navigator.clipboard) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-small button-quiet';
  button.textContent = 'Скопировать';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    said.textContent = ' Скопировано';
  });
  field.closest('label').after(button, said);
}
