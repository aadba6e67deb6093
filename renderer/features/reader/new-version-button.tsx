import { FilePlus2 } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { base64Of } from '../../bridge/download.ts'
import { useMutationOf } from '../../bridge/queries.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { notify } from '../../ui/toast.tsx'

/** Brings in a changed file as this article's newest version, and says where its annotations came to stand. */
export function NewVersionButton({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation()
  const bring = useMutationOf('article.newVersion')
  const undo = useMutationOf('project.undo')
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const source = { kind: 'bytes' as const, name: file.name, base64: await base64Of(file) }
    bring.mutate(
      { id: articleId, source },
      {
        onSuccess: ({ isNew, states }) => {
          if (!isNew) notify(t('reader.newVersion.same'))
          else {
            const sentence = t('reader.newVersion.done', { ...states })
            notify(sentence, { label: t('reader.undo'), run: () => undo.mutate({}) })
          }
        }
      }
    )
  }
  return (
    <FileTrigger onSelect={(files) => void take(files?.[0])}>
      <IconButton label={t('reader.newVersion.label')} icon={FilePlus2} isDisabled={bring.isPending} />
    </FileTrigger>
  )
}
