import { useTranslation } from 'react-i18next'
import { useAccess } from '../bridge/access.ts'

/** Why nothing can be changed in the open project, in words; null where it can. */
export function useReadOnlyReason(): string | null {
  const { t } = useTranslation()
  const access = useAccess()
  return access?.kind === 'read' ? t(`shell.readOnly.${access.reason}`, { holder: access.holder ?? '' }) : null
}
