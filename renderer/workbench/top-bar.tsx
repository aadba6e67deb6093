import './top-bar.css'
import {
  ArrowLeft,
  ArrowRight,
  PanelLeft,
  PanelLeftClose,
  PanelRight,
  PanelRightClose,
  Search,
  Settings
} from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Project } from '#contract/project'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { shortcutOf } from './commands.ts'
import { Crumbs } from './crumbs.tsx'
import { useNavigation } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'
import { ProjectMenu } from './project-menu.tsx'
import { type Sides, toggleSide } from './sides.ts'

export function TopBar({ project, sides }: { readonly project: Project; readonly sides: Sides }) {
  const { t } = useTranslation()
  const open = useOpenDialog((state) => state.open)
  return (
    <header className="top-bar">
      <IconButton
        label={t('shell.commands.toggleNavigation')}
        icon={sides.isNavigationOpen ? PanelLeftClose : PanelLeft}
        shortcut={shortcutOf('view.navigation')}
        isPressed={sides.isNavigationOpen}
        onPress={() => toggleSide('navigation')}
      />
      <ProjectMenu project={project} />
      <BackAndForward />
      <Crumbs />
      <Button className="palette-button" onPress={() => open('palette')}>
        <Search aria-hidden="true" />
        <span className="truncate">{t('shell.palette.field')}</span>
        <Kbd shortcut={shortcutOf('palette.open') ?? ''} />
      </Button>
      <IconButton
        label={t('shell.commands.settings')}
        icon={Settings}
        shortcut={shortcutOf('settings.open')}
        onPress={() => open('settings')}
      />
      {sides.hasPanel ? (
        <IconButton
          label={t('shell.commands.togglePanel')}
          icon={sides.isPanelOpen ? PanelRightClose : PanelRight}
          shortcut={shortcutOf('view.panel')}
          isPressed={sides.isPanelOpen}
          onPress={() => toggleSide('panel')}
        />
      ) : null}
    </header>
  )
}

function BackAndForward() {
  const { t } = useTranslation()
  const { past, future, back, forward } = useNavigation()
  return (
    <div className="top-bar-ways">
      <IconButton
        label={t('shell.commands.back')}
        icon={ArrowLeft}
        shortcut={shortcutOf('go.back')}
        isDisabled={past.length === 0}
        onPress={back}
      />
      <IconButton
        label={t('shell.commands.forward')}
        icon={ArrowRight}
        shortcut={shortcutOf('go.forward')}
        isDisabled={future.length === 0}
        onPress={forward}
      />
    </div>
  )
}
