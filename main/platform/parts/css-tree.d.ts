/** The parser and the walker alone load in a quarter of the time that the whole library takes. */
declare module 'css-tree/parser' {
  const parse: typeof import('css-tree').parse
  export = parse
}

declare module 'css-tree/walker' {
  const walk: typeof import('css-tree').walk
  export = walk
}
