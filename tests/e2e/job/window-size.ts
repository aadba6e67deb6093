import type { Workbench } from '../workbench.ts'

/** Gives the page a size in CSS pixels: half of a screen's at 200 % zoom. */
export async function resize({ page, electron }: Workbench, width: number, height: number): Promise<void> {
  if (electron === null) return page.setViewportSize({ width, height })
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setMinimumSize(...size)
      window?.setContentSize(...size)
    },
    [width, height] as const
  )
}
