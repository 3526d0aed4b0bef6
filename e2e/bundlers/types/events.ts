import type { MingbaiElement, MingbaiEvents } from 'mingbai';
import 'mingbai';

const made = document.createElement('mingbai-explainer');
made.setAttribute('src', 'jiedu.md');
export const isLive: boolean = made.isLive;

const found: MingbaiElement | null = document.querySelector('mingbai-card');
found?.addEventListener('mingbai-open', ({ detail }) => detail.id.toUpperCase());

// Events bubble, so that most pages listen here.
document.addEventListener('mingbai-drift', ({ detail }) => detail.entries.map((entry) => entry.length));
document.body.addEventListener('mingbai-search', ({ detail }) => detail.query.trim());
window.addEventListener('mingbai-feedback', ({ detail }) => (detail.understood ? detail.page : ''));

export const names: (keyof MingbaiEvents)[] = ['mingbai-ready'];

// @ts-expect-error No such event is told.
export const wrong: (keyof MingbaiEvents)[] = ['mingbai-close'];
// @ts-expect-error A search has words, and no number of hits.
document.addEventListener('mingbai-search', ({ detail }) => detail.count);
