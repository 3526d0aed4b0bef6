/** What esbuild puts into the one-file script. */
declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module '*.css' {
  const rules: string;
  export default rules;
}
