interface Scored {
  score: number;
}

interface Scale {
  passScore: number;
}

/** True when a label of this score stands for the item. */
export const passes = ({ score }: Scored, { passScore }: Scale): boolean => score >= passScore;

/** The matches that pass, in their order. */
export const passing = <T extends Scored>(matches: readonly T[], scale: Scale): T[] =>
  matches.filter((match) => passes(match, scale));
