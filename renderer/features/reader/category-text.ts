/** A category in words: sites often name it by the last part of its address, such as "politics-and-society". */
export function categoryText(category: string | null): string | null {
  if (category === null || !/^[\p{Ll}\d]+([-_][\p{Ll}\d]+)*$/u.test(category)) return category
  const words = category.replace(/[-_]/g, ' ')
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
