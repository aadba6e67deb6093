import type { Editor } from '@tiptap/core'
import { Link } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { OnceGone } from '../../ui/once-gone.tsx'
import { Popover } from '../../ui/popover.tsx'
import { inText } from './typing.ts'

/** Makes the chosen words a link, or changes or takes off the link that they are. */
export function LinkButton({
  editor,
  isPressed,
  isDisabled
}: {
  readonly editor: Editor
  readonly isPressed: boolean
  readonly isDisabled: boolean
}) {
  const { t } = useTranslation()
  const label = t('briefing.toolbar.link')
  return (
    <Popover
      label={label}
      trigger={<IconButton label={label} icon={Link} isPressed={isPressed} isDisabled={isDisabled} />}
    >
      {(close) => <LinkForm editor={editor} onDone={close} />}
    </Popover>
  )
}

function LinkForm({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const given: unknown = editor.getAttributes('link').href
  const [href, setHref] = useState(typeof given === 'string' ? given : '')
  const isAddress = /^(https?:\/\/|mailto:)\S+$/i.test(href.trim())
  const chosen = useRef<(() => void) | null>(null)
  const apply = () => {
    const chain = inText(editor).extendMarkRange('link')
    if (href.trim() === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      chain
        .insertContent({ type: 'text', text: href.trim(), marks: [{ type: 'link', attrs: { href: href.trim() } }] })
        .run()
    } else chain.setLink({ href: href.trim() }).run()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    chosen.current = apply
    onDone()
  }
  return (
    <form className="link-form" onSubmit={submit}>
      <Field
        label={t('briefing.toolbar.address')}
        placeholder="https://"
        value={href}
        onChange={setHref}
        error={href.trim() === '' || isAddress ? undefined : t('briefing.toolbar.addressWrong')}
        autoFocus
      />
      <OnceGone chosen={chosen} />
      <Button variant="primary" type="submit" isDisabled={href.trim() !== '' && !isAddress}>
        {t('briefing.cite.apply')}
      </Button>
    </form>
  )
}
