import { z } from 'zod'

/** What the host can do beyond the web platform. The renderer asks these, never which host it runs in. */
export const Capabilities = z.object({
  printPdf: z.boolean(),
  nativeMenu: z.boolean(),
  chooseFolder: z.boolean(),
  openExternal: z.boolean()
})
export type Capabilities = z.infer<typeof Capabilities>
