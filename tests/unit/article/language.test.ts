import { expect, test } from 'vitest'
import { detectLanguage } from '#domain/article/language'

test('a short text is of the language of most of its words, whatever one rare word may be', () => {
  const texts = [
    'The quay was closed for nine weeks (Quay Office, 2021).',
    'El muelle estuvo cerrado nueve semanas por el hielo.',
    'Tiếng Việt là ngôn ngữ chính thức của Việt Nam.'
  ]
  expect(texts.map((text) => detectLanguage(text, null))).toEqual(['en', 'es', 'vi'])
})

test('what a source declares counts where there is too little text to tell', () => {
  expect(detectLanguage('Water tariffs in Port Ilse rose by 4%.', 'en-GB')).toBe('en')
})
