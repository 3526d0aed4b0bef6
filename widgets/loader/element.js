/**
 * The life of an element of 明白: it waits until it is worth its code, comes alive, and leaves. What it does while it lives is in the
 * files that are imported here. Everything that cannot be done leaves what is on the page as it is, with one line in the console.
 */
/** @import { Attachment } from './types/modules.js' */
import { openAddressed } from './addressed.js';
import { complain } from './complain.js';
import { enter, leave } from './connected.js';
import { followContents } from './contents.js';
import { setElder, showElder, wantsElder } from './elder.js';
import { followOpening, tell } from './events.js';
import { ask } from './feedback.js';
import { followPolicy } from './follow.js';
import { watch } from './near.js';
import { settle } from './place.js';
import { adopt, enliven, giveUp, outdate, showInside } from './root.js';
import { endSearch, followSearch } from './search.js';
import { hush, offerSpeech } from './speech.js';
import { styleHost } from './styles.js';
import { followTaps } from './taps.js';

/** Without a document, as where a server draws pages, the class is never used, and its file must load all the same. */
export class MingbaiElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ['src', 'policy', 'show', 'lang'];

  /** Whether it stood on the page before it was an element of ours. */
  #wasThere = this.isConnected;
  /** @type {Attachment | undefined} */
  #attachment;
  /**
   * The try to come alive that counts; none while the element waits. One that fails counts until there is a reason for another.
   * @type {object | undefined}
   */
  #try;
  /**
   * Ends the wait for the moment to come alive.
   * @type {(() => void) | undefined}
   */
  #unwatch;
  /**
   * Ends what is done with the policy, and with the list of sections.
   * @type {(() => void) | undefined}
   */
  #unfollow;

  connectedCallback() {
    enter(this);
    followTaps(this);
    if (wantsElder()) setElder(this, true);
    this.#unwatch?.();
    if (!this.#try) {
      // A copy of a live element says that it is live.
      delete this.dataset.state;
      adopt(this);
      this.#unwatch = watch(this, this.wake, this.#wasThere);
    }
    openAddressed();
  }

  disconnectedCallback() {
    // A move is no removal: the element is back before the microtask runs.
    queueMicrotask(() => { if (!this.isConnected) this.#leave(); });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    // What it has before it is on a page for the first time is no change.
    if (before === after || !this.#unwatch) return;
    outdate(this, name);
    if (!this.#try) return;
    this.#detach();
    showInside(this);
    this.wake();
  }

  get isLive() {
    return Boolean(this.#attachment);
  }

  /** The policy that the entries are bound to, where the page holds it. */
  get policyElement() {
    return this.#attachment?.policy;
  }

  /** Comes alive, unless it has tried. */
  wake = async () => {
    if (this.#try || !this.isConnected) return;
    const own = this.#try = {};
    const isCurrent = () => this.#try === own;
    this.#unwatch?.();
    try {
      const attachment = await enliven(this, isCurrent);
      if (!isCurrent()) {
        attachment?.detach();
        return;
      }
      this.#attachment = attachment;
      this.dataset.state = 'live';
      this.#follow(/** @type {Attachment} */ (attachment));
      openAddressed();
      tell(this, 'mingbai-ready', null);
    } catch (error) {
      if (!isCurrent()) return;
      giveUp(this);
      this.dataset.state = 'failed';
      complain(error);
    }
  };

  /**
   * Once the element is live. The listeners go with its root.
   * @param {Attachment} attachment
   */
  #follow(attachment) {
    const root = this.shadowRoot;
    if (!root) return;
    followOpening(root);
    followSearch(root);
    showElder(this);
    offerSpeech(this);
    ask(this, root);
    styleHost();
    settle(this, attachment.policy);
    if (root.querySelector('[data-mingbai-days]')) import('./days.js').then(({ count }) => count(root)).catch(complain);
    const ends = [followContents(root), followPolicy(this, root, attachment)];
    this.#unfollow = () => ends.forEach((end) => end());
  }

  #detach() {
    this.#unfollow?.();
    this.#unfollow = undefined;
    if (this.shadowRoot) endSearch(this.shadowRoot);
    this.#attachment?.detach();
    this.#attachment = undefined;
    this.#try = undefined;
    delete this.dataset.state;
    styleHost();
  }

  #leave() {
    leave(this);
    this.#unwatch?.();
    this.#detach();
    hush(this);
  }
}
