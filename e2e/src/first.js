// Runs before any script of the page: notes what is written to the console and what is thrown, for a test to ask.
(() => {
  const KEY = Symbol.for('mingbai-e2e');
  // Scripts of a page fetch pages too, and run what stands in them.
  if (window[KEY]) return;
  const lines = [];
  // Kept as it is now, whatever the page does to it. A symbol is no name that the page could see among its own.
  Object.defineProperty(window, KEY, { value: { lines, stringify: JSON.stringify } });
  document.currentScript.remove();

  let told = lines;
  // What a frame says is said by the page around it.
  try { told = parent[KEY]?.lines ?? lines; } catch { /* Of another origin. */ }
  const note = (level, source, message) => { told[told.length] = { level, source, message }; };

  const levels = { debug: 'DEBUG', log: 'INFO', info: 'INFO', warn: 'WARNING', error: 'SEVERE', assert: 'SEVERE' };
  for (const name of Object.keys(levels)) {
    const write = console[name];
    console[name] = (...words) => {
      if (name !== 'assert' || !words[0]) {
        let message = '';
        for (let n = 0; n < words.length; n += 1) message += `${n ? ' ' : ''}${String(words[n])}`;
        note(levels[name], 'console-api', message);
      }
      write.call(console, ...words);
    };
  }
  addEventListener('error', (event) => {
    if (!event.isTrusted) return;
    if (event.target === window) note('SEVERE', 'javascript', `${event.filename}:${event.lineno} ${event.message}`);
    else note('SEVERE', 'network', `${event.target.src || event.target.href} did not load`);
  }, true);
  addEventListener('unhandledrejection', ({ reason }) => note('SEVERE', 'javascript', `nobody caught: ${reason}`));
  document.addEventListener('securitypolicyviolation', (event) =>
    note('SEVERE', 'security', `${event.violatedDirective} forbids ${event.blockedURI}`));
})();
