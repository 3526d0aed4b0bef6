/** The stylesheet as `xtask` writes it into the npm package. */
declare const rules: string;
export default rules;
