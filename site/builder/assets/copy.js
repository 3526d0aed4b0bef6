/**
 * 复制: the fragment of this page, as it was served, to the clipboard. What a browser copies by itself lacks what is folded, and has a
 * style at each tag, which editors keep. Without this script the page is the same, without its button.
 */
const main = document.querySelector('main');
const button = document.querySelector('button');
const told = document.querySelector('output');

if (main && button && told) {
  const fragment = main.innerHTML.trim();

  const words = () => {
    const folds = [...main.querySelectorAll('details')];
    const closed = folds.filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
    const text = main.innerText;
    for (const fold of closed) fold.open = false;
    return text;
  };

  const isWhole = (/** @type {Selection} */ selection) =>
    [main.firstElementChild, main.lastElementChild].every((end) => end && selection.containsNode(end, true));

  // By the keyboard, too: whoever has selected everything means everything.
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!event.clipboardData || !selection || !isWhole(selection)) return;
    event.clipboardData.setData('text/html', fragment);
    event.clipboardData.setData('text/plain', words());
    event.preventDefault();
  });

  button.addEventListener('click', () => {
    getSelection()?.selectAllChildren(main);
    // Not the asynchronous clipboard: it asks for HTTPS, and takes out of HTML what it does not know.
    const isCopied = document.execCommand('copy');
    told.textContent = isCopied ? '已复制，可以粘贴到编辑器里' : '已选中，请按 Ctrl+C 复制';
  });
  button.hidden = false;
}
