import './text-pane.css'
import { Archive, FileText, PanelRight, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { ReadingSource, TextSide } from '../ui/reading-focus.ts'
import { shortcutOf } from './commands.ts'
import { closeText, type OpenText, useNavigation } from './navigation.ts'
import { ReaderPane } from './panes.tsx'
import { useSourceTitle } from './source-title.ts'

/** One text on screen. Of two, the one that has the focus is the one in use: the panels and the commands are about it. */
export function TextPane({
  side,
  text,
  isInUse,
  isOneOfTwo
}: {
  readonly side: TextSide
  readonly text: OpenText
  readonly isInUse: boolean
  readonly isOneOfTwo: boolean
}) {
  const { t } = useTranslation()
  const title = useSourceTitle(text.source)
  const ref = useRef<HTMLElement>(null)
  const turn = () => useNavigation.getState().turnTo(side)
  useEffect(() => {
    if (isInUse && ref.current !== null) takeFocusFromOther(ref.current)
  }, [isInUse])
  return (
    <section
      ref={ref}
      className="pane text-pane"
      data-in-use={isInUse || undefined}
      aria-label={isOneOfTwo ? t(`shell.panes.textAt.${side}`, { title }) : t('shell.panes.reader')}
      onFocusCapture={turn}
      onPointerDownCapture={turn}
    >
      {isOneOfTwo ? <TextHead side={side} source={text.source} title={title} isInUse={isInUse} /> : null}
      <ErrorBoundary>
        <ReaderPane side={side} text={text} isInUse={isInUse} />
      </ErrorBoundary>
    </section>
  )
}

/** Which text this is, whether the panels are about it, and the way out of it. */
function TextHead({
  side,
  source,
  title,
  isInUse
}: {
  readonly side: TextSide
  readonly source: ReadingSource
  readonly title: string | null
  readonly isInUse: boolean
}) {
  const { t } = useTranslation()
  const Icon = source.kind === 'article' ? FileText : Archive
  return (
    <header className="text-head" aria-current={isInUse || undefined}>
      <Icon aria-hidden="true" />
      <span className="truncate" title={title ?? undefined}>
        {title}
      </span>
      {isInUse ? (
        <span className="text-in-use">
          <PanelRight aria-hidden="true" />
          {t('shell.panes.inUse')}
        </span>
      ) : null}
      <IconButton
        label={t('shell.commands.closeText')}
        icon={X}
        shortcut={isInUse ? shortcutOf('text.close') : undefined}
        onPress={() => closeText(side)}
      />
    </header>
  )
}

/** Turned to by a command, a text takes the keyboard from the one beside it; where it is not drawn yet, it gets it on arrival. */
function takeFocusFromOther(pane: HTMLElement): void {
  const { activeElement } = document
  const from = activeElement?.closest('.text-pane') ?? null
  if (from === null || from === pane || !(activeElement instanceof HTMLElement)) return
  const page = pane.querySelector<HTMLElement>('.reader-page')
  if (page === null) activeElement.blur()
  else page.focus({ preventScroll: true })
}
