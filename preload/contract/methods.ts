import { z } from 'zod'
import {
  AnchorCounts,
  AnnotationScope,
  AnnotationView,
  DrawnArea,
  DrawnOnPicture,
  Meaning,
  WordsKind
} from './annotation.ts'
import { AnnotationFormat, AsideAnnotation, ImportReport } from './annotation-exchange.ts'
import { Capture, QueueState, VerifyReport } from './archive.ts'
import { CapturePart } from './archive-part.ts'
import {
  ArticleDocument,
  ArticleMetadata,
  ArticleSummary,
  ArticleView,
  BlockKind,
  Finding,
  ImportSource,
  PageMap
} from './article.ts'
import { DismissReason } from './audit.ts'
import { AuditedText, AuditFormat } from './audit-report.ts'
import { Bibliography, CslStyle, Note, NoteFormat, NoteSummary } from './briefing.ts'
import { Capabilities } from './capabilities.ts'
import { PictureContent } from './figure.ts'
import { Preferences } from './preferences.ts'
import {
  ChangeLabel,
  CheckReport,
  History,
  Notice,
  Project,
  ProjectSettings,
  RecentProject,
  TrashEntry
} from './project.ts'
import { Csl, ParsedReference, ReferenceFormat, ReferenceRow } from './reference.ts'
import { Relation, RelationEnd, RelationKind, RelationView } from './relation.ts'
import { Failure } from './result.ts'
import { IndexState, SavedSearch, SearchAnswer, SearchKind } from './search.ts'

const nothing = z.object({})
/** With `ids` only those rows of a list, and those of them that are gone are left out. */
const someOfThem = z.object({ ids: z.array(z.string()).optional() })
const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

/** A file to hand to the person: saved by a download or a native dialog. `base64` of its bytes. */
export const Download = z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })
export type Download = z.infer<typeof Download>

export const ImportOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('imported'), name: z.string(), article: ArticleSummary }),
  z.object({ kind: z.literal('already-there'), name: z.string(), article: ArticleSummary }),
  z.object({ kind: z.literal('with-page'), name: z.string() }), // a picture of a page in the same import
  z.object({ kind: z.literal('failed'), name: z.string(), failure: Failure })
])
export type ImportOutcome = z.infer<typeof ImportOutcome>

const ofVersion = z.object({ id: z.string(), version: z.string().optional() }) // its hash
const ofOne = z.object({ articleId: z.string(), id: z.string() })
const ofSeveral = z.object({ articleId: z.string(), ids: z.array(z.string()).min(1) })

/** A file of annotations; `file` ids come from the host, a browser sends bytes. */
const AnnotationSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bytes'), name: z.string(), base64: z.string() }),
  z.object({ kind: z.literal('file'), fileId: z.string() })
])

