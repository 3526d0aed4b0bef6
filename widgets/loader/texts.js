const texts = new Map();

/** The text at an address, fetched once a page; one that did not come may be asked for again. */
export function text(url) {
  if (!texts.has(url)) {
    texts.set(url, fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      return response.text();
    }).catch((error) => {
      texts.delete(url);
      throw error;
    }));
  }
  return texts.get(url);
}
