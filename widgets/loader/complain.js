let complained = false;

/**
 * One line a page, whatever fails and however often.
 * @param {unknown} error
 */
export function complain(error) {
  // A page may have something else under this name.
  if (!complained) globalThis.console?.warn?.(`mingbai: the page stays as it is (${/** @type {Error | undefined} */ (error)?.message ?? error})`);
  complained = true;
}
