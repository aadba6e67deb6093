import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'

const serif = 'Georgia'
const heading = (size: number, before: number) => ({
  run: { font: serif, size, bold: true, color: '1D1C1A' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true }
})

/** Named styles, so that a house template can restyle the note as a whole. Sizes are half-points, spaces twips. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: serif, size: 22, language: { value: language } },
        paragraph: { spacing: { after: 160, line: 300 } }
      },
      heading1: heading(36, 0),
      heading2: heading(28, 320),
      heading3: heading(24, 240),
      heading4: heading(22, 200),
      heading5: heading(22, 160),
      heading6: heading(22, 160),
      hyperlink: { run: { color: '1F5F8B', underline: {} } },
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 60, line: 240 } } }
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { color: '3A3835' },
        paragraph: { indent: { left: 567, right: 567 }, spacing: { before: 80, after: 160 } }
      },
      {
        id: 'Bibliography',
        name: 'Bibliography',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { indent: { left: 720, hanging: 720 }, spacing: { after: 120 } }
      },
      {
        id: 'SourceCode',
        name: 'Source Code',
        basedOn: 'Normal',
        run: { font: 'Courier New', size: 19 },
        paragraph: { spacing: { after: 0 } }
      }
    ]
  }
}

/** An ordered list's number format; each list of a note counts for itself. */
export interface ListNumbers {
  readonly reference: string
  readonly start: number
}

export const bulletList = 'bullets'
const bullets = ['•', '–', '▪']

export function listNumbering(ordered: readonly ListNumbers[]): INumberingOptions {
  const indent = (level: number) => ({ paragraph: { indent: { left: 567 * (level + 1), hanging: 340 } } })
  const depth = Array.from({ length: 6 }, (_, level) => level)
  return {
    config: [
      {
        reference: bulletList,
        levels: depth.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: bullets[level % 3] ?? '•',
          alignment: AlignmentType.LEFT,
          style: indent(level)
        }))
      },
      ...ordered.map(({ reference, start }) => ({
        reference,
        levels: depth.map((level) => ({
          level,
          start,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.LEFT,
          style: indent(level)
        }))
      }))
    ]
  }
}
