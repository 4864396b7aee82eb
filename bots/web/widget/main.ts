/**
 * What the script tag runs: defines the element, and places one when the tag itself names a practice
 * (`<script src="https://…/widget.js" data-practice="…" defer></script>`).
 */
import { defineChat } from './element.ts';

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;
defineChat(new URL('.', script?.src || location.href).href);

const { practice, name, phone, lang, leave } = script?.dataset ?? {};
if (practice) {
  const chat = document.createElement('permanence-chat');
  for (const [key, value] of Object.entries({ practice, name, phone, lang, leave })) {
    if (value) chat.setAttribute(key, value);
  }
  // A script of the head may run before there is a body.
  if (document.body) document.body.append(chat);
  else addEventListener('DOMContentLoaded', () => document.body.append(chat), { once: true });
}
