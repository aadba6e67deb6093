import i18next from 'i18next'
import type { MethodInput } from '#contract/methods'
import { invoke } from '../bridge/client.ts'
import { notify, notifyFailure } from '../ui/toast.tsx'
import { useNavigation } from './navigation.ts'

/** Queues sources to be captured and says what came of it. */
export async function capture(what: MethodInput<'archive.capture'>): Promise<void> {
  try {
    const { queued, alreadyCaptured, withoutUrl } = await invoke('archive.capture', what)
    const parts = [
      queued > 0 || alreadyCaptured + withoutUrl === 0 ? i18next.t('shell.capture.queued', { count: queued }) : null,
      alreadyCaptured > 0 ? i18next.t('shell.capture.already', { count: alreadyCaptured }) : null,
      withoutUrl > 0 ? i18next.t('shell.capture.withoutUrl', { count: withoutUrl }) : null
    ]
    notify(parts.filter((part) => part !== null).join(' '))
  } catch (error) {
    notifyFailure(error)
  }
}

/** All sources of the article that is being read. */
export function captureArticle(): void {
  const { source } = useNavigation.getState().place
  if (source?.kind === 'article') void capture({ articleId: source.id })
  else notify(i18next.t('shell.capture.noArticle'))
}
