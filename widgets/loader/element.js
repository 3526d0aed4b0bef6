/**
 * The life of an element of 明白: it waits until it is worth its code, comes alive, and leaves. What it does while it lives is in the
 * files that are imported here. Everything that cannot be done leaves what is on the page as it is, with one line in the console.
 */
/** @import { Attachment } from './types/modules.js' */
import { openAddressed } from './addresses.js';
import { complain } from './complain.js';
import { connected } from './connected.js';
import { adopt, enliven, showInside } from './draw.js';
import { setElder, showElder, wantsElder } from './elder.js';
import { followOpening, tell } from './events.js';
import { ask } from './feedback.js';
import { followPolicy } from './follow.js';
import { watch } from './near.js';
import { settle } from './place.js';
import { followSearch } from './search.js';
import { hush, offerSpeech } from './speech.js';
import { styleHost } from './styles.js';
import { followTaps } from './taps.js';
import { hasFragment, showFragment } from './upgrade.js';

/** Without a document, as where a server draws pages, the class is never used, and its file must load all the same. */
export class MingbaiElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ['src', 'policy', 'show', 'lang'];

  /** @type {Attachment | undefined} */
  #attachment;
  #isLoading = false;
  /**
   * Ends the wait for the moment to come alive.
   * @type {(() => void) | undefined}
   */
  #unwatch;
  /**
   * Ends what is done with the policy.
   * @type {(() => void) | undefined}
   */
  #unfollow;

  connectedCallback() {
    connected.add(this);
    adopt(this);
    if (this.shadowRoot) openAddressed();
    followTaps(this);
    if (wantsElder()) setElder(this, true);
    this.#unwatch?.();
    this.#unwatch = watch(this, this.#attach);
  }

  disconnectedCallback() {
    // A move is no removal: the element is back before the microtask runs.
    queueMicrotask(() => { if (!this.isConnected) this.#leave(); });
  }

  /**
   * @param {string} _name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_name, before, after) {
    if (before === after || !this.#attachment) return;
    this.#detach();
    this.#attach();
  }

  get isLive() {
    return Boolean(this.#attachment);
  }

  #attach = async () => {
    if (this.#attachment || this.#isLoading || !this.isConnected) return;
    this.#isLoading = true;
    this.#unwatch?.();
    try {
      this.#attachment = await enliven(this);
      this.dataset.state = 'live';
      this.#follow(this.#attachment);
      openAddressed();
      tell(this, 'mingbai-ready', null);
    } catch (error) {
      this.dataset.state = 'failed';
      showInside(this);
      if (hasFragment(this)) this.remove();
      complain(error);
    }
    this.#isLoading = false;
    if (!this.isConnected) this.#leave();
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
    this.#unfollow = followPolicy(this, root, attachment);
  }

  #detach() {
    this.#attachment?.detach();
    this.#attachment = undefined;
    this.#unfollow?.();
    showFragment(this);
    delete this.dataset.state;
    styleHost();
  }

  #leave() {
    connected.delete(this);
    this.#unwatch?.();
    this.#detach();
    hush(this);
  }
}
