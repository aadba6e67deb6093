import './look-menu.css'
import { ALargeSmall, Minus, Plus, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Segments } from '../../ui/segments.tsx'
import { setTheme, themes, useTheme } from '../../ui/theme.ts'
import {
  changeLook,
  changeSize,
  faces,
  isUsual,
  measures,
  nextSize,
  resetLook,
  spacings,
  useReadingLook
} from './reading-look.ts'

/** How the text is set: colours, face, size, measure, spacing. What is chosen holds for every text. */
export function LookMenu({ isPages }: { readonly isPages: boolean }) {
  const { t } = useTranslation()
  return (
    <Popover
      label={t('reader.look.label')}
      trigger={<IconButton label={t('reader.look.label')} icon={ALargeSmall} aria-haspopup="dialog" />}
    >
      <div className="look-menu">
        <ThemeChoice />
        {isPages ? <p className="quiet">{t('reader.look.pages')}</p> : <TextLook />}
      </div>
    </Popover>
  )
}

function ThemeChoice() {
  const { t } = useTranslation()
  return (
    <Segments
      label={t('shell.settings.theme')}
      options={themes.map((id) => ({ id, label: t(`reader.look.theme.${id}`), name: t(`shell.themes.${id}`) }))}
      value={useTheme()}
      onChange={setTheme}
    />
  )
}

function TextLook() {
  const { t } = useTranslation()
  const look = useReadingLook()
  const { face, measure, spacing } = look
  return (
    <>
      <Segments
        label={t('reader.look.face')}
        options={faces.map((id) => ({ id, label: t(`reader.look.faces.${id}`) }))}
        value={face}
        onChange={(id) => changeLook({ face: id })}
      />
      <SizeChoice />
      <Segments
        label={t('reader.look.measure')}
        options={measures.map((count) => ({ id: String(count), label: String(count) }))}
        value={String(measure)}
        onChange={(id) => changeLook({ measure: measures.find((count) => String(count) === id) ?? measure })}
      />
      <Segments
        label={t('reader.look.spacing')}
        options={spacings.map((id) => ({ id, label: t(`reader.look.spacings.${id}`) }))}
        value={spacing}
        onChange={(id) => changeLook({ spacing: id })}
      />
      <Button icon={RotateCcw} isDisabled={isUsual(look)} onPress={resetLook}>
        {t('reader.look.reset')}
      </Button>
    </>
  )
}

function SizeChoice() {
  const { t } = useTranslation()
  const { size } = useReadingLook()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box of its own
    <div className="segments" role="group" aria-label={t('reader.look.size')}>
      <span className="field-label" aria-hidden="true">
        {t('reader.look.size')}
      </span>
      <div className="segments-row look-size">
        <IconButton
          label={t('reader.command.smaller')}
          icon={Minus}
          shortcut="-"
          isDisabled={nextSize(size, -1) === null}
          onPress={() => changeSize(-1)}
        />
        <output>{t('reader.look.pixels', { size })}</output>
        <IconButton
          label={t('reader.command.larger')}
          icon={Plus}
          shortcut="Plus"
          isDisabled={nextSize(size, 1) === null}
          onPress={() => changeSize(1)}
        />
      </div>
    </div>
  )
}
