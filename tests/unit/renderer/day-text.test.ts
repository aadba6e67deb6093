import { expect, test } from 'vitest'
import { dayText, momentText, waitText } from '../../../renderer/ui/day-text.ts'

const noon = new Date(2026, 10, 29, 12, 15).toISOString()

test('a day is written in one way everywhere, the day before the month', () => {
  expect([dayText(noon, 'en'), dayText(noon, 'es')]).toEqual(['29 Nov 2026', '29 nov 2026'])
})

test('a moment has its time in 24 hours, so that it is as wide at night', () => {
  expect([momentText(noon, 'en'), momentText(noon, 'es')]).toEqual(['29 Nov 2026, 12:15', '29 nov 2026, 12:15'])
})

test('a wait is told in seconds while they count, and then in minutes', () => {
  expect([5, 90, 91, 266].map((seconds) => waitText(seconds, 'en'))).toEqual(['5 sec', '90 sec', '2 min', '5 min'])
})
