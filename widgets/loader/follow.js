/**
 * What a live element does each time its entries have been bound to the policy: it tells the page what was amended, and has marks put
 * beside the clauses. Before, it shows a policy that lies elsewhere.
 */
/** @import { Attachment } from './types/modules.js' */
import { isDocument } from './addresses.js';
import { complain } from './complain.js';
import { tell } from './events.js';

/** What the live module writes where the policy is not what an entry was written for. */
const NOTES = '.revision, .drift-note';

/**
 * Follows the policy, and gives what ends it.
 * @param {Element} element
 * @param {ShadowRoot} root
 * @param {Attachment} attachment
 */
export function followPolicy(element, root, attachment) {
  let isOver = false;
  /** Takes away the marks beside the clauses. */
  let clear = () => {};

  const bound = async () => {
    if (attachment.isUnsure) {
      const fold = await folding();
      if (!isOver) attachment.foldBy(fold);
      return;
    }
    const notes = [...root.querySelectorAll(NOTES)];
    const ids = notes.map((note) => /** @type {Element} */ (note.closest('[data-entry], section')).id);
    const entries = ids.filter((id, at) => ids.indexOf(id) === at);
    if (entries.length) tell(element, 'mingbai-drift', { entries });
    // What is said on top was true of the clause as it was.
    for (const line of root.querySelectorAll('.gist-item[data-of]')) {
      line.toggleAttribute('hidden', entries.includes(line.getAttribute('data-of') ?? ''));
    }
    clear();
    const clauses = attachment.clauses();
    if (!clauses.length) return;
    try {
      const margin = await import('./margin.js');
      if (isOver) return;
      clear();
      clear = margin.show(element, root, /** @type {Element} */ (attachment.policy), clauses);
    } catch (error) {
      complain(error);
    }
  };

  root.addEventListener('bound', bound);
  bound();
  if (isDocument(element.getAttribute('policy') ?? '')) {
    import('./policy.js').then(({ show }) => show(element, root, attachment, () => isOver, complain)).catch(complain);
  }
  return () => {
    isOver = true;
    root.removeEventListener('bound', bound);
    clear();
    root.querySelector('.policy-reader')?.remove();
  };
}

/**
 * Words that are not found may stand there in the other script: only then is it told that they were amended.
 * @returns {Promise<(words: string) => string>}
 */
async function folding() {
  try {
    return (await import('./script.js')).fold;
  } catch (error) {
    complain(error);
    return (words) => words;
  }
}
