/**
 * Editors of articles let only plain text through. Such a fragment begins with its title and ends with a link to the
 * prerendered page, whose words hold that title. An element that draws this page takes the fragment's place.
 */
export function upgrade(link) {
  const plain = [link.closest('p') || link];
  while (plain[0]?.tagName !== 'H2') {
    if (!plain[0]) return;
    plain.unshift(plain[0].previousElementSibling);
  }
  const title = plain[0].textContent.trim();
  // Another site's page would be taken at its word; another title is not ours to hide.
  if (link.origin !== location.origin || !title || !link.textContent.includes(title)) return;
  const element = document.createElement('mingbai-explainer');
  element.setAttribute('src', link.href);
  element.plain = plain;
  plain[0].before(element);
}
