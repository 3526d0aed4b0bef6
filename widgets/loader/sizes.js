/**
 * Sizes of the host's own nodes, watched without a trace. When one of them is given another size in the very frame in which its last
 * was told (by the page's own observers, or by a font that is there now), browsers throw "ResizeObserver loop completed with
 * undelivered notifications" at the page; so whatever has changed is let go until the next frame, where nothing is missed.
 */

/**
 * Calls `changed` before anything is painted at the new sizes, the first time for the sizes as they are. Gives what ends it.
 * @param {Element[]} nodes
 * @param {() => void} changed
 */
export function watchSizes(nodes, changed) {
  /** @type {WeakMap<Element, string>} */
  const known = new WeakMap();
  const watch = () => nodes.forEach((node) => observer.observe(node));
  let frame = 0;
  const observer = new ResizeObserver((entries) => {
    let isNew = false;
    for (const { target, contentRect: { width, height } } of entries) {
      const size = `${width} ${height}`;
      isNew ||= known.get(target) !== size;
      known.set(target, size);
    }
    if (!isNew) return;
    observer.disconnect();
    frame = requestAnimationFrame(watch);
    changed();
  });
  watch();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
