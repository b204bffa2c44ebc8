/* global document, EventSource, HTMLElement, URL */
/* Renews the line about publication while something is being published. */
const line = document.querySelector('#publication');
const status = line?.querySelector('[role="status"]');
const words = {
  checking: 'Сейчас идёт проверка перед публикацией.',
  building: 'Сейчас собираются страницы.',
  searching: 'Сейчас обновляется поиск.',
};

if (line instanceof HTMLElement && status) {
  const events = new EventSource(new URL('api/events', new URL('../', import.meta.url)));
  events.addEventListener('publication', ({ data }) => {
    const { phase, last } = JSON.parse(data);
    status.textContent = words[phase] ?? '';
    const ended = phase === 'idle' && line.dataset.phase !== 'idle';
    if (ended && last)
      status.textContent =
        last.result === 'live'
          ? 'Готово: сайт обновлён.'
          : 'Не получилось: обновите страницу, чтобы увидеть причину.';
    line.dataset.phase = phase;
  });
}
