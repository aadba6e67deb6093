import './notices.css'
import { FileWarning, Unplug, X } from 'lucide-react'
import { useEffect, useState } from 'react'
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
  const isGone = useIsGone()
  if (!isGone && (notices === undefined || notices.length === 0)) return null
  return (
    <section className="notices" aria-label={t('project.noticesLabel')}>
      {isGone ? (
        <div className="notice" role="alert">
          <Unplug aria-hidden="true" />
          <p>{t('shell.gone')}</p>
        </div>
      ) : null}
      {notices?.map(({ id, code, params }) => (
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

const SHORT = 1_500 // ms in which a sleeping machine or a busy host comes back by itself

/** Whether the program that serves this window has not answered for longer than a moment. */
function useIsGone(): boolean {
  const isConnected = useLive((state) => state.isConnected)
  const [isGone, setGone] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setGone(!isConnected), isConnected ? 0 : SHORT)
    return () => clearTimeout(timer)
  }, [isConnected])
  return isGone
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
