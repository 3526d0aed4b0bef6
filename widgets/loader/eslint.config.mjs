/**
 * The rules for every script of the product, and for their tests; e2e has hostile ones on purpose. Run from the root of the
 * repository, so that scripts outside of this folder are seen.
 */
import js from '@eslint/js';
import globals from 'globals';

const SINK = 'What comes from outside is set as text, or parsed by DOMParser in draw.js and policy.js.';

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
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'srcdoc'].map((property) => ({ property, message: SINK })),
        ...['write', 'writeln'].map((property) => ({ object: 'document', property, message: SINK })),
      ],
    },
  },
  { files: ['**/worker.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['**/tests/**'], languageOptions: { globals: { ...globals.node } } },
];
