/**
 * Works through items that each belong to a lane: one at a time in a lane, in their order, and `most` lanes at once. The first
 * failure stops what has not begun, and is thrown when what had begun is done.
 */
export async function inLanes<T>(
  items: readonly T[],
  laneOf: (item: T) => string,
  most: number,
  work: (item: T) => Promise<void>
): Promise<void> {
  const lanes = new Map<string, T[]>()
  for (const item of items) {
    const lane = lanes.get(laneOf(item))
    if (lane === undefined) lanes.set(laneOf(item), [item])
    else lane.push(item)
  }
  const waiting = [...lanes.values()]
  const failures: unknown[] = []
  const takeLanes = async () => {
    for (let lane = waiting.shift(); lane !== undefined; lane = waiting.shift()) {
      for (const item of lane) {
        if (failures.length > 0) return
        await work(item).catch((error: unknown) => failures.push(error))
      }
    }
  }
  await Promise.all(Array.from({ length: most }, takeLanes))
  if (failures.length > 0) throw failures[0]
}
