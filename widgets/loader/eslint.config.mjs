/**
 * The rules for every script of the product, and for their tests; e2e has hostile ones on purpose. Run from the root of the
 * repository, so that scripts outside of this folder are seen.
 */
import js from '@eslint/js';
import globals from 'globals';

const MESSAGE = 'What comes from outside is set as text, or parsed by DOMParser in draw.js and policy.js.';
/** What turns a string into markup or code, see <https://www.w3.org/TR/trusted-types/#injection-sinks>. */
const SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment', 'srcdoc'];
const NAMES = `/^(${SINKS.join('|')})$/`;

export default [
  { ignores: ['**/node_modules/', '**/target/', 'e2e/'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
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
      'no-restricted-properties': [
        'error',
        ...SINKS.map((property) => ({ property, message: MESSAGE })),
        ...['write', 'writeln'].map((property) => ({ object: 'document', property, message: MESSAGE })),
      ],
      // As they are given to `Object.assign`, and as attributes that run or that the security policy forbids.
      'no-restricted-syntax': [
        'error',
        { selector: `ObjectExpression > Property[key.name=${NAMES}]`, message: MESSAGE },
        { selector: `ObjectExpression > Property[key.value=${NAMES}]`, message: MESSAGE },
        { selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(on|srcdoc$|style$)/i]', message: MESSAGE },
      ],
    },
  },
  { files: ['**/worker.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['**/tests/**'], languageOptions: { globals: { ...globals.node } } },
];
