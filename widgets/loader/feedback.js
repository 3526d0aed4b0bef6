/**
 * 看懂了吗？ The answer goes to the page as an event, and to the address that the page names; nowhere else. It is given once.
 */
import { complain } from './complain.js';
import { tell } from './events.js';

/**
 * Asks where the page wants it.
 * @param {Element} element
 * @param {ShadowRoot} root
 */
export function ask(element, root) {
  /** @type {HTMLElement | null} */
  const question = root.querySelector('.feedback');
  if (question) question.hidden = !element.hasAttribute('feedback');
}

/**
 * @param {Element} element
 * @param {HTMLElement} button
 */
export function answer(element, button) {
  const question = /** @type {Element} */ (button.closest('.feedback'));
  question.querySelectorAll('button').forEach((one) => { one.disabled = true; });
  const said = question.querySelector('output');
  if (said) said.textContent = said.dataset.thanks ?? '';
  const detail = { understood: button.dataset.feedback === 'yes', page: location.href };
  tell(element, 'mingbai-feedback', detail);
  const address = element.getAttribute('feedback');
  if (!address) return;
  const body = JSON.stringify(detail);
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body, keepalive: true }).catch(complain);
}
