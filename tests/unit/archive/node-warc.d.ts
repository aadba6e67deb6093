// node-warc ships no types; this is what the tests use of it.
declare module 'node-warc' {
  import type { Transform } from 'node:stream'

  export class WARCStreamTransform extends Transform {
    override _flush(done: () => void): void
    [Symbol.asyncIterator](): NodeJS.AsyncIterator<{ warcType: string; warcTargetURI?: string }>
  }
}
