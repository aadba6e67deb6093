import { Folder } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Project } from '#contract/project'
import { useCapabilities } from '../../bridge/capabilities.ts'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Field } from '../../ui/field.tsx'

export function CreateProject({ onOpened }: { readonly onOpened: (project: Project) => void }) {
  const { t } = useTranslation()
  const { chooseFolder } = useCapabilities()
  const [name, setName] = useState('')
  const [folder, setFolder] = useState<{ readonly id: string; readonly folder: string } | null>(null)
  const choose = useMutationOf('project.chooseFolder')
  const create = useMutationOf('project.create', { isQuiet: true })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void create
      .mutateAsync({ name: name.trim(), ...(folder === null ? {} : { folderId: folder.id }) })
      .then(onOpened, () => undefined) // a failure is shown below the form
  }
  return (
    <section>
      <h2>{t('project.new')}</h2>
      <form className="project-form" onSubmit={submit}>
        <Field
          label={t('project.name')}
          description={folder === null ? t('project.place') : folder.folder}
          value={name}
          onChange={setName}
        />
        <div className="projects-actions">
          {chooseFolder ? (
            <Button icon={Folder} onPress={() => choose.mutate({}, { onSuccess: setFolder })}>
              {t('project.chooseFolder')}
            </Button>
          ) : null}
          <Button variant="primary" type="submit" isDisabled={name.trim() === '' || create.isPending}>
            {t('project.create')}
          </Button>
        </div>
      </form>
      {create.isError ? <ErrorNote error={create.error} /> : null}
    </section>
  )
}
