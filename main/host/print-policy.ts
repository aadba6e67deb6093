/** What a page that is printed may do: show its own text, styles and inlined pictures. */
export const printPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:"
