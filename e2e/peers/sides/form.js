/** What the heading of a section says it is; the same rule for every peer. */
export const formOf = (heading) => ({ 明白卡: 'card', 时间轴: 'timeline', 明细表: 'table' })[heading] ?? 'questions';

/** A name and what is said of it, in one item of a list. */
export const PAIR = /^([^：]+)：\s*([\s\S]*)$/u;

/** Text as markup. */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** What stands over the questions. */
export const told = (count, all) => (count === all ? `共 ${all} 条` : `匹配 ${count} / ${all} 条`);
