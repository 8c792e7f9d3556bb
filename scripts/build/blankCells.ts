/** How functions read blank cells and zeros, for the help and the documentation. */
export const BLANK_CELLS = [
  "Excel on the desktop hands a function 0 for a blank cell, Excel on the web nothing. So that a workbook answers the same in both, functions read the two alike wherever they stand in a range.",
  "In a catalog table a blank and a 0 are a missing figure, and so is the word n/a, which the add-in writes. A price or a score that is 0, such as a free model's, is the word zero. A text or date that is 0 is blank.",
  "In a settings range a blank is 0 where the setting may be 0, and refused where it may not. A figure of the catalog (GPU price, Throughput, As of and their like) stays the catalog's. Input price, Output price and Cached input price may be either: a blank or a 0 there is refused until the word catalog or zero says which.",
  "In the ranges of PARETO, SCALINGFIT and FRONTIER a pair of blanks or zeros is passed over, and so is a pair with n/a in it; half a pair that is blank or 0 is refused until zero or n/a says which.",
  "A month of HYBRID's demand that is blank has 0 tokens; n/a leaves it out.",
] as const;
