/** What a person should find in an article once it is read. */
export interface ExpectedArticle {
  readonly file: string
  readonly title: string
  readonly bylines: readonly string[]
  readonly headings: readonly string[]
  /** Lines of the web site, which must not stand in the body. */
  readonly furniture: readonly string[]
  readonly references: number
  /** What capturing each source should come to. */
  readonly sources: readonly { readonly title: string; readonly state: RegExp }[]
  /** One citation as it is printed, and words of the reference that it means. */
  readonly citation: { readonly text: string; readonly reference: string }
  /** A passage within one paragraph, to be marked and quoted, and the entry that then cites the article itself. */
  readonly passage: string
  readonly entry: RegExp
}

/** An article of the kind that analysts bring in, in our own words; each source is a page of a server on this machine. */
export function ownArticle(origin: string): ExpectedArticle & { readonly text: string } {
  return {
    file: 'lamps-on-loan.txt',
    title: 'Lamps on loan: A review of the Marrowby lighthouse protocol',
    bylines: ['Tarn Head Maritime Institute', 'Ada Lucía Merrick'],
    headings: [
      'Introduction',
      'What the Harbours Agreed',
      'Public Opinion',
      'Implications for the Coast',
      '1. Risks to Navigation:',
      '2. Unpaid Keepers:',
      'Conclusion'
    ],
    furniture: ['Do you want to validate this article?', 'Validated by 0 users', 'Total Views: 31', 'Can we help you?'],
    references: 5,
    sources: [
      { title: 'The Marrowby Protocol', state: /captured \d/ },
      { title: 'Goodwill Is Not a Budget', state: /capture failed/ },
      { title: 'Who Watches', state: /captured \d/ },
      { title: 'Poll: Parishes', state: /blocked by the site/ },
      { title: 'Steering by Memory', state: /captured \d/ }
    ],
    citation: { text: 'Northern Courier, 2025', reference: 'Who Watches the Northern Lighthouses?' },
    passage: 'every lamp on that coast is borrowed from a harbour that expects it back',
    entry: /Merrick.*Lamps on loan/,
    text: articleText(origin)
  }
}

const articleText = (origin: string) => `12 days ago - coasts-and-harbours

Lamps on loan: A review of the Marrowby lighthouse protocol

By Tarn Head Maritime Institute

Lamps on loan: A review of the Marrowby lighthouse protocol

Ada Lucía Merrick, senior fellow, THMI for Harbour Notes

In March 2025 the harbours between Marrowby and Tarn Head signed a protocol that lends lamps where they cannot be bought (Northern Courier, 2025). Two pages long, it says who lights what, and is silent on who pays.

This review asks what the protocol changed in its first season, and what it left to the goodwill of the keepers (Merrick, 2024). It draws on harbour records, on the press of the coast and on talks with pilots.

Introduction

The protocol came after three dark winters. Its authors promised that no stretch of water would be without a light for more than one night (Harbour Board, 2025). The promise has been kept on most nights and broken on those that mattered.

Underneath it lies a plain fact: every lamp on that coast is borrowed from a harbour that expects it back. A loan is not a service, and nobody has said what happens when it is called in.

Photo: from the archive of the institute


What the Harbours Agreed

Each harbour lends two lamps and receives one rota. The costs were left to a later meeting, which has not taken place (Northern Courier, 2025). The keepers have since been paid by the parishes, each in its own way.

Public Opinion

In a poll of coastal parishes, 46% of those asked wanted one purse for all lamps, and about as many feared that they would be the ones to fill it (Parish Gazette, 2024).

Implications for the Coast

1. Risks to Navigation:

A lamp that may be recalled cannot be entered in a chart. Pilots therefore steer by what they remember, which was good enough for the old traffic and is not for the new (Harbour Board, 2025).

2. Unpaid Keepers:

A keeper who is paid late keeps late hours. The protocol has no word on wages, and the parishes have no habit of reading protocols.

Conclusion

The protocol bought a season. Whether it bought more depends on a meeting that nobody has called (Merrick, 2024).


References

Harbour Board. (March 2, 2025). The Marrowby Protocol: Text and Annexes. ${origin}/redirect

Merrick, A. L. (October 14, 2024). Goodwill Is Not a Budget: Keepers and Their Parishes. Tarn Head Maritime Institute. ${origin}/not-found

Northern Courier. (March 9, 2025). Who Watches the Northern Lighthouses? ${origin}/articles/keepers

Parish Gazette. (November 20, 2024). Poll: Parishes Are Divided on One Purse for the Lamps. ${origin}/blocked

Pilots' Review. (May 7, 2024). Steering by Memory: What the Charts Leave Out. ${origin}/articles/charts

Ada Lucía Merrick directs coastal studies at the institute and has sailed these waters for over 20 years. Before that she was a harbour master and taught navigation to people who already knew it.

Do you want to validate this article?

By validating, you are certifying that the published information is correct, helping us fight against misinformation.

Validated by 0 users
Tarn Head Maritime Institute

Tarn Head Maritime Institute

The Tarn Head Maritime Institute is an independent think tank for coasts, harbours and those who live by them. It is paid for by its readers.
https://institute.example/

TwitterLinkedinYoutubeInstagram

Total Views: 31

Comments

Can we help you?
`
