/**
 * A modal of the app as a native dialog: its fields, its errors, its submission.
 */
import { stageCopy } from '../../../conversation/copy/stage.ts';
import type { Snapshot } from '../snapshot.ts';
import type { BlockContext, Json } from './blocks.ts';
import { renderBlocks } from './blocks.ts';
import { make } from './dom.ts';
import { readValues, type Values } from './fields.ts';
import type { Answer } from './line.ts';

export interface ModalGestures {
  submit(view: string, values: Values): Promise<Answer>;
  dismiss(view: string): void;
  press(view: string, block: string, action: string, value?: string): void;
}

/** Shows the modal of each new picture; the one that is open stays as it is, with what was typed, until the app changes it. */
export function makeModal(dialog: HTMLDialogElement, gestures: ModalGestures) {
  let open = '';
  let drawn = '';
  let opener: Element | null = null;

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
    if (shown.id === open && shown.hash === drawn) return;
    if (shown.id !== open) opener = document.activeElement;
    const isNext = shown.id === open;
    open = shown.id;
    drawn = shown.hash;
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
      make('h2', { id: 'modal-title', tabindex: '-1' }, text(view.title, '')),
      renderBlocks((view.blocks ?? []) as Json[], {
        ...context,
        press: (block, action, value) => gestures.press(shown.id, block, action, value),
      }),
      trouble,
      make('div', { class: 'actions end' }, cancel, view.submit === undefined ? null : submit),
    );
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      submit.disabled = true;
      trouble.textContent = '';
      for (const error of form.querySelectorAll('.input .error')) error.textContent = '';
      const answer = await gestures.submit(shown.id, readValues(form));
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
    // A form begins in its first field; what the app shows next is read from its title on.
    const first = isNext
      ? form.querySelector<HTMLElement>('h2')
      : form.querySelector<HTMLElement>('[data-block]:not(fieldset), [data-block] input, .actions.end button');
    first?.focus({ preventScroll: true });
    dialog.scrollTop = 0;
  };
}
