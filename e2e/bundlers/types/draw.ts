import init, { draw } from 'mingbai/draw';

/** The markup; to put it into a root, and the live step, are the loader's. */
export async function show(host: HTMLElement, source: string): Promise<string> {
  await init();
  return draw(host, location.href, source);
}
