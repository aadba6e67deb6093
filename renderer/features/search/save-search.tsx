import { BookmarkPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useIsReadOnly } from '../../bridge/access.ts'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { notify } from '../../ui/toast.tsx'
import { NameForm } from './name-form.tsx'

/** Gives what is looked for a name, to be looked for again at a press. */
export function SaveSearch({ query }: { readonly query: string }) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const save = useMutationOf('search.save', { isQuiet: true })
  return (
    <Popover
      label={t('search.saved.save')}
      trigger={
        <Button icon={BookmarkPlus} isDisabled={isReadOnly || query.trim() === ''}>
          {t('search.saved.save')}
        </Button>
      }
    >
      {(close) => (
        <NameForm
          name={query.trim().slice(0, 60)}
          save={save}
          onSubmit={(name) =>
            save.mutate(
              { name, query: query.trim().slice(0, 2000) },
              {
                onSuccess: () => {
                  notify(t('search.saved.kept', { name }))
                  close()
                }
              }
            )
          }
        />
      )}
    </Popover>
  )
}
