/** The elements of 明白: importing `mingbai` defines them. */

/** What every element understands; each is an HTML attribute of the same name. */
export interface MingbaiAttributes {
  /** Address of the explainer, relative to the page: Markdown, or a fragment that `mingbai build` wrote. 解读的地址：Markdown 文件，或者 mingbai build 做好的片段。 */
  src?: string | undefined;
  /** CSS selector of the official text on this page, or its address elsewhere, which is then shown in a reader below the answers. Left out, the page is searched for the quoted words. 原文在本页的选择器，或者原文的网址；不写就自己在页面上找。 */
  policy?: string | undefined;
  /** Form classes to show, with spaces: `card qa`. Markdown only. 只显示哪些形式。 */
  show?: string | undefined;
  /** Language of the interface. Markdown only. 界面语言。 */
  lang?: 'zh-Hans' | 'zh-Hant' | 'en' | 'mn-Mong' | (string & {}) | undefined;
  /** `light`, `dark` or `auto`, and `elder` for large letters: `auto elder`. 外观；elder 是大字。 */
  theme?: string | undefined;
  /** Asks 看懂了吗？; the answer is sent to this address by POST as JSON, or is an event alone where it is empty. 询问看懂了吗。 */
  feedback?: string | undefined;
}

/** An element; `data-state` is `live`, `failed` or absent. */
export interface MingbaiElement extends HTMLElement {
  /** Whether the live step has taken over. */
  readonly isLive: boolean;
}

/** What bubbles to the page, out of the shadow root. */
export interface MingbaiEvents {
  /** The element is live. 已经可用。 */
  'mingbai-ready': CustomEvent<null>;
  /** A reader opened the entry of this id. 读者展开了一条。 */
  'mingbai-open': CustomEvent<{ id: string }>;
  /** A reader searched for these words. 读者查找了词语。 */
  'mingbai-search': CustomEvent<{ query: string }>;
  /** A reader answered 看懂了吗？ 读者回答了。 */
  'mingbai-feedback': CustomEvent<{ understood: boolean; page: string }>;
  /** The policy is not what these entries were written for. 原文与这些条目写作时不同。 */
  'mingbai-drift': CustomEvent<{ entries: string[] }>;
}

/** The tags, each with its element. */
export interface MingbaiTags {
  /** The whole explainer. 整篇解读 */
  'mingbai-explainer': MingbaiElement;
  /** Questions and answers alone. 只有问答 */
  'mingbai-qa': MingbaiElement;
  /** The card alone. 只有明白卡 */
  'mingbai-card': MingbaiElement;
  /** The infographic alone. 只有图解 */
  'mingbai-infographic': MingbaiElement;
  /** Search over a whole site, above what stands inside the tag; `src` is the index that `mingbai build` wrote. 在全站的解读里查找 */
  'mingbai-search': HTMLElement;
}

/** Attributes that listen to events, as JSX writes them: `onmingbai-open`. */
type Listeners = { [Name in keyof MingbaiEvents as `on${Name}`]?: ((event: MingbaiEvents[Name]) => void) | undefined };

declare global {
  interface HTMLElementTagNameMap extends MingbaiTags {}
  interface HTMLElementEventMap extends MingbaiEvents {}
  interface DocumentEventMap extends MingbaiEvents {}
  interface WindowEventMap extends MingbaiEvents {}
}

// The tags in the templates of frameworks. Who has not installed one has no use for what is said of it, which is no error there: hence
// `@ts-ignore`, and only in front of what names a framework.

// @ts-ignore React 19
type ReactTag = import('react').DetailedHTMLProps<import('react').HTMLAttributes<MingbaiElement>, MingbaiElement> & MingbaiAttributes & Listeners;

// @ts-ignore React 19, which keeps its tags in a module of its own
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Record<keyof MingbaiTags, ReactTag> {}
  }
}

/** `mingbai-open` as Vue writes it in the name of a property: `MingbaiOpen`. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Camel<Rest>}` : Capitalize<Name>;

// @ts-ignore Vue 3
type VueTag = new () => { $props: import('vue').HTMLAttributes & MingbaiAttributes & { [Name in keyof MingbaiEvents as `on${Camel<Name>}`]?: (event: MingbaiEvents[Name]) => void } };

// @ts-ignore Vue 3
declare module 'vue' {
  interface GlobalComponents extends Record<keyof MingbaiTags, VueTag> {}
}
