/**
 * The colours of the verdicts, the same in every form of the report. Bluish green and vermilion are told apart by colour-blind
 * eyes too; `ink` can be read on white and on `ground`.
 */
export const VERDICT_COLOURS = {
  pass: { ink: '#00553f', ground: '#cdebe1' },
  fail: { ink: '#982b00', ground: '#fbd9ca' },
  review: { ink: '#6b4300', ground: '#fff2b3' },
  'not-applicable': { ink: '#45505d', ground: '#e6e8eb' },
} as const;
