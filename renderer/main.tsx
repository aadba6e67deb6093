import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { loadPreferences } from './bridge/preferences.ts'
import { createQueryClient } from './bridge/query-client.ts'
import { followTheme } from './ui/theme.ts'
import { notifyFailure } from './ui/toast.tsx'
import { startWords } from './words.ts'
import { Start } from './workbench/start.tsx'

z.config({ jitless: true }) // our content security policy allows no code made from strings
followTheme()
await loadPreferences()
await startWords()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient(notifyFailure)}>
      <Start />
    </QueryClientProvider>
  </StrictMode>
)
