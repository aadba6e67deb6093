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

test('a long text full of names is of the language of most of its stretches, and no other script’s', () => {
  const names = [
    'Samsung',
    'Samsonite',
    'Spartan',
    'Verizon',
    'Thunderbolt',
    'Gizmo',
    'Kindle',
    'Zune',
    'Bing',
    'Lumia'
  ]
  const menu = names.map((name, index) => `${name} ${index}\n${names[(index * 3) % 10]} & ${names[(index * 7) % 10]}`)
  const sentence = 'The council has asked every parish what it would pay for the morning boat, and four have answered. '
  expect(detectLanguage(`${menu.join('\n')}\n${sentence.repeat(12)}`, null)).toBe('en')
})
