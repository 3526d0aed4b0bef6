/** Static HTML: the limit of what a page can be. Its script filters the questions, and may come as late as it likes. */
import { filter } from './filter.js';

window.enhance = filter;
document.querySelectorAll('.explainer').forEach(filter);
