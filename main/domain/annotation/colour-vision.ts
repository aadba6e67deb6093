import type { LegendColour } from '#contract/legend'
import { palette } from './palette.ts'

/**
 * How colours look without one of the three kinds of cones: linear RGB to linear RGB (Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, at full severity); the first is full vision.
 */
const visions: readonly (readonly number[])[] = [
  [1, 0, 0, 0, 1, 0, 0, 0, 1],
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039]
]

const alike = 0.04 // in Oklab, twice the difference that is just seen

/** Whether somebody may take one colour's line for the other's, in the light or in the dark scheme. */
export function looksAlike(one: LegendColour, other: LegendColour): boolean {
  return closest(one, other) < alike
}

/** The smallest difference that two colours' lines have in either scheme for any kind of colour vision; in Oklab. */
export function closest(one: LegendColour, other: LegendColour): number {
  const [a, b] = [palette[one], palette[other]]
  return Math.min(
    ...visions.flatMap((vision) => [
      distance(seen(a.light.line, vision), seen(b.light.line, vision)),
      distance(seen(a.dark.line, vision), seen(b.dark.line, vision))
    ])
  )
}

function seen(hex: string, vision: readonly number[]): number[] {
  return oklab(times(vision, linear(hex)).map((value) => Math.min(1, Math.max(0, value))))
}

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}

/** Björn Ottosson, "A perceptual color space for image processing", 2020. */
function oklab(rgb: readonly number[]): number[] {
  const cones = times(
    [
      0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376,
      0.6299787005
    ],
    rgb
  ).map(Math.cbrt)
  return times(
    [
      0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662,
      -0.808675766
    ],
    cones
  )
}

/** A matrix of three rows times three values. */
function times(matrix: readonly number[], [x = 0, y = 0, z = 0]: readonly number[]): number[] {
  return [0, 3, 6].map((row) => (matrix[row] ?? 0) * x + (matrix[row + 1] ?? 0) * y + (matrix[row + 2] ?? 0) * z)
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)))
}
