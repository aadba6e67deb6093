/** A measured value beside what it is held against: a peer measured in the same run, or a limit. */
export interface Row {
  readonly name: string
  readonly ours: number
  readonly beside: string
  readonly goal: { readonly atMost: number } | { readonly atLeast: number }
  readonly unit: string
}

/** Prints the table and, last, the one JSON line; the exit status is 0 only where every goal holds. */
export function report(bench: string, rows: readonly Row[]): void {
  const isHeld = ({ ours, goal }: Row) => ('atMost' in goal ? ours <= goal.atMost : ours >= goal.atLeast)
  const wish = ({ goal }: Row) => ('atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`)
  console.table(
    Object.fromEntries(
      rows.map((row) => [
        row.name,
        { ours: row.ours, unit: row.unit, beside: row.beside, goal: wish(row), held: isHeld(row) }
      ])
    )
  )
  const held = rows.length > 0 && rows.every(isHeld)
  const figures = Object.fromEntries(rows.map(({ name, ours }) => [name, ours]))
  const goals = Object.fromEntries(rows.map((row) => [row.name, wish(row)]))
  console.log(JSON.stringify({ bench, figures, goals, held }))
  process.exitCode = held ? 0 : 1
}
