import { describe, expect, test } from 'vitest'
import { decideAddress, decideHost } from '../../../main/domain/archive/address-policy.ts'

describe('the address policy', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111', '2a00:1450:4001::200e'])(
    'lets the public %s through',
    (address) => {
      expect(decideAddress(address)).toEqual({ ok: true })
    }
  )

  test.each([
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['192.168.1.1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['127.8.8.8', 'loopback'],
    ['169.254.169.254', 'linkLocal'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['0.0.0.0', 'unspecified'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['240.0.0.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['fe80::1', 'linkLocal'],
    ['fe80::1%eth0', 'linkLocal'],
    ['fd00::1', 'uniqueLocal'],
    ['ff02::1', 'multicast'],
    ['::ffff:127.0.0.1', 'ipv4Mapped'],
    ['::ffff:8.8.8.8', 'ipv4Mapped'],
    ['64:ff9b::7f00:1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['2001::1', 'teredo']
  ])('refuses %s as %s', (address, kind) => {
    expect(decideAddress(address)).toEqual({ ok: false, kind })
  })

  test.each(['::127.0.0.1', 'fec0::1', '64:ff9b:1::7f00:1', '4000::1', '2001:db8::1', 'no address', ''])(
    'refuses %s, whatever its range is called',
    (address) => {
      expect(decideAddress(address).ok).toBe(false)
    }
  )

  test.each(['2130706433', '0x7f000001', '0177.0.0.1', '127.1'])(
    'knows %s for the loopback address once it is in a URL',
    (host) => {
      expect(decideHost(new URL(`http://${host}/`).hostname, [])).toEqual({ kind: 'refused', range: 'loopback' })
    }
  )

  test('refuses literal IPv6 hosts with their brackets, and localhost by name', () => {
    const hosts = ['[::1]', '[::ffff:10.0.0.1]', 'localhost', 'files.localhost', 'localhost.']
    expect(hosts.map((host) => decideHost(host, []).kind)).toEqual(hosts.map(() => 'refused'))
  })

  test('has every other name resolved', () => {
    expect(decideHost('example.org', [])).toEqual({ kind: 'resolve' })
  })

  test('allows just the hosts that were named', () => {
    const allowed = ['127.0.0.1', 'Wiki.Local', '::1']
    const hosts = ['127.0.0.1', '127.0.0.2', 'wiki.local', 'x.wiki.local', '[::1]']
    expect(hosts.map((host) => decideHost(host, allowed).kind)).toEqual([
      'allowed',
      'refused',
      'allowed',
      'resolve',
      'allowed'
    ])
  })
})
