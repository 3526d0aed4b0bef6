/** The index of a site's entries, as far as it was asked for. `site/builder/src/site/search.rs` writes it. */
/** @import { Load, Portal } from './types/modules.js' */
import { absolute } from './addresses.js';
import { once } from './once.js';
import { text } from './texts.js';

/** The most answers that are named. */
const MOST = 5;
/** Which shape of the index is read here. */
const VERSION = 1;
/** What may spell words of another script. */
const LETTERS = /[a-z]{2}/i;

/** What is said in one language. @typedef {{ label: string, placeholder: string, best: string, nearest: string, none: string, call: string }} Said */
/**
 * @typedef {object} Index
 * @property {number} version
 * @property {string} folder of the files, beside this one
 * @property {string} root the way to the pages
 * @property {number} count of entries
 * @property {number} size of a block of entries
 * @property {string[]} firsts the first key of each file
 * @property {Record<string, Said>} words by language
 */
/** Address, title and telephone of a page. @typedef {[string, string, string]} Page */
/** Number of its page, id, title, section, words, quoted words, weight. @typedef {[number, string, string, string, string, string, number]} Entry */
/** @typedef {{ page: Page, entry: Entry }} Place */

/** @type {(url: string) => Promise<any>} */
const json = async (url) => JSON.parse((await text(url)).words);

/**
 * @param {URL} src
 * @returns {Promise<Index>}
 */
export async function read(src) {
  const index = await json(src.href);
  if (index.version !== VERSION) throw new Error(`an index of version ${index.version}: ${src.href}`);
  return index;
}

/** An index, of which what was asked for is here. */
export class Site {
  /**
   * @param {Index} index
   * @param {URL} src
   * @param {Load} load
   */
  constructor(index, src, load) {
    this.index = index;
    this.src = src;
    this.portal = once(async () => {
      const [{ Portal }, synonyms] = await Promise.all([load('portal'), import('./synonyms.js')]);
      return new Portal(synonyms.default, index.count, index.firsts.join('\n'));
    });
    /** How signs are spoken, and both scripts: for letters, and for what nothing answers. */
    this.taught = once(async () => {
      const [portal, sounds, script] = await Promise.all([this.portal(), import('./sounds.js'), import('./script.js')]);
      portal.hear(sounds.default);
      portal.simplify(script.pairs);
    });
    this.isTaught = false;
    this.file = once(async (/** @type {number} */ file) => {
      const lines = await text(this.#beside(`${file}.txt`));
      (await this.portal()).load(file, lines.words);
    });
    /** @type {Place[]} */
    this.places = [];
    this.block = once(async (/** @type {number} */ block) => {
      const { pages, entries } = await json(this.#beside(`e${block}.json`));
      const portal = await this.portal();
      entries.forEach((/** @type {Entry} */ entry, /** @type {number} */ at) => {
        const [of, , title, section, words, quoted, weight] = entry;
        const number = block * index.size + at;
        this.places[number] = { page: pages[of], entry };
        portal.add(number, pages[of][1], title, section, words, quoted, weight);
      });
    });
  }

  /** @param {string} name */
  #beside(name) {
    return absolute(`${this.index.folder}/${name}`, this.src).href;
  }

  /**
   * @param {string} page
   * @param {string} id
   */
  address(page, id) {
    return absolute(`${this.index.root}${page}#mb-${encodeURIComponent(id)}`, this.src).href;
  }

  /**
   * What answers a query; nothing where meanwhile something else is asked.
   * @param {string} query
   * @param {() => boolean} isCurrent
   */
  async ask(query, isCurrent) {
    const portal = await this.portal();
    let numbers = isCurrent() && await this.#found(query, portal, isCurrent);
    if (numbers && !this.isTaught && (!portal.isSure || LETTERS.test(query))) {
      await this.taught(undefined);
      this.isTaught = true;
      numbers = isCurrent() && await this.#found(query, portal, isCurrent);
    }
    if (!numbers || !isCurrent()) return undefined;
    /** @type {Place[]} */
    const places = [];
    for (const number of numbers) {
      const place = this.places[number];
      const isTold = places.some(({ page, entry }) => page[0] === place.page[0] && entry[2] === place.entry[2]);
      if (places.length < MOST && !isTold) places.push(place);
    }
    return { places, isSure: portal.isSure };
  }

  /**
   * @param {string} query
   * @param {Portal} portal
   * @param {() => boolean} isCurrent
   */
  async #found(query, portal, isCurrent) {
    await Promise.all([...portal.wanted(query)].map(this.file));
    if (!isCurrent()) return undefined;
    const blocks = [...portal.named(query)].map((number) => Math.floor(number / this.index.size));
    await Promise.all(blocks.map(this.block));
    return isCurrent() ? portal.find(query) : undefined;
  }
}
