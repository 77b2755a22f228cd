/** 0 done, 1 refused, 2 asked wrongly, 3 damaged, 130 stopped by the person. */
export type Exit = 0 | 1 | 2 | 3 | 130
