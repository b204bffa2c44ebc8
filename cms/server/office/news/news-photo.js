/* global document, FileReader, HTMLElement, HTMLInputElement, XMLHttpRequest */
/* Sends a photo while the rest is being written; the form itself only carries its name. */
const form = document.querySelector('.news-form');
const choice = document.querySelector('[data-photo-choice]');
const part = document.querySelector('[data-photo]');
const file = document.querySelector('#photo');
const told = document.querySelector('.photo-told');
const picture = document.querySelector('[name="picture"]');

const read = (photo) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(photo);
  });

/** The request reports how much of it has gone. */
function send(address, payload, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/json');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => progress(Math.round((100 * loaded) / total));
    request.onloadend = () => resolve({ ok: request.status === 200, answer: request.response });
    request.send(JSON.stringify(payload));
  });
}

async function upload(photo) {
  part.hidden = false;
  picture.value = '';
  told.textContent = 'Загружаем снимок…';
  const name = photo.name.replace(/^.*[\\/]/, '') || 'snimok.jpg';
  const asset = { path: `pictures/${name}`, content: await read(photo), encoding: 'base64' };
  const { ok, answer } = await send(
    form.dataset.api,
    { action: 'persistMedia', params: { asset, options: {} } },
    (percent) => (told.textContent = `Загружаем снимок: ${percent} %`),
  );
  if (!ok) {
    told.textContent = answer?.error ?? 'Снимок не загрузился. Проверьте связь и выберите его ещё раз.';
    return;
  }
  picture.value = answer.path;
  told.textContent = ['Снимок загружен.', ...(answer.notes ?? [])].join(' ');
}

if (form instanceof HTMLElement && choice && file instanceof HTMLInputElement) {
  choice.hidden = false;
  let sending = Promise.resolve();
  const sendPhoto = () => {
    const [photo] = file.files;
    if (!photo) return;
    sending = upload(photo).catch(() => {
      told.textContent = 'Снимок не прочитался. Выберите его ещё раз.';
    });
  };
  file.addEventListener('change', sendPhoto);
  form.addEventListener('submit', (event) => {
    if (!file.files.length || picture.value !== '') return;
    // Whoever is quicker than the photo waits for it here; one that did not get through is sent once more.
    event.preventDefault();
    void sending
      .then(() => {
        if (picture.value === '') sendPhoto();
        return sending;
      })
      .then(() => {
        if (picture.value !== '') form.requestSubmit(event.submitter);
      });
  });
}
