/** Day before month in English too: the only order that is not read in two ways across the Atlantic. */
export function dayFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options)
}

/** A moment of the clock as a day in the person's language and zone: `29 Nov 2026`. */
export function dayText(iso: string, language: string): string {
  return dayFormat(language, { dateStyle: 'medium' }).format(new Date(iso))
}

/** A moment of the clock as a day and a time: `29 Nov 2026, 12:15`. */
export function momentText(iso: string, language: string): string {
  return dayFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

const LONG = 90 // seconds that are still counted as such

/** How long something takes yet: `40 sec`, and `5 min` where seconds say nothing any more. */
export function waitText(seconds: number, language: string): string {
  const [unit, value] = seconds > LONG ? (['minute', Math.ceil(seconds / 60)] as const) : (['second', seconds] as const)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}
