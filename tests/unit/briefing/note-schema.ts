import { getSchema } from '@tiptap/core'
import { noteExtensions } from '../../../renderer/features/briefing/extensions.ts'

const nothing = () => {}
/** What a note may hold, as the editor has it. */
export const schema = getSchema(
  noteExtensions({
    placeholder: '',
    citation: { onOpen: nothing },
    span: { backLabel: '', onOpenQuote: nothing },
    footnote: { goToText: String, goBack: String, unused: '' },
    onCitationKey: nothing
  })
)
