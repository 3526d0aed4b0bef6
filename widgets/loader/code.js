/** A QR code as a drawing. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The dark modules of a code as a path, a square of one unit each.
 * @param {boolean[][]} rows whether each module is dark, from the upper left corner
 */
export const pathOf = (rows) => rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');

/**
 * Black on white in any theme, as cameras want it.
 * @param {{ size: number, data: boolean[][] }} code
 * @param {string} name what it is, for whoever does not see it
 */
export function drawn({ size, data }, name) {
  const whole = draw('svg', { class: 'reader-code', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name, 'shape-rendering': 'crispEdges' });
  whole.append(draw('rect', { width: size, height: size, fill: '#fff' }), draw('path', { d: pathOf(data), fill: '#000' }));
  return whole;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 */
function draw(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}
