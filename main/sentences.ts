import i18next from 'i18next'
import { isolated } from '#contract/isolated'
import type { ExpectedFailure, Failure } from '#contract/result'
import annotation from '../resources/words/en/annotation.json' with { type: 'json' }
import cli from '../resources/words/en/cli.json' with { type: 'json' }
import errors from '../resources/words/en/errors.json' with { type: 'json' }
import findings from '../resources/words/en/findings.json' with { type: 'json' }
import project from '../resources/words/en/project.json' with { type: 'json' }
import search from '../resources/words/en/search.json' with { type: 'json' }

// The main process speaks English (command line, failure messages); the renderer says the same keys in the person's language.
const catalogue = i18next.createInstance()
void catalogue.init({
  lng: 'en',
  resources: { en: { translation: { annotation, errors, findings, cli, project, search } } },
  interpolation: { escapeValue: true, escape: isolated },
  initAsync: false
})

/** A sentence of the catalogue in resources/words/en, its blanks filled. */
export function sentence(key: string, params: Record<string, string | number> = {}): string {
  return catalogue.t(key, params)
}

/** A failure as it crosses a boundary, with its English sentence. */
export function toFailure(error: ExpectedFailure): Failure {
  return { code: error.code, params: error.params, message: sentence(`errors.${error.code}`, error.params) }
}
