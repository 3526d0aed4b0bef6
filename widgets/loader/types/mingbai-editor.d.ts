/** The glue of the editor's module, as Trunk lays it out. */
declare const init: (options: { module_or_path: URL }) => Promise<unknown>;
export default init;
