/**
 * What the page is told of its readers, as events that bubble out of the root. Nothing is sent anywhere.
 */
/** @import { MingbaiEvents } from '../package/mingbai.js' */
/** @import { Heard } from './types/modules.js' */

/** Entries that were open before the reader did anything. */
const wereOpen = new WeakSet();

/**
 * @template {keyof MingbaiEvents} Name
 * @param {Element} element
 * @param {Name} name
 * @param {MingbaiEvents[Name]['detail']} detail
 */
export function tell(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}

/**
 * Tells of each entry that a reader opens; `toggle` does not bubble.
 * @param {ShadowRoot} root
 */
export function followOpening(root) {
  root.querySelectorAll('[data-entry][open]').forEach((entry) => wereOpen.add(entry));
  root.addEventListener('toggle', /** @type {EventListener} */ (toggled), true);
}

/** @param {Heard<HTMLDetailsElement, ShadowRoot>} event */
function toggled({ target, currentTarget }) {
  const wasOpen = wereOpen.delete(target);
  if (target.open && !wasOpen && target.matches('[data-entry]')) tell(currentTarget.host, 'mingbai-open', { id: target.id });
}
