/** Hides the questions that do not hold what is typed: what a page of static HTML needs, and the vanilla element too. */
import { told } from './form.js';

/** @param {ParentNode} scope */
export function filter(scope) {
  const items = [...scope.querySelectorAll('details')];
  const texts = items.map((item) => item.textContent.toLowerCase());
  const output = scope.querySelector('output');
  scope.querySelector('input').addEventListener('input', ({ target }) => {
    const typed = target.value.trim().toLowerCase();
    let count = 0;
    items.forEach((item, n) => {
      const isFound = texts[n].includes(typed);
      if (item.hidden === isFound) item.hidden = !isFound;
      if (isFound) count += 1;
    });
    output.textContent = told(count, items.length);
  });
}
