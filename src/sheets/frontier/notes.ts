/** How to read the frontier, in the rows under it. */
export const NOTES = [
  "Cost: of own GPUs all purchases less the residual value and all running cost over the horizon, by the tokens served in it, as LLM.COSTPERMTOK; of an API the price paid, the average of those tokens. Followed by month where the volume or a price changes; not discounted.",
  "Frontier: nothing here costs no more, is no worse, and is better in one; place 1 is the cheapest. Quality: the mean over the benchmarks of one leaderboard, that on which most here have scores; of these, those that all with any score have (1 under its name).",
  "Speed: that of the whole deployment. The catalog has none of APIs: type what you measured in blue, and it counts. none: no figure.",
  "Requests at a time: output tokens a second over the speed each user must see, at most, as a server measured when busy; of an API type what your limit allows, and it counts.",
];
