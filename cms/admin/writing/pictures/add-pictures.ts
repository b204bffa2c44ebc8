/** Several pictures at once for a list of them: progress, what the server has done to each, and what is to be filled in. */
import { Component, createElement as h, type ReactNode } from 'react';
import { uploadPicture } from './upload-picture.ts';

export type AddPicturesProps = { id: string; onAdded: (path: string) => void };

type Said = { key: string; words: string; isFault: boolean };
type State = { done: number; total: number; current: string; said: readonly Said[] };

export class AddPictures extends Component<AddPicturesProps, State> {
  override state: State = { done: 0, total: 0, current: '', said: [] };

  async #add(files: readonly File[]): Promise<void> {
    this.setState({ done: 0, total: files.length, said: [] });
    // One after another: the server keeps each in memory while it looks at it, and their order is the person's.
    for (const [done, file] of files.entries()) {
      this.setState({ done, current: file.name });
      await this.#addOne(file);
    }
    this.setState({ done: files.length, current: '' });
  }

  async #addOne(file: File): Promise<void> {
    try {
      const { path, notes } = await uploadPicture(file);
      this.props.onAdded(path);
      for (const note of notes) this.#say(`${file.name}: ${note}`, false);
    } catch (error) {
      this.#say(`${file.name}: ${error instanceof Error ? error.message : String(error)}`, true);
    }
  }

  #say(words: string, isFault: boolean): void {
    this.setState(({ said }) => ({ said: [...said, { key: `${said.length}`, words, isFault }] }));
  }

  override render(): ReactNode {
    const { id } = this.props;
    const { done, total, said } = this.state;
    const isBusy = done < total;
    return h(
      'div',
      { className: 'writing-pictures' },
      h('label', { htmlFor: `${id}-add`, className: 'writing-action' }, 'Добавить снимки с этого устройства'),
      this.#input(isBusy),
      h(
        'p',
        { className: 'writing-soft' },
        'Можно выбрать сразу несколько. Опишите каждый снимок для тех, кто его не видит. Если на снимке узнаваемы люди, нужно их согласие: отметьте это у снимка.',
      ),
      isBusy && h('progress', { max: total, value: done, 'aria-label': 'Загрузка снимков' }),
      h('p', { role: 'status', className: 'writing-soft' }, this.#progressWords()),
      said.map(({ key, words, isFault }) =>
        h(
          'p',
          {
            key,
            className: isFault ? 'writing-warning' : 'writing-soft',
            role: isFault ? 'alert' : 'status',
          },
          words,
        ),
      ),
    );
  }

  #input(isBusy: boolean): ReactNode {
    return h('input', {
      id: `${this.props.id}-add`,
      className: 'writing-files',
      type: 'file',
      accept: 'image/*',
      multiple: true,
      disabled: isBusy,
      onChange: ({ target }) => {
        const files = Array.from(target.files ?? []);
        target.value = '';
        void this.#add(files);
      },
    });
  }

  #progressWords(): string {
    const { done, total, current, said } = this.state;
    if (total === 0) return '';
    if (done < total) return `Загружаем ${done + 1} из ${total}: ${current}`;
    const faults = said.filter(({ isFault }) => isFault).length;
    return `Загружено: ${total - faults} из ${total}.`;
  }
}
