/**
 * Elements without markup: text is always text. And lists that keep the nodes that did not change, so that focus, selection and
 * scrolling survive each new picture.
 */
type Child = Node | string | null;
type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (typeof value === 'boolean') element.toggleAttribute(name, value);
    else element.setAttribute(name, value);
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

export function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no #${id}`);
  return found;
}

const signatures = new WeakMap<Node, string>();

/** Makes the children of `list` those of `items`: what has the same key and signature stays the very same node. */
export function keep<T>(
  list: HTMLElement,
  items: readonly T[],
  keyOf: (item: T) => string,
  signatureOf: (item: T) => string,
  render: (item: T) => HTMLElement,
): void {
  const present = new Map([...list.children].map((child) => [(child as HTMLElement).dataset.key ?? '', child]));
  let place: Element | null = list.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const signature = signatureOf(item);
    let node = present.get(key) ?? null;
    if (node === null || signatures.get(node) !== signature) {
      const fresh = render(item);
      fresh.dataset.key = key;
      signatures.set(fresh, signature);
      if (node !== null) {
        const hadFocus = node.contains(document.activeElement);
        if (place === node) place = fresh;
        node.replaceWith(fresh);
        if (hadFocus) fresh.querySelector<HTMLElement>('button, [tabindex]')?.focus();
      }
      node = fresh;
    }
    present.delete(key);
    if (node === place) place = place.nextElementSibling;
    else list.insertBefore(node, place);
  }
  for (const gone of present.values()) gone.remove();
}
