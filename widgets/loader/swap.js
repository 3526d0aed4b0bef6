/**
 * Another markup takes the place of what is being read: what a reader has opened stays open, and the line under the eye stays there.
 */

const HEADINGS = '.section-title, h4';

/**
 * Remembers what is read in `root`; gives what finds it again once the root holds the other markup.
 * @param {ShadowRoot} root
 */
export function hold(root) {
  /** @type {Record<string, boolean>} */
  const opened = Object.create(null);
  for (const question of questions(root)) opened[titleOf(question)] = question.open;
  const isAbove = root.host.getBoundingClientRect().top < 0;
  const read = isAbove ? headings(root).find((heading) => heading.getBoundingClientRect().bottom > 0) : undefined;
  const top = read?.getBoundingClientRect().top ?? 0;
  return () => {
    for (const question of questions(root)) question.open = opened[titleOf(question)] ?? question.open;
    const words = read && wordsOf(read);
    const again = read && headings(root).find((heading) => wordsOf(heading) === words);
    if (again) scrollBy(0, again.getBoundingClientRect().top - top);
  };
}

/**
 * @param {ShadowRoot} root
 * @returns {NodeListOf<HTMLDetailsElement>}
 */
const questions = (root) => root.querySelectorAll('details.question');

/** @param {ShadowRoot} root */
const headings = (root) => [...root.querySelectorAll(HEADINGS)];

/** @param {Element} question */
const titleOf = (question) => wordsOf(question.querySelector('summary'));

/**
 * Without blanks, of which a finished text has others.
 * @param {Element | null} node
 */
const wordsOf = (node) => (node?.textContent ?? '').replace(/\s/g, '');
