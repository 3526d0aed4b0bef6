/** What is typed into a search, and how its answer is known. */

/** What stands in the field after each key: what narrows, what widens, what is found everywhere. */
const TYPED = ['1', '19', '199', '19', '1', '', '政', '政务', '政务公开', ''];

/**
 * Steps in which something appears or goes; the last question that does so tells that the answer is there. Each knows how many questions stand there then.
 * @param {[string, string][]} questions with their answers
 * @param {string[]} [words] after each other in the field
 */
export function plan(questions, words = TYPED) {
  const texts = questions.map((words) => words.join('').toLowerCase());
  const holds = (/** @type {string} */ typed) => texts.map((text) => text.includes(typed));
  let before = holds('');
  return words.flatMap((typed) => {
    const now = holds(typed);
    const item = now.findLastIndex((is, n) => is !== before[n]);
    before = now;
    return item < 0 ? [] : [{ typed, item, isShown: now[item], count: now.filter(Boolean).length }];
  });
}
