import { Bookmark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { wishForBox } from './asked.ts'

/** The saved searches, to be run from an empty box; nothing where there are none. */
export function SavedChoices() {
  const { t } = useTranslation()
  const saved = useQueryOf('search.saved', {}).data
  if (saved === undefined || saved.length === 0) return null
  return (
    <ul className="saved-choices" aria-label={t('search.saved.title')}>
      {saved.map(({ id, name, query }) => (
        <li key={id}>
          <Button icon={Bookmark} onPress={() => wishForBox(query)}>
            {name}
          </Button>
        </li>
      ))}
    </ul>
  )
}
