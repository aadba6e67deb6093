import { z } from 'zod'

/**
 * Every way in which a request can fail that a person can act on. The sentence for each stands in the
 * catalogue under `errors.<code>`; `params` fill its blanks.
 */
export const ErrorCode = z.enum([
  'bad-input', // the request does not fit its schema
  'bug', // something threw; the console has the stack
  'cancelled',
  'no-project',
  'project-not-found',
  'project-exists',
  'project-locked', // another process holds it; params.holder
  'project-read-only', // params.reason
  'project-newer', // written by a newer program
  'project-damaged', // params.file, params.kept
  'name-empty',
  'name-too-long', // params.length, params.limit: characters
  'folder-not-empty',
  'folder-denied', // params.folder
  'not-saved', // params.file, params.reason
  'disk-full', // params.file
  'not-read', // params.file, params.reason
  'link-outside', // params.file: a link that leads out of the project
  'wrong-kind', // params.file: a folder where a file should be, or the other way round
  'not-found', // params.kind, params.id
  'changed-elsewhere', // the record is no longer what the change expected
  'nothing-to-undo',
  'nothing-to-redo',
  'file-empty', // params.name
  'file-binary', // params.name
  'file-too-large', // params.name, params.limit
  'file-unsupported', // params.name, params.kind
  'not-a-file', // a pipe or a device; params.name
  'file-is-folder', // params.name
  'file-gone', // params.name
  'file-changing', // another program is writing it; params.name
  'file-unreadable', // params.name, params.reason
  'file-encrypted', // params.name: a password is needed
  'password-wrong', // params.name
  'file-scanned', // params.name, params.pages: pictures of pages, without text
  'file-damaged', // params.name, params.kind
  'file-too-complex', // params.name: takes more time or memory than is given to a file
  'text-empty',
  'url-invalid', // params.url
  'address-refused', // params.host
  'host-unreachable', // params.host, params.reason
  'http-error', // params.status
  'blocked', // params.host
  'page-not-found', // params.host: says 200 and shows a "not found" page
  'page-empty', // params.host: nothing came, or a page that shows nothing without its scripts
  'too-many-redirects', // params.host
  'too-large', // params.limit
  'timed-out',
  'range-invalid', // an annotation outside its text
  'area-invalid', // no rectangle of a PDF's page
  'not-mergeable', // fewer than two, or one that has no place in the text
  'relation-exists',
  'annotations-unreadable', // params.name
  'pdf-unwritable', // no single article that is a PDF without a password
  'style-unknown', // params.style
  'printer-missing',
  'capability-missing', // params.capability
  'archive-damaged', // params.file
  'search-damaged', // the index of words, which is made anew
  'not-allowed' // wrong sender, token or origin
])
export type ErrorCode = z.infer<typeof ErrorCode>

export const Failure = z.object({
  code: ErrorCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The English sentence, for hosts without a catalogue of their own: what happened, what was kept safe, what to do. */
  message: z.string()
})
export type Failure = z.infer<typeof Failure>

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** Thrown inside main only: dispatch turns it into a `Failure`. Never crosses a boundary. */
export class ExpectedFailure extends Error {
  readonly code: ErrorCode
  readonly params: Failure['params']

  constructor(code: ErrorCode, params: Failure['params'] = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.params = params
  }
}
