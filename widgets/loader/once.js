/**
 * What is asked for again is not fetched again; what failed may be.
 * @template Key
 * @template Value
 * @param {(key: Key) => Promise<Value>} make
 * @returns {(key: Key) => Promise<Value>}
 */
export function once(make) {
  /** @type {Map<Key, Promise<Value>>} */
  const made = new Map();
  return (key) => {
    const value = made.get(key) ?? make(key).catch((error) => {
      made.delete(key);
      throw error;
    });
    made.set(key, value);
    return value;
  };
}
