/** What the loader and the modules of WASM ask of each other; `widgets/live/src/element.rs` is the other side. */

/** The live step of one element, as the glue of the module hands it over. */
export interface Attachment {
  /** Ends the live step. */
  detach(): void;
  /** The policy that the entries are bound to, where the page holds it. */
  readonly policy: Element | undefined;
  /** Pairs of the range of a clause and an entry that rests on it. */
  clauses(): [Range, Element][];
  /** Whether words are not found that may stand there in the other script. */
  readonly isUnsure: boolean;
  foldBy(fold: (text: string) => string): void;
  bind(): void;
}

type Init = (options: { module_or_path: Response | BufferSource }) => Promise<unknown>;

export interface Live {
  default: Init;
  attach(host: HTMLElement, root: ShadowRoot): Attachment;
}

export interface Full {
  default: Init;
  draw(host: HTMLElement, href: string, source: string, policy: string | undefined): string;
  picture_lines(href: string, name: string): string | undefined;
}

export interface Picture {
  default: Init;
  save(button: Element, lines: string): void;
}

/** The entries of a page, and which of them answer a query (`widgets/search/src/module.rs`). */
export interface Finder {
  about(title: string): void;
  add(title: string, section: string, words: string, quoted: string, weight: number): void;
  hear(sounds: string): void;
  simplify(pairs: string): void;
  find(query: string): Uint32Array;
  readonly isSure: boolean;
}

export interface Search {
  default: Init;
  Finder: new (synonyms: string) => Finder;
}

/** An index over more than a page holds (`widgets/search/src/portal/module.rs`). */
export interface Portal {
  hear(sounds: string): void;
  simplify(pairs: string): void;
  /** The files that a query needs, and that are not here. */
  wanted(query: string): Uint32Array;
  load(file: number, lines: string): void;
  /** The entries that may answer a query. */
  named(query: string): Uint32Array;
  add(number: number, explainer: string, title: string, section: string, words: string, quoted: string, weight: number): void;
  find(query: string): Uint32Array;
  readonly isSure: boolean;
}

export interface Portals {
  default: Init;
  Portal: new (synonyms: string, count: number, firsts: string) => Portal;
}

export interface Modules {
  live: Live;
  full: Full;
  picture: Picture;
  finder: Search;
  portal: Portals;
}

export type Load = <Name extends keyof Modules>(name: Name) => Promise<Modules[Name]>;

/** What a root was drawn from: an address; with Markdown what makes the lines of a picture, as no file of them lies beside it. */
export interface Drawn {
  src: URL;
  lines?: (name: string) => string | undefined;
}

/** What is on its way when something is to be drawn, and what may be asked for then. */
export interface Asked {
  text: Promise<{ words: string; type: string }>;
  css: Promise<string>;
  load: Load;
  /** What was put into the root is what the element shows, whether or not it comes alive. */
  shown(drawn: Drawn): void;
}

/** What the loader hands to the scripts that it loads for some readers, which hold no state of it. */
export interface Files {
  load: Load;
  complain(error: unknown): void;
}

/** An event of one kind of node, as whoever listens at another hears it. */
export type Heard<Target, At, Kind = Event> = Kind & { target: Target; currentTarget: At };
