/**
 * The rules for every script of the product, and for their tests; e2e has hostile ones on purpose. Run from the root of the
 * repository, so that scripts outside of this folder are seen. What a comment would switch off stays on: an exception is made here,
 * with its reason. `tests/lints.test.js` tries the rules about what runs.
 */
import js from '@eslint/js';
import globals from 'globals';

const MESSAGE = 'What comes from outside is set as text, or parsed by DOMParser in draw.js and policy.js.';
/** What turns a string into markup or code when it is set, see <https://www.w3.org/TR/trusted-types/#injection-sinks>. Read, it is harmless. */
const SET = ['innerHTML', 'outerHTML'];
/** What does so when it is called, or that nobody reads. */
const CALLED = ['insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment', 'srcdoc'];
const NAMES = `/^(${[...SET, ...CALLED].join('|')})$/`;
/** Attributes that run, or that the security policy forbids. */
const RUNS = '/^(on|srcdoc$|style$)/i';

/** Something that is set, in whatever way: `a.x = b`, `[a.x] = b`, `({ b: a.x } = c)`, `for (a.x of b)`. */
const set = `MemberExpression[property.name=/^(${SET.join('|')})$/]`;
const SINKS = [
  `AssignmentExpression > ${set}.left`,
  `:matches(ForOfStatement, ForInStatement) > ${set}.left`,
  `:matches(ArrayPattern, ObjectPattern) ${set}`,
  // As names are given to `Object.assign`, to `Reflect.set` and in brackets.
  `ObjectExpression > Property[key.name=${NAMES}]`,
  `Literal[value=${NAMES}]`,
  `TemplateElement[value.cooked=${NAMES}]`,
  `CallExpression[callee.property.name="setAttribute"][arguments.0.value=${RUNS}]`,
  `CallExpression[callee.property.name="setAttributeNS"][arguments.1.value=${RUNS}]`,
  `CallExpression[callee.property.name="createAttribute"][arguments.0.value=${RUNS}]`,
  // Of whatever document; no script of ours writes to anything else.
  'MemberExpression[property.name=/^write(ln)?$/]',
  'Literal[value=/^write(ln)?$/]',
];
const PARSER = [':matches(Identifier[name="DOMParser"], Literal[value="DOMParser"])'];
/** Who makes an address: the script whose duty it is, those that name what lies beside them, and the worker, which has no other of ours. */
const ADDRESSES = 'NewExpression[callee.name=/^(URL|URLSearchParams|Address)$/]';
const OWNERS = ['addresses', 'files', 'stylesheet', 'worker', 'single/files'].map((name) => `widgets/loader/${name}.js`);
const restricted = (/** @type {string[]} */ selectors, ownsAddresses = false) => [
  'error',
  ...selectors.map((selector) => ({ selector, message: MESSAGE })),
  ...(ownsAddresses ? [] : [{ selector: ADDRESSES, message: 'Addresses are read and made in addresses.js.' }]),
];

export default [
  { ignores: ['**/node_modules/', '**/target/', 'e2e/'] },
  js.configs.recommended,
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: globals.browser },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 200],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-unused-vars': ['error', { args: 'all', argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
      // A type that does not fit is narrowed.
      'no-warning-comments': ['error', { terms: ['@ts-nocheck', '@ts-ignore', '@ts-expect-error'], location: 'anywhere' }],
      'no-restricted-properties': ['error', ...CALLED.map((property) => ({ property, message: MESSAGE }))],
      'no-restricted-syntax': restricted([...SINKS, ...PARSER]),
    },
  },
  { files: ['widgets/loader/draw.js', 'widgets/loader/policy.js'], rules: { 'no-restricted-syntax': restricted(SINKS) } },
  {
    files: [...OWNERS, 'site/editor/start.js', '**/tests/**'],
    rules: { 'no-restricted-syntax': restricted([...SINKS, ...PARSER], true) },
  },
  // It stands for the parser of a browser, which Node has not.
  { files: ['widgets/loader/tests/draw.test.js'], rules: { 'no-restricted-syntax': restricted(SINKS, true) } },
  // Here they have to be named.
  { files: ['widgets/loader/eslint.config.mjs', 'widgets/loader/tests/lints.test.js'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/worker.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['**/tests/**'], languageOptions: { globals: { ...globals.node } } },
];
