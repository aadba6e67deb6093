import { CopyCheck, Download, MoreHorizontal, Palette, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnchorCounts } from '#contract/annotation'
import { AnnotationFormat, type ImportReport } from '#contract/annotation-exchange'
import { invoke } from '../../bridge/client.ts'
import { base64Of, saveDownload } from '../../bridge/download.ts'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { sourceOf } from '../../ui/reading-focus.ts'
import { notify, notifyFailure } from '../../ui/toast.tsx'
import { AsideDialog } from './aside-dialog.tsx'
import { ImportReportDialog } from './import-report.tsx'
import { LegendDialog } from './legend-dialog.tsx'

/** Annotations out to other programs and in from them, and the names of their meanings. */
export function ExchangeMenu({ articleId }: { readonly articleId: string }) {
  const { t, i18n } = useTranslation()
  const fileRef = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState<'none' | 'legend' | 'aside'>('none')
  const [report, setReport] = useState<ImportReport | null>(null)
  const bring = useMutationOf('annotation.import')
  const carry = useCarry(articleId)
  const aside = useQueryOf('annotation.aside', {}).data ?? []
  const language = i18n.language === 'es' ? 'es' : 'en'
  const save = (format: AnnotationFormat, articleIds?: string[]) =>
    void invoke('annotation.export', { format, language, articleIds }).then(saveDownload, notifyFailure)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const source = { kind: 'bytes' as const, name: file.name, base64: await base64Of(file) }
    bring.mutate({ source, articleId }, { onSuccess: setReport })
  }
  const hasPages = useHasPages(articleId)
  const takeOwn = async () => {
    const original = await invoke('article.original', { id: articleId }).catch(notifyFailure)
    if (original === undefined) return
    const source = { kind: 'bytes' as const, name: original.name, base64: original.base64 }
    bring.mutate({ source, articleId }, { onSuccess: setReport })
  }
  const exports = (prefix: string, formats: readonly AnnotationFormat[], articleIds?: string[]): MenuEntry[] =>
    formats.map((format) => ({
      id: `${prefix}-${format}`,
      label: t(`annotation.exchange.${prefix}`, { format: t(`annotation.exchange.format.${format}`) }),
      icon: Download,
      run: () => save(format, articleIds)
    }))
  return (
    <>
      <Menu
        label={t('annotation.exchange.label')}
        trigger={<IconButton label={t('annotation.exchange.label')} icon={MoreHorizontal} />}
        entries={[
          { id: 'import', label: t('annotation.exchange.import'), icon: Upload, run: () => fileRef.current?.click() },
          ...(carry === null
            ? []
            : [{ id: 'carry', label: t('annotation.exchange.carry'), icon: CopyCheck, run: carry }]),
          ...(hasPages
            ? [{ id: 'own', label: t('annotation.exchange.ownPdf'), icon: Upload, run: () => void takeOwn() }]
            : []),
          ...(aside.length === 0
            ? []
            : [
                {
                  id: 'aside',
                  label: t('annotation.exchange.aside', { count: aside.length }),
                  run: () => setOpen('aside')
                }
              ]),
          { id: 'legend', label: t('annotation.legend.title'), icon: Palette, run: () => setOpen('legend') },
          { kind: 'separator', id: 'one' },
          ...exports('exportThis', hasPages ? AnnotationFormat.options : ofAnything, [articleId]),
          { kind: 'separator', id: 'all' },
          ...exports('exportAll', ofAnything)
        ]}
      />
      <input
        ref={fileRef}
        type="file"
        accept=".json,.jsonld,.pdf,.html,.htm"
        hidden
        aria-label={t('annotation.exchange.import')}
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0])
          currentTarget.value = '' // so that the same file can be taken again
        }}
      />
      {open === 'legend' ? <LegendDialog onClose={() => setOpen('none')} /> : null}
      {open === 'aside' ? <AsideDialog aside={aside} onReport={setReport} onClose={() => setOpen('none')} /> : null}
      {report === null ? null : <ImportReportDialog report={report} onClose={() => setReport(null)} />}
    </>
  )
}

const ofAnything = AnnotationFormat.options.filter((format) => format !== 'pdf')

/** Takes the marks of the copy before over to this one; null for what is no copy. It happens by itself where the words changed. */
function useCarry(articleId: string): (() => void) | null {
  const { t } = useTranslation()
  const { mutate } = useMutationOf('annotation.carry')
  const { mutate: undo } = useMutationOf('project.undo')
  const source = sourceOf(articleId)
  if (source.kind !== 'capture') return null
  const tell = (states: AnchorCounts) => {
    const isAny = Object.values(states).some((count) => count > 0)
    if (!isAny) notify(t('annotation.exchange.carriedNone'))
    else notify(t('annotation.exchange.carried', { ...states }), { label: t('annotation.undo'), run: () => undo({}) })
  }
  return () => mutate({ captureId: source.id }, { onSuccess: tell })
}

/** Whether a text is an article's own PDF, which a copy with its annotations can be made of. */
function useHasPages(articleId: string): boolean {
  const isArticle = !articleId.startsWith('capture:')
  const { data } = useQueryOf('article.get', { id: articleId }, { isEnabled: isArticle })
  return data?.article.versions.at(-1)?.source.mediaType === 'application/pdf'
}
