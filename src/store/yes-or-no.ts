/** One engine has words for yes and no, the other has 1 and 0. */
export type YesOrNo = boolean | number;
