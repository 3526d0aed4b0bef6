import init, { type Drawing, draw } from 'mingbai/draw';

/** Drawn; the live step is the loader's. */
export async function show(host: HTMLElement, source: string): Promise<Drawing> {
  await init();
  const root = host.attachShadow({ mode: 'open' });
  return draw(host, root, location.href, source);
}
