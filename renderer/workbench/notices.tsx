import './notices.css'
import { FileWarning, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../bridge/live.ts'
import { useMutationOf, useQueryOf } from '../bridge/queries.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { notify } from '../ui/toast.tsx'
import { undo } from './history.ts'

/** What was found out about the project's files: it stands until it is put away, for it says what may be missing. */
export function Notices() {
  const { t } = useTranslation()
  useOutsideChanges()
  useBecameWritable()
  const { data: notices, refetch } = useQueryOf('project.notices', {})
  const { mutate } = useMutationOf('project.putNoticeAway')
  if (notices === undefined || notices.length === 0) return null
  return (
    <section className="notices" aria-label={t('project.noticesLabel')}>
      {notices.map(({ id, code, params }) => (
        <div key={id} className="notice" role="status">
          <FileWarning aria-hidden="true" />
          <p>{t(`project.notices.${code}`, params)}</p>
          <IconButton
            label={t('project.putNoticeAway')}
            icon={X}
            onPress={() => mutate({ id }, { onSuccess: () => void refetch() })}
          />
        </div>
      ))}
    </section>
  )
}

/** What another program changed is shown already; it is said once, with the way back. */
function useOutsideChanges(): void {
  const { t } = useTranslation()
  const notice = useLive((state) => state.notice)
  useEffect(() => {
    if (notice?.code !== 'outside-change') return
    notify(t('project.notices.outside-change', notice.params), {
      label: t('shell.commands.undo'),
      run: () => void undo()
    })
    useLive.setState({ notice: null })
  }, [notice, t])
}

/** The project that could only be read can be changed from now on: nothing stands in the way of it any more. */
function useBecameWritable(): void {
  const { t } = useTranslation()
  const notice = useLive((state) => state.notice)
  useEffect(() => {
    if (notice?.code !== 'writable') return
    notify(t('project.notices.writable'))
    useLive.setState({ notice: null })
  }, [notice, t])
}
