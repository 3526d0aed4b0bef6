/**
 * What a server answers; an answer that says that it failed is an error, which names the address.
 * @param {string | URL} url
 */
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}
