/**
 * A modal of the app as a native dialog: its fields, its errors, its submission.
 */
import { stageCopy } from '../../../conversation/copy/stage.ts';
import type { Snapshot } from '../snapshot.ts';
import type { BlockContext, Json } from './blocks.ts';
import { renderBlocks } from './blocks.ts';
import { make } from './dom.ts';
import type { Answer } from './line.ts';

type Values = Record<string, Record<string, { type: string; value: string | null }>>;

export interface ModalGestures {
  submit(view: string, values: Values): Promise<Answer>;
  dismiss(view: string): void;
}

/** Shows the modal of each new picture; the one that is open stays as it is, with what was typed. */
export function makeModal(dialog: HTMLDialogElement, gestures: ModalGestures) {
  let open = '';
  let opener: Element | null = null;

  function values(form: HTMLFormElement): Values {
    const all: Values = {};
    for (const field of form.querySelectorAll('textarea')) {
      const [block = '', action = ''] = field.name.split('/');
      all[block] = { ...all[block], [action]: { type: 'plain_text_input', value: field.value || null } };
    }
    return all;
  }

  function close(): void {
    open = '';
    if (dialog.open) dialog.close();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  }

  dialog.addEventListener('cancel', () => {
    gestures.dismiss(open);
    close();
  });

  return (picture: Snapshot, context: BlockContext): void => {
    const shown = picture.modal;
    if (shown === null) {
      if (open !== '') close();
      return;
    }
    if (shown.id === open) return;
    open = shown.id;
    opener = document.activeElement;
    const view = shown.view as Json;
    const text = (value: unknown, fallback: string): string => String(((value ?? {}) as Json).text ?? fallback);
    const trouble = make('p', { class: 'error', role: 'alert' });
    const submit = make('button', { type: 'submit', class: 'choice primary' }, text(view.submit, stageCopy.send));
    const cancel = make('button', { type: 'button', class: 'choice' }, text(view.close, stageCopy.closeModal));
    cancel.addEventListener('click', () => {
      gestures.dismiss(shown.id);
      close();
    });
    const form = make(
      'form',
      {},
      make('h2', { id: 'modal-title' }, text(view.title, '')),
      renderBlocks((view.blocks ?? []) as Json[], context),
      trouble,
      make('div', { class: 'actions end' }, cancel, view.submit === undefined ? null : submit),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      submit.disabled = true;
      trouble.textContent = '';
      for (const error of form.querySelectorAll('.input .error')) error.textContent = '';
      const answer = await gestures.submit(shown.id, values(form));
      submit.disabled = false;
      if (answer.ok) return;
      const errors = Object.entries(answer.errors ?? {});
      if (errors.length === 0) trouble.textContent = stageCopy.notReached;
      for (const [block, message] of errors) {
        const place = document.getElementById(`${block}-input-error`);
        if (place !== null) place.textContent = message;
        document.getElementById(`${block}-input`)?.focus();
      }
    });
    dialog.replaceChildren(form);
    if (!dialog.open) dialog.showModal();
    form.querySelector('textarea')?.focus();
  };
}
