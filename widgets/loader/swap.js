/**
 * Another markup takes the place of what is being read: what a reader has opened stays open, and the line under the eye stays there.
 */

const HEADINGS = '.section-title, h4';

/**
 * Remembers what is read in `root`; gives what finds it again once the root holds the other markup.
 * @param {ShadowRoot} root
 */
export function hold(root) {
  const opened = [...root.querySelectorAll('details')].map((details) => /** @type {const} */ ([titleOf(details), details.open]));
  const isAbove = root.host.getBoundingClientRect().top < 0;
  const read = isAbove ? headings(root).find((heading) => heading.getBoundingClientRect().bottom > 0) : undefined;
  const top = read?.getBoundingClientRect().top ?? 0;
  return () => {
    for (const details of root.querySelectorAll('details')) {
      const known = opened.find(([title]) => title === titleOf(details));
      if (known && details.open !== known[1]) details.open = known[1];
    }
    const again = read && headings(root).find((heading) => wordsOf(heading) === wordsOf(read));
    if (again) scrollBy(0, again.getBoundingClientRect().top - top);
  };
}

/** @param {ShadowRoot} root */
const headings = (root) => [...root.querySelectorAll(HEADINGS)];

/** @param {Element} details */
const titleOf = (details) => wordsOf(details.querySelector('summary'));

/**
 * Without blanks, of which a finished text has others.
 * @param {Element | null} node
 */
const wordsOf = (node) => node?.textContent?.replace(/\s/g, '');
