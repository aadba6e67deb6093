import { z } from 'zod'
import { QueueState } from './archive.ts'
import { Preferences } from './preferences.ts'
import { History, Notice } from './project.ts'
import { IndexState } from './search.ts'

/** Work that takes over a second: shown in the status bar, cancelled by `task.cancel`. */
export const Task = z.object({
  id: z.string(),
  kind: z.enum(['import', 'verify', 'export']),
  label: z.string(), // a file name or title, for the sentence
  done: z.number(),
  total: z.number().nullable(),
  state: z.enum(['running', 'done', 'failed', 'cancelled'])
})
export type Task = z.infer<typeof Task>

/** What a part of the project holds, for the renderer to ask anew when it changed. */
export const Topic = z.enum(['project', 'articles', 'annotations', 'library', 'archive', 'notes', 'searches'])
export type Topic = z.infer<typeof Topic>

export const AppEvent = z.discriminatedUnion('type', [
  // ids: of the records that changed and of what shows them; empty where it is not known which did
  z.object({ type: z.literal('changed'), topics: z.array(Topic), ids: z.array(z.string()) }),
  z.object({ type: z.literal('history'), history: History }),
  z.object({
    type: z.literal('save'),
    state: z.enum(['saving', 'saved', 'failed']),
    reason: z.string().nullable() // of a failure, in English, with the file's name
  }),
  z.object({ type: z.literal('notice'), notice: Notice }),
  z.object({ type: z.literal('task'), task: Task }),
  z.object({ type: z.literal('queue'), queue: QueueState }),
  z.object({ type: z.literal('preferences'), preferences: Preferences }), // changed, in this window or another one
  z.object({ type: z.literal('index'), index: IndexState }), // more can be found than before, or less
  z.object({ type: z.literal('menu'), command: z.string() }) // a native menu item; same ids as the command palette
])
export type AppEvent = z.infer<typeof AppEvent>
