/** Traditional characters with their simplified forms (OpenCC), one `from to …` after another, apart by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string
  // oxlint wants names; the file itself has none.
  export default table
}