/** Every request that any host can make, with the shape of what goes in and what comes out. */
export const methods = {
  /** What this program and host can do. Works without a project. */
  'app.info': method(nothing, z.object({ name: z.string(), version: z.string(), capabilities: Capabilities })),
  /** Opens an http, https or mailto address outside the program. Fails with capability-missing in a browser host. */
  'app.openExternal': method(z.object({ url: z.string() }), nothing),
  /** Where a page goes that was held back until all was saved; asked once for each time. Only a window of our own closes. */
  'app.leaving': method(nothing, z.object({ to: z.enum(['close', 'reload']) })),

  /** What the person likes, in every project. Works without a project. */
  'settings.get': method(nothing, Preferences),
  /** Changes some of it, and answers all. Fails with folder-denied or disk-full where it cannot be kept. */
  'settings.update': method(Preferences.partial(), Preferences),

  'project.recent': method(nothing, z.array(RecentProject)),
  /** Makes a project folder and opens it. Without a folder id it goes under the person's projects folder. */
  'project.create': method(z.object({ name: z.string().min(1), folderId: z.string().optional() }), Project),
  'project.open': method(z.object({ id: z.string() }), Project), // a recent project's or a chosen folder's id
  /** Opens the person's own copy of the sample project, making it on first use. */
  'project.openSample': method(nothing, Project),
  'project.current': method(nothing, Project.nullable()),
  'project.close': method(nothing, nothing),
  'project.update': method(
    z.object({ name: z.string().min(1).optional(), settings: ProjectSettings.partial().optional() }),
    Project
  ),
  /** Native folder dialog; null when it was put away. Fails with capability-missing where there is none. */
  'project.chooseFolder': method(nothing, z.object({ id: z.string(), folder: z.string() }).nullable()),
  'project.undo': method(nothing, z.object({ label: ChangeLabel })),
  'project.redo': method(nothing, z.object({ label: ChangeLabel })),
  'project.history': method(nothing, History),
  /** What was deleted and is not back, newest first. */
  'project.trash': method(nothing, z.array(TrashEntry)),
  /** Brings back what one deletion took away; an undoable change. Fails with not-found or changed-elsewhere. */
  'project.restore': method(z.object({ id: z.string() }), nothing),
  /** What was found out about the project's files since it was opened and not put away. */
  'project.notices': method(nothing, z.array(Notice)),
  'project.putNoticeAway': method(z.object({ id: z.string() }), nothing),
  /** Reads the whole project, and repairs what can be repaired without losing anything. Opens it first. */
  'project.check': method(z.object({ id: z.string() }), CheckReport),
  /**
   * Merges two versions of a project's JSON file, record by record and field by field, for git. Works without a project.
   * A record that both sides changed so that they do not fit stays as ours, and is named. Fails with project-damaged.
   */
  'project.mergeFiles': method(
    z.object({ name: z.string(), base: z.string(), ours: z.string(), theirs: z.string() }),
    z.object({ text: z.string(), conflicts: z.array(z.string()) })
  ),

  'task.cancel': method(z.object({ id: z.string() }), nothing),

  'article.list': method(someOfThem, z.array(ArticleSummary)),
  'article.get': method(z.object({ id: z.string() }), ArticleView),
  /** Brings sources in, one outcome each and in their order; one that fails leaves the others be. */
  'article.import': method(z.object({ sources: z.array(ImportSource).min(1) }), z.array(ImportOutcome)),
  /**
   * Brings in a changed source as the newest version of an article, and anchors its annotations anew: one step to undo.
   * `states` counts where they came to stand; `isNew` is false where the source is the current version already.
   */
  'article.newVersion': method(
    z.object({ id: z.string(), source: ImportSource }),
    z.object({ isNew: z.boolean(), article: ArticleView, states: AnchorCounts })
  ),
  'article.update': method(z.object({ id: z.string(), metadata: ArticleMetadata.partial() }), ArticleView),
  /** Hides or shows a block by giving it another kind. */
  'article.setBlockKind': method(z.object({ id: z.string(), blockId: z.string(), kind: BlockKind }), ArticleView),
  /** Puts findings away with one reason, or brings them back: one step to undo. Fails with not-found for no finding of the article. */
  'article.dismissFindings': method(
    z.object({
      id: z.string(),
      findingIds: z.array(z.string()).min(1),
      dismissed: z.boolean(),
      reason: DismissReason.optional(), // 'checked' without one
      note: z.string().max(2000).optional()
    }),
    ArticleView
  ),
  /**
   * Says by hand which reference an item of a citation means, that the whole is no citation, or takes that back
   * (`automatic`). Fails with not-found for a citation, item or reference that is not the article's.
   */
  'article.linkCitation': method(
    z.object({
      id: z.string(),
      start: z.int().nonnegative(), // of the citation
      item: z.int().nonnegative(),
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('reference'), referenceId: z.string() }),
        z.object({ kind: z.literal('not-a-citation') }),
        z.object({ kind: z.literal('automatic') })
      ])
    }),
    ArticleView
  ),
  /** An article's audit as a document to hand over; `language` is of its headings and sentences. */
  'article.exportAudit': method(
    z.object({ id: z.string(), format: AuditFormat, language: z.enum(['en', 'es']).optional() }),
    Download
  ),
  /** The same of any audited texts, in one document. Works without a project. */
  'article.writeAudits': method(
    z.object({ audits: z.array(AuditedText).min(1), format: AuditFormat, language: z.enum(['en', 'es']).optional() }),
    Download
  ),
  'article.remove': method(z.object({ id: z.string() }), nothing),
  /**
   * The original of a version, byte for byte; of the current one where none is named. Fails with not-found, or project-damaged
   * where its bytes are others.
   */
  'article.original': method(ofVersion, Download),
  /** A picture of the current version's figures, by its id. Fails with not-found, or project-damaged where its bytes are others. */
  'article.picture': method(z.object({ id: z.string(), picture: z.string() }), PictureContent),
  /** Where what a PDF's pages draw stands in its version's text; empty for articles of other kinds. Fails with not-found. */
  'article.pageMap': method(ofVersion, PageMap),
  /** Reads a source without a project: what `sourcebook audit FILE` prints. */
  'article.audit': method(
    z.object({ source: ImportSource }),
    z.object({ document: ArticleDocument, findings: z.array(Finding) })
  ),

  /** In the order of their ids. With `ids` only those, and those of them that are gone are left out. */
  'annotation.list': method(
    z.object({ articleId: z.string(), ids: z.array(z.string()).optional() }),
    z.array(AnnotationView)
  ),
  /** Marks a range (UTF-16 units of the current text). Fails with range-invalid outside the text or where it is empty. */
  'annotation.create': method(
    z.object({
      articleId: z.string(),
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      kind: WordsKind.optional(),
      scope: AnnotationScope.exclude(['area']).optional(), // of `article` the range does not count
      meaning: Meaning,
      comment: z.string().optional(),
      tags: z.array(z.string()).optional()
    }),
    AnnotationView
  ),
  /**
   * Marks a rectangle on a page of an article's PDF, or on a kept picture of an article. Fails with area-invalid where it is none
   * that can be seen, or the article has no pages or not this picture, and with changed-elsewhere where another version is
   * current by now.
   */
  'annotation.createArea': method(
    z.object({
      articleId: z.string(),
      area: z.union([DrawnArea, DrawnOnPicture]),
      file: z.string(), // the version's hash: what it was drawn on
      meaning: Meaning,
      comment: z.string().optional(),
      tags: z.array(z.string()).optional()
    }),
    AnnotationView
  ),
  'annotation.update': method(
    z.object({
      articleId: z.string(),
      id: z.string(),
      kind: WordsKind.optional(),
      meaning: Meaning.optional(),
      comment: z.string().optional(),
      tags: z.array(z.string()).optional()
    }),
    AnnotationView
  ),
  /** The same change of several, as one step. */
  'annotation.changeMany': method(
    ofSeveral.extend({
      kind: WordsKind.optional(),
      meaning: Meaning.optional(),
      addTags: z.array(z.string()).optional(),
      removeTags: z.array(z.string()).optional()
    }),
    z.array(AnnotationView)
  ),
  /** Removes annotations, and the relations that end at them. */
  'annotation.remove': method(ofSeveral, nothing),
  /** One annotation over all that several span; the first in the text goes on. Fails with not-mergeable. */
  'annotation.merge': method(ofSeveral, AnnotationView),
  /** Two from one, parted at a place inside it (UTF-16 units of the current text). Fails with range-invalid. */
  'annotation.split': method(ofOne.extend({ at: z.int().nonnegative() }), z.array(AnnotationView)),
  /** Says yes to where annotations stand now: from then on they are about the words there. Fails with not-found for an orphan. */
  'annotation.accept': method(ofSeveral, z.array(AnnotationView)),
  /** Puts an annotation onto another range by hand. Fails with range-invalid, as it does for an area. */
  'annotation.attach': method(
    ofOne.extend({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
    AnnotationView
  ),
  /** Puts an area onto another rectangle or page by hand. Fails as createArea does, and with area-invalid for what is no area. */
  'annotation.attachArea': method(
    ofOne.extend({ area: z.union([DrawnArea, DrawnOnPicture]), file: z.string() }),
    AnnotationView
  ),
  /** Takes the marks of the newest earlier copy of a capture's source over to it, anchored anew; those it has already are left. */
  'annotation.carry': method(z.object({ captureId: z.string() }), AnchorCounts),
  'annotation.reply': method(ofOne.extend({ text: z.string().min(1) }), AnnotationView),
  /** Changes a reply, or with null takes it away. */
  'annotation.changeReply': method(
    ofOne.extend({ replyId: z.string(), text: z.string().min(1).nullable() }),
    AnnotationView
  ),
  /** Every relation that ends at an annotation of a document. */
  'annotation.relations': method(z.object({ articleId: z.string() }), z.array(RelationView)),
  /** Joins two annotations of any documents. Fails with not-found, or with relation-exists for the same one again. */
  'annotation.relate': method(
    z.object({ kind: RelationKind, from: RelationEnd, to: RelationEnd, comment: z.string().optional() }),
    Relation
  ),
  'annotation.unrelate': method(z.object({ ids: z.array(z.string()).min(1) }), nothing),
  /** The annotations of some documents, or of all: W3C JSON-LD, Markdown, CSV, or an HTML report. */
  'annotation.export': method(
    z.object({
      format: AnnotationFormat,
      articleIds: z.array(z.string()).optional(),
      language: z.enum(['en', 'es']).optional() // of headings and names
    }),
    Download
  ),
  /**
   * Brings in W3C JSON-LD, a Hypothesis export, or the annotations that a PDF holds, as one step. Nothing is dropped: what has
   * no document here is kept aside. `articleId` says what a PDF's annotations are about; left out, their words do.
   * Fails with annotations-unreadable, and for a PDF with file-encrypted or file-damaged.
   */
  'annotation.import': method(z.object({ source: AnnotationSource, articleId: z.string().optional() }), ImportReport),
  /** What was imported and kept aside. */
  'annotation.aside': method(nothing, z.array(AsideAnnotation)),
  /** Tries what was kept aside again, as an import does: since then its documents may have come in. */
  'annotation.retryAside': method(nothing, ImportReport),

  'library.list': method(someOfThem, z.array(ReferenceRow)),
  /** How many references there are, without reading those that did not change. */
  'library.count': method(nothing, z.object({ references: z.int().nonnegative() })),
  'library.get': method(z.object({ id: z.string() }), ReferenceRow),
  'library.create': method(z.object({ csl: Csl }), ReferenceRow),
  'library.update': method(
    z.object({
      id: z.string(),
      csl: Csl.optional(),
      tags: z.array(z.string()).optional(),
      note: z.string().optional()
    }),
    ReferenceRow
  ),
  /**
   * What a quotation from a text cites: the record of an imported article itself, made from its metadata on first use, or for
   * `capture:<id>` the reference that it is a copy of, made from what the copy says of itself where only its address was captured.
   * Fails with not-found.
   */
  'library.forArticle': method(z.object({ articleId: z.string() }), ReferenceRow),
  'library.remove': method(z.object({ ids: z.array(z.string()).min(1) }), nothing),
  'library.export': method(z.object({ format: ReferenceFormat, ids: z.array(z.string()).optional() }), Download),
  /** Reference strings to CSL-JSON, same order, one for one. Works without a project. */
  'library.parse': method(z.object({ lines: z.array(z.string()) }), z.array(ParsedReference)),

  'archive.list': method(someOfThem, z.array(Capture)),
  'archive.queue': method(nothing, QueueState),
  /** Queues sources and answers at once; progress comes as `queue` events. Sources captured already are left be unless `again`. */
  'archive.capture': method(
    z.object({
      articleId: z.string().optional(),
      referenceIds: z.array(z.string()).optional(),
      urls: z.array(z.string()).optional(),
      again: z.boolean().optional()
    }),
    z.object({ queued: z.int(), alreadyCaptured: z.int(), withoutUrl: z.int() })
  ),
  'archive.cancel': method(z.object({ ids: z.array(z.string()).optional() }), nothing), // all, without ids
  'archive.retry': method(z.object({ ids: z.array(z.string()).min(1) }), nothing),
  /** The readable text of a capture, from the archive alone. */
  'archive.read': method(z.object({ id: z.string() }), z.object({ capture: Capture, document: ArticleDocument })),
  /** A picture of a copy's figures, from the archive alone. Fails with not-found or archive-damaged. */
  'archive.picture': method(z.object({ id: z.string(), picture: z.string() }), PictureContent),
  /** What a captured page needs to be read, part by part; empty where it was captured without. */
  'archive.parts': method(z.object({ id: z.string() }), z.array(CapturePart)),
  /** Reads every WARC again and compares every digest. */
  'archive.verify': method(nothing, VerifyReport),
  'archive.export': method(z.object({ format: z.literal('wacz') }), Download),
  /** Asks the person where the export goes; null where they thought better of it. Fails with capability-missing. */
  'archive.chooseFile': method(nothing, z.object({ fileId: z.string() }).nullable()),
  /**
   * The same into a file, of any size: `fileId` comes from the host, `name` is what the export calls itself. Fails with disk-full,
   * folder-denied, wrong-kind or not-saved, and then what was there is as it was.
   */
  'archive.exportTo': method(
    z.object({ format: z.literal('wacz'), fileId: z.string() }),
    z.object({ name: z.string() })
  ),

  'briefing.list': method(nothing, z.array(NoteSummary)),
  'briefing.create': method(z.object({ title: z.string().min(1), language: z.string().optional() }), Note),
  'briefing.get': method(z.object({ slug: z.string() }), Note),
  /** Saves a note; `changed-elsewhere` when the file is no longer the one with `baseHash`. */
  'briefing.save': method(
    z.object({
      slug: z.string(),
      baseHash: z.string(),
      title: z.string().optional(),
      style: z.string().optional(),
      language: z.string().optional(),
      markdown: z.string()
    }),
    Note
  ),
  'briefing.remove': method(z.object({ slug: z.string() }), nothing),
  'briefing.styles': method(nothing, z.array(CslStyle)),
  /** Renders the citations and the bibliography of a note's Markdown in a CSL style. */
  'briefing.bibliography': method(
    z.object({ markdown: z.string(), style: z.string(), language: z.string().optional() }),
    Bibliography
  ),
  /** `printer-missing` for pdf where the host cannot print: the renderer then prints the html through the browser. */
  'briefing.export': method(z.object({ slug: z.string(), format: NoteFormat }), Download),

  /**
   * Looks for words in the whole project, the best hits first and of equal ones the newest. What a query cannot be read as is
   * looked for as words. `typing`: its last word may go on. Answers at once with what has been read so far, unless `whole`.
   */
  'search.query': method(
    z.object({
      query: z.string(),
      kind: SearchKind.optional(),
      offset: z.int().nonnegative().optional(),
      limit: z.int().min(1).max(500).optional(), // 50 without one
      typing: z.boolean().optional(),
      whole: z.boolean().optional()
    }),
    SearchAnswer
  ),
  /** How much of the project can be found; begins to read it where that has not begun. Changes come as `index` events. */
  'search.state': method(nothing, IndexState),
  /** Makes the index anew from the project's files. */
  'search.rebuild': method(nothing, IndexState),
  'search.saved': method(nothing, z.array(SavedSearch)),
  'search.save': method(
    z.object({ name: z.string().trim().min(1).max(200), query: z.string().max(2000) }),
    SavedSearch
  ),
  /** Gives a saved search another name or another query. Fails with not-found. */
  'search.update': method(
    z.object({
      id: z.string(),
      name: z.string().trim().min(1).max(200).optional(),
      query: z.string().max(2000).optional()
    }),
    SavedSearch
  ),
  'search.remove': method(z.object({ id: z.string() }), nothing)
} as const

export type Methods = typeof methods
export type MethodName = keyof Methods
export type MethodInput<M extends MethodName> = z.infer<Methods[M]['input']>
export type MethodOutput<M extends MethodName> = z.infer<Methods[M]['output']>
