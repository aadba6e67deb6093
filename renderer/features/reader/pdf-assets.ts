/** What pdf.js needs beside its code: character maps, the fonts that files may leave out, decoders of old picture formats. */
const urls = import.meta.glob<string>(
  [
    '../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg,qcms_bg}.wasm'
  ],
  { query: '?url&no-inline', import: 'default', eager: true, exhaustive: true } // inlined, they would be data: addresses, which are not fetched
)

const folders: Readonly<Record<string, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
  wasmUrl: 'wasm'
}

/** Hands pdf.js the files that are bundled with the program, by kind and name; it asks for no others. */
export class PdfAssets {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const url = urls[`../../../node_modules/pdfjs-dist/${folders[kind]}/${filename}`]
    if (url === undefined) throw new Error(`There is no ${filename} for PDFs`)
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${filename} could not be loaded`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
