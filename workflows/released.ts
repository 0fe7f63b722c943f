/** Released definitions: the hash of each JSON and of its rule files. Append only; `npm run workflows:release` adds the lines. */
export const released: Readonly<Record<string, { readonly hash: string; readonly rulesHash: string }>> = {
  'plan/v1/province': {
    hash: '5f647167b0eab5708adcfb32ded94037eea9333fbcb00a49cfb1dc5535b8f2a1',
    rulesHash: 'b56a55331082d2434e9cbc113a271d7ddbf002348dcbf4935d9a7cf1eb5d6709',
  },
  'plan/v1/city': {
    hash: 'f32014b77cfd153bfe2a4c6525592cf6cbb4af2ee942a266f264c01044755f1c',
    rulesHash: 'b56a55331082d2434e9cbc113a271d7ddbf002348dcbf4935d9a7cf1eb5d6709',
  },
  'task/v1': {
    hash: 'fe4e432fedc257fd8c0a16f0d5371a7430c456d2d36cfaefe8c800470a0b43fb',
    rulesHash: '43a954fdf1ee034defa727190492e0ccf0446d51335e2aba07411812e2553731',
  },
  'report/v1': {
    hash: '487ec05061a2c494f8ef3e472807d74be8bae998bc63cba6d004c3d2ca36712d',
    rulesHash: '7148da7fba3ef7c6dd82474e068b533be0e1936aed6303c72070c0bab817be3e',
  },
  'delivery/v1': {
    hash: '9722306a2d1a230eab1b7ad2e86ae8af68246cdf1cf8fb9ce39e983a85e51a8a',
    rulesHash: '1c9c47a6a31bfeed22de4672d59d7a5e40283fdbb46ca6e5197cd7027f3c8678',
  },
};
