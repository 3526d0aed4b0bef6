/**
 * When an element is worth its code: near the window, or touched. Code does not compete with the words of the page for a slow network.
 */

/** Distance from the window, in CSS pixels. */
const NEAR = 600;
/** The reader's first touch, which does not wait for an idle moment. */
const TOUCHES = ['pointerdown', 'focusin', 'keydown'];
/** Longest wait for an idle moment, in milliseconds. */
const PATIENCE = 2000;

/** @returns {Promise<unknown>} */
const pageLoaded = () => new Promise((done) => {
  if (document.readyState === 'complete') done(undefined);
  else addEventListener('load', done, { once: true });
});

/**
 * Calls `wake` when the time has come, perhaps more than once. Gives what ends the wait.
 * @param {Element} element
 * @param {() => void} wake
 * @param {boolean} wasThere before it was an element of ours
 */
export function watch(element, wake, wasThere) {
  // An observer answers with the next frame, and the first frames of a page are its slowest. What was delivered with the page and cannot be read
  // yet does not wait for that: nothing changes between one element and the next, so to ask where it stands is one layout, which is due anyway.
  if (wasThere && document.readyState !== 'complete' && isUnread(element) && isNear(element)) {
    queueMicrotask(wake);
    return () => {};
  }
  for (const type of TOUCHES) element.addEventListener(type, wake);
  const observer = typeof IntersectionObserver === 'function'
    ? new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer?.disconnect();
      approach(element, wake);
    }, { rootMargin: `${NEAR}px` })
    : undefined;
  // What has no box of its own is where its parent is.
  const isBoxless = getComputedStyle(element).display === 'contents';
  if (observer) observer.observe((isBoxless && element.parentElement) || element);
  else wake();
  return () => {
    observer?.disconnect();
    for (const type of TOUCHES) element.removeEventListener(type, wake);
  };
}

/** @param {Element} element */
const isUnread = (element) => !element.shadowRoot && element.hasAttribute('src');

/** As the observer sees it, but for what a box around it cuts off. @param {Element} element */
function isNear(element) {
  const [box] = element.getClientRects();
  return Boolean(box) && box.top <= innerHeight + NEAR && box.bottom >= -NEAR && box.left <= innerWidth + NEAR && box.right >= -NEAR;
}

/**
 * What can be read already comes alive when the page itself is there and the main thread idle; what cannot be read yet is
 * fetched at once.
 * @param {Element} element
 * @param {() => void} wake
 */
async function approach(element, wake) {
  if (!isUnread(element)) {
    await pageLoaded();
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(wake, { timeout: PATIENCE });
      return;
    }
  }
  wake();
}
