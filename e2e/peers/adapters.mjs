/** How each side is put on a page and drawn there, when it is, and what is typed into it: what `tasks.mjs` asks of a page. */

/** Runs in the page before its own scripts, so it may use nothing from outside of it. */
export function adapters() {
  const words = Object.create(null);
  const real = window.fetch;
  // Ours reads addresses: these have no server.
  window.fetch = (address, options) => {
    const name = String(address.url ?? address).split('/').pop();
    return name in words ? Promise.resolve(new Response(words[name], { headers: { 'content-type': 'text/markdown' } })) : real(address, options);
  };
  const peer = (tag) => ({
    put(host, text) {
      const element = document.createElement(tag);
      element.markdown = text;
      host.append(element);
      return element;
    },
    root: (element) => element.shadowRoot,
    isDrawn: (element) => element.shadowRoot?.querySelector('section'),
    isReady: () => true,
  });
  const html = {
    put(host, text) {
      host.className = 'host';
      host.innerHTML = text;
      window.enhance(host.querySelector('.explainer'));
      return host;
    },
    root: (element) => element,
    isDrawn: () => true,
    isReady: () => true,
  };
  let count = 0;
  const ours = {
    put(host, text) {
      const name = `words-${count++}.md`;
      words[name] = text;
      const element = document.createElement('mingbai-explainer');
      element.setAttribute('src', name);
      host.append(element);
      return element;
    },
    root: (element) => element.shadowRoot,
    isDrawn: (element) => element.shadowRoot?.querySelector('.mingbai:not([data-preview])'),
    isReady: (element) => element.dataset.state === 'live',
  };
  const sides = { ours, vanilla: peer('vanilla-explainer'), lit: peer('lit-explainer'), static: html, 'static-far': html };
  const task = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });
  const frame = () => new Promise(requestAnimationFrame);
  const pause = (time) => new Promise((done) => { setTimeout(done, time); });
  const until = async (holds, wait) => {
    const end = performance.now() + 100_000;
    while (!holds()) {
      if (performance.now() > end) throw new Error('nothing came');
      await wait();
    }
  };
  const put = (side) => {
    const host = document.createElement('div');
    document.body.append(host);
    return { host, element: sides[side].put(host, window.text) };
  };

  /** Draws one after the other, at any moment of a frame; the median time until each is laid out. */
  window.warm = async (side, times) => {
    const all = [];
    for (let n = 0; n <= times; n += 1) {
      await pause((n * 7) % 17);
      const start = performance.now();
      const { host, element } = put(side);
      await until(() => sides[side].isDrawn(element), task);
      host.offsetHeight;
      if (n) all.push(performance.now() - start);
      await until(() => sides[side].isReady(element), () => pause(10));
      host.remove();
    }
    return all.sort((a, b) => a - b)[all.length >> 1];
  };
  const every = async (holds) => {
    await until(() => window.all.every(({ element }) => holds(element)), () => pause(20));
    document.body.offsetHeight;
  };
  /** Puts so many there at once; milliseconds until the first answer of all is laid out, which may be the first words alone. */
  window.show = async (side, times) => {
    const start = performance.now();
    window.all = Array.from({ length: times }, () => put(side));
    await every((element) => sides[side].root(element)?.querySelector('details[open] .answer'));
    return performance.now() - start;
  };
  /** Until all of them is drawn and laid out; how many questions each has. */
  window.draw = async (side) => {
    await every((element) => sides[side].isDrawn(element));
    return window.all.map(({ element }) => sides[side].root(element).querySelectorAll('details').length);
  };
  window.ready = (side) => every((element) => sides[side].isReady(element));
  const root = (side) => sides[side].root(window.all[0].element);
  window.field = (side) => root(side).querySelector('input[type=search]');
  /** Types, and waits each time until the last question that appears or goes has done so and all is laid out; milliseconds of each. */
  window.type = async (side, plan) => {
    const items = [...root(side).querySelectorAll('details.question, .questions > details')];
    const field = window.field(side);
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const all = [];
    for (const { typed, item, isShown, count } of plan) {
      await frame();
      await task();
      await pause(60);
      const start = performance.now();
      set.call(field, typed);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: typed }));
      await until(() => items[item].checkVisibility() === isShown, task);
      document.body.offsetHeight;
      all.push(performance.now() - start);
      await pause(60);
      const found = items.filter((it) => it.checkVisibility()).length;
      if (found !== count) throw new Error(`${found} of ${count} questions stand there for ${typed}`);
    }
    return all;
  };
}
