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
  useToldOnce()
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

/** What is done with once it is told: a change by another program, with the way back, and that the project can be changed now. */
function useToldOnce(): void {
  const { t } = useTranslation()
  const notice = useLive((state) => state.notice)
  useEffect(() => {
    if (notice?.code === 'writable') notify(t('project.notices.writable'))
    else if (notice?.code === 'outside-change') {
      const back = { label: t('shell.commands.undo'), run: () => void undo() }
      notify(t('project.notices.outside-change', notice.params), back)
    } else return
    useLive.setState({ notice: null })
  }, [notice, t])
}
