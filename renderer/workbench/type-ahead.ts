import './type-ahead.css'

interface Held {
  readonly field: HTMLTextAreaElement
  isComposing: boolean
}

let held: Held | null = null

/**
 * From now on keeps what is typed for a text that is still being made. It is a real field with the caret in it, so that input
 * methods and corrections work as anywhere; dialogs let go of the focus for it.
 * @param label what the text will be, for screen readers
 */
export function holdTyping(label: string): void {
  held ??= makeField(label)
  held.field.focus({ preventScroll: true })
}

/** Hands over what was typed, once the input method has finished its word. `receive` takes the focus in the same turn, so that no key is between. */
export function releaseTyping(receive: (typed: string) => void): void {
  if (held === null) {
    receive('')
    return
  }
  const { field, isComposing } = held
  if (isComposing) {
    field.addEventListener('compositionend', () => setTimeout(() => releaseTyping(receive)), { once: true })
    return
  }
  held = null
  receive(field.value)
  field.remove()
}

/** Forgets what was typed: the text will not come. */
export function dropTyping(): void {
  held?.field.remove()
  held = null
}

function makeField(label: string): Held {
  const field = document.createElement('textarea')
  field.className = 'type-ahead'
  field.setAttribute('aria-label', label)
  field.dataset.reactAriaTopLayer = 'true'
  const made: Held = { field, isComposing: false }
  field.addEventListener('compositionstart', () => {
    made.isComposing = true
  })
  field.addEventListener('compositionend', () => {
    made.isComposing = false
  })
  document.body.append(field)
  return made
}
