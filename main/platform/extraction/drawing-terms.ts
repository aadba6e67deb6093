/** The elements of SVG that draw, by their names as HTML parsers lower them. None of them runs, plays, links or loads. */
const elements =
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc image marker mask pattern clipPath linearGradient ' +
  'radialGradient stop switch filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur ' +
  'feMerge feMergeNode feMorphology feOffset foreignObject'

export const drawingElements: ReadonlyMap<string, string> = new Map(
  elements.split(' ').map((name) => [name.toLowerCase(), name])
)

/** Labels are often set in HTML inside a drawing. */
export const labelElements: ReadonlySet<string> = new Set(
  'b br center code div em h1 h2 h3 h4 i li ol p small span strong sub sup table tbody td th thead tr u ul'.split(' ')
)

export const shapes: ReadonlySet<string> = new Set('path rect circle ellipse line polyline polygon'.split(' '))

/** What may stand in a style attribute: how things look, at rest. */
const looks =
  'alignment-baseline baseline-shift clip-path clip-rule color color-interpolation-filters cx cy d direction display dominant-baseline fill fill-opacity ' +
  'fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight height ' +
  'isolation letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order r rx ry ' +
  'shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity ' +
  'stroke-width text-anchor text-decoration text-rendering transform transform-box transform-origin unicode-bidi vector-effect visibility width ' +
  'word-spacing writing-mode x y'
const looksOfLabels =
  'align-items background background-color border border-collapse border-radius box-sizing flex-direction justify-content line-height list-style margin max-width min-width ' +
  'padding text-align text-transform vertical-align white-space'

export const lookProperties: ReadonlySet<string> = new Set(`${looks} ${looksOfLabels}`.split(' '))

/** Those that a drawing takes over from what it stands in. */
export const inheritedProperties: ReadonlySet<string> = new Set(
  'color fill stroke stroke-width font font-family font-size font-style font-weight letter-spacing line-height text-align text-anchor'.split(
    ' '
  )
)

const places =
  'amplitude clipPathUnits colspan dx dy edgeMode exponent filterUnits fr from fx fy gradientTransform gradientUnits href id in in2 intercept k1 k2 k3 k4 lengthAdjust ' +
  'markerHeight markerUnits markerWidth maskContentUnits maskUnits mode offset operator orient pathLength patternContentUnits patternTransform ' +
  'patternUnits points preserveAspectRatio primitiveUnits radius refX refY result rotate rowspan slope spreadMethod startOffset stdDeviation style tableValues ' +
  'textLength type values viewBox x1 x2 xlink:href xml:space xmlns y1 y2'

export const drawingAttributes: readonly string[] = `${looks} ${places}`.split(' ')
