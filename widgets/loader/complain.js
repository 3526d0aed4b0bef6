let complained = false;

/** One line a page, whatever fails and however often. */
export function complain(error) {
  if (!complained) console.warn(`mingbai: the page stays as it is (${error?.message ?? error})`);
  complained = true;
}
