import './dialog-form.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#contract/preferences'
import type { Project } from '#contract/project'
import { useMutationOf } from '../bridge/queries.ts'
import { languages } from '../language.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { setTheme, themes, useTheme } from '../ui/theme.ts'
import { notifyFailure } from '../ui/toast.tsx'
import { setLanguage } from '../words.ts'
import { useOpenDialog } from './open-dialog.ts'

export function SettingsDialog({ project }: { readonly project: Project }) {
  const { t } = useTranslation()
  const { dialog, close } = useOpenDialog()
  return (
    <Dialog title={t('shell.settings.title')} isOpen={dialog === 'settings'} onClose={close}>
      <Appearance />
      <ProjectSettingsForm project={project} onSaved={close} />
    </Dialog>
  )
}

function Appearance() {
  const { t, i18n } = useTranslation()
  const theme = useTheme()
  const language = languages.find((one) => one === i18n.language) ?? 'en'
  const change = (to: Language) => void setLanguage(to).catch(notifyFailure)
  return (
    <section className="dialog-section">
      <h3>{t('shell.settings.machine')}</h3>
      <Select
        label={t('shell.settings.language')}
        options={languages.map((id) => ({ id, label: t(`shell.languages.${id}`) }))}
        value={language}
        onChange={change}
      />
      <Select
        label={t('shell.settings.theme')}
        options={themes.map((id) => ({ id, label: t(`shell.themes.${id}`) }))}
        value={theme}
        onChange={setTheme}
      />
      <p className="quiet">{t('shell.settings.contrast')}</p>
    </section>
  )
}

function ProjectSettingsForm({ project, onSaved }: { readonly project: Project; readonly onSaved: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(project.name)
  const [hosts, setHosts] = useState(project.settings.allowedHosts.join(' '))
  const update = useMutationOf('project.update', { isQuiet: true })
  const allowedHosts = hosts.split(/[\s,]+/).filter((host) => host !== '')
  const isChanged = name.trim() !== project.name || allowedHosts.join(' ') !== project.settings.allowedHosts.join(' ')
  const isReadOnly = project.access.kind === 'read'
  return (
    <section className="dialog-section">
      <h3>{t('shell.settings.project')}</h3>
      <Field label={t('shell.settings.name')} value={name} onChange={setName} isDisabled={isReadOnly} />
      <Field
        label={t('shell.settings.hosts')}
        description={t('shell.settings.hostsHint')}
        value={hosts}
        onChange={setHosts}
        isDisabled={isReadOnly}
      />
      <p className="quiet">{t('shell.settings.folder', { folder: project.folder })}</p>
      {update.isError ? <ErrorNote error={update.error} /> : null}
      <div className="dialog-form-actions">
        <Button
          variant="primary"
          isDisabled={!isChanged || name.trim() === '' || isReadOnly || update.isPending}
          onPress={() => update.mutate({ name: name.trim(), settings: { allowedHosts } }, { onSuccess: onSaved })}
        >
          {t('shell.save')}
        </Button>
      </div>
    </section>
  )
}
