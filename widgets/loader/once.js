/**
 * What is asked for again is not fetched again; what failed may be. Held in a plain object, as old pages have a `Map` of their own.
 * @template {string | number | void} Key
 * @template Value
 * @param {(key: Key) => Promise<Value>} make
 * @returns {(key: Key) => Promise<Value>}
 */
export function once(make) {
  /** @type {Record<string, Promise<Value>>} */
  const made = Object.create(null);
  return (key) => made[String(key)] ??= make(key).catch((error) => {
    delete made[String(key)];
    throw error;
  });
}
