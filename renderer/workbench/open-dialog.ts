import { create } from 'zustand'

/** The one dialog that is open over the workbench. */
export type OpenDialog = 'none' | 'palette' | 'beside' | 'import' | 'shortcuts' | 'settings' | 'new-note' | 'trash'

export const useOpenDialog = create<{ readonly dialog: OpenDialog; open(dialog: OpenDialog): void; close(): void }>()(
  (set) => ({
    dialog: 'none',
    open: (dialog) => set({ dialog }),
    close: () => set({ dialog: 'none' })
  })
)
