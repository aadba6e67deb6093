import type { Capture } from '#contract/archive'
import { CapturePart } from '#contract/archive-part'
import type { Edit, OpenProject } from '../../ports.ts'

function partsPath(captureId: string): string {
  return `archive/parts/${captureId}.json`
}

/** What a captured page needs to be read; empty where it was captured without. */
export async function partsOf({ parts }: Capture, project: OpenProject): Promise<readonly CapturePart[]> {
  return parts === undefined ? [] : project.records(partsPath(parts.of), CapturePart)
}

export function partEdit(captureId: string, after: CapturePart): Edit {
  return { path: partsPath(captureId), id: after.id, before: null, after }
}

/** The parts of every page that was captured from a host: pages of one site share most of theirs. */
export async function partsOfHost(
  captures: readonly Capture[],
  url: string,
  project: OpenProject
): Promise<readonly CapturePart[]> {
  const { host } = new URL(url)
  const same = captures.filter(
    ({ finalUrl, parts }) => parts !== undefined && finalUrl !== null && hostOf(finalUrl) === host
  )
  const distinct = [...new Map(same.map((capture) => [capture.parts?.of, capture])).values()]
  return (await Promise.all(distinct.map((capture) => partsOf(capture, project)))).flat()
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}
