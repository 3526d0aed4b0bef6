import init, { attach, draw } from 'mingbai/draw';

export async function show(host: HTMLElement, source: string): Promise<void> {
  await init();
  const root = host.attachShadow({ mode: 'open' });
  draw(host, root, location.href, source);
}

export const takesOver = attach;
