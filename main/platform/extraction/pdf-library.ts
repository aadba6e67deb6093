/**
 * Loads pdf.js, which runs in this very thread: jobs have one of their own. Its legacy build needs only Promise.withResolvers
 * where the runtime is Node 20.
 */
export async function loadPdfLibrary() {
  if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function withResolvers() {
  let resolve: (value: unknown) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise((fulfil, refuse) => {
    resolve = fulfil
    reject = refuse
  })
  return { promise, resolve, reject }
}
