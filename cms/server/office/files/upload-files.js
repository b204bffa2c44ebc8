/* global document, FileReader, location, XMLHttpRequest */
/** Lets a person add several files at once and see how far each has come. Without it files are added in a form. */
const part = document.querySelector('[data-upload]');
const { upload: address, pictures, accept } = part?.dataset ?? {};

/** Bytes that the server looks at; what is larger is refused there with the same words. */
const largest = 25 * 1024 * 1024;

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const extensionOf = ({ name }) => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
const folderOf = (file) => (pictures.split(' ').includes(extensionOf(file)) ? 'pictures' : 'files');

const readBase64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(new Error('Файл не читается с вашего устройства. Выберите его ещё раз.'));
    reader.readAsDataURL(file);
  });

const fault = (request) =>
  request.response?.error ??
  (request.status === 413
    ? 'Файл слишком велик, его не пропустили по дороге к серверу. Уменьшите его и добавьте ещё раз.'
    : 'Сервер не отвечает. Проверьте связь и добавьте файл ещё раз.');

/** Only this way of asking tells how much has been sent. */
const send = (body, onProgress) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/json');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () =>
      request.status === 200 && request.response
        ? resolve(request.response)
        : reject(new Error(fault(request)));
    request.onerror = () => reject(new Error(fault(request)));
    request.send(body);
  });

function lineOf(file) {
  const progress = element('progress', { max: 1, value: 0, ariaLabel: `Загрузка: ${file.name}` });
  const said = element('span', { textContent: ' ждёт своей очереди' });
  const line = element('li', {}, element('b', { textContent: file.name }), ' ', progress, said);
  return { line, progress, said };
}

async function uploadOne(file, { line, progress, said }) {
  try {
    if (file.size > largest) throw new Error('Файл больше 25 МБ. Уменьшите его и добавьте ещё раз.');
    said.textContent = ' загружается';
    const path = `${folderOf(file)}/${file.name.replace(/[/\\]/g, '-')}`;
    const asset = { path, content: await readBase64(file), encoding: 'base64' };
    const body = JSON.stringify({ branch: 'main', action: 'persistMedia', params: { asset, options: {} } });
    const stored = await send(body, (share) => {
      progress.value = share;
      if (share === 1) said.textContent = ' проверяется';
    });
    progress.remove();
    said.textContent = [` — добавлен: ${stored.path}.`, ...(stored.notes ?? [])].join(' ');
    return true;
  } catch (error) {
    progress.remove();
    line.className = 'upload-refused';
    said.textContent = ` — не добавлен. ${error.message}`;
    return false;
  }
}

function build() {
  const field = element('input', { type: 'file', multiple: true, accept, id: 'upload-field' });
  const label = element('label', {
    htmlFor: 'upload-field',
    textContent: 'Выберите файлы или перетащите их сюда',
  });
  const hint = element('p', {
    className: 'hint',
    id: 'upload-hint',
    textContent: 'Изображения до 25 МБ, документы до 20 МБ. Большие фотографии уменьшатся сами.',
  });
  field.setAttribute('aria-describedby', hint.id);
  const list = element('ul', { className: 'upload-list' });
  const said = element('p', { role: 'status' });
  const again = element('a', {
    className: 'button button-small',
    href: location.pathname,
    textContent: 'Обновить список',
  });
  let queue = Promise.resolve();
  const add = (files) => {
    const lines = [...files].map((file) => ({ file, shown: lineOf(file) }));
    list.append(...lines.map(({ shown }) => shown.line));
    queue = queue.then(async () => {
      let stored = 0;
      for (const { file, shown } of lines) if (await uploadOne(file, shown)) stored += 1;
      said.textContent = `Добавлено файлов: ${stored} из ${lines.length}.`;
      if (stored > 0) said.after(again);
    });
  };
  field.addEventListener('change', () => {
    add(field.files);
    field.value = '';
  });
  part.addEventListener('dragover', (event) => event.preventDefault());
  part.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) add(event.dataTransfer.files);
  });
  part.querySelector('[data-without-scripts]').replaceWith(label, hint, field, list, said);
}

if (part) build();
