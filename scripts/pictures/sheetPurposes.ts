/** What each sheet is for, by the name on its tab. A sheet without a text here has its line of the pane alone. */
export const SHEET_PURPOSES: Readonly<Record<string, string>> = {
  "Break-even":
    "The page to open first: every model against every API, green where owning pays back soon, red where late, *never* where it does not; and against the cheapest host of the same open model, the fairest rival of all. Other models and APIs are chosen in the blue cells. Below it, how much better or worse the open models score; Check, here and on every sheet that computes, says *All sheets agree* while every assumption, model, GPU and price is found once, every cell has its figure, and payback, net present value and ranking of the Summary's pair are the same on every sheet; else it names the check on Workings that does not hold.",
  Summary:
    "One pair for the decision memo: yes or no in a sentence, its payback band and segment, what is saved, how far the months move when hardware, API price or running cost turn out worse, and at which price, volume, rate or utilization the verdict flips. Verdict, ranking and its chart stand in the first screen; what a decision needs prints on one page; the steps to it, and the limits of the study's framework in blue, stand below the print area.",
  "Cumulative cost":
    "What has been spent by each month if the GPUs are bought, rented, or the API is paid, and where the lines cross.",
  "Cash flow":
    "The investment case of one pair by year and by month, with tax, depreciation and residual value: net present value, internal rate of return and discounted payback, each by Excel's own functions. The result, the years and their chart print on one page; clear the print area (Page Layout) for the months.",
  Budget:
    "The same case as finance teams budget it: capital expenditure, depreciation, running cost line by line, tax and cash by fiscal year, quarter and month, against staying with the API or renting. Type the start date and the first month of your fiscal year; the fiscal years print on one page.",
  Scenarios:
    "The scenarios typed side by side on Assumptions, each in a column: what costs least, the rank of every way, net present value, payback and volume, which settings differ, and the expected net present value by the probabilities you type. Live in Excel's own formulas, and ticked in the list of sheets or asked for with `--sheets Scenarios`.",
  "Scenario workings":
    "The steps of Workings and Summary once more for each scenario, for the pair of the Summary alone.",
  Sensitivity:
    "Which assumption the answer hangs on: a tornado of every driver and grids over two of them. Read it before arguing about the second decimal of anything.",
  "Rent or buy":
    "For each model: from which month bought GPUs are cheaper than rented ones, and how busy a rented deployment must be to cost no more than each API. Above 100% it never does.",
  Energy:
    "What the deployments of each model draw at the meter, and the CO2 of it by the Grid factor you type, a month and for a million tokens: for the reports on emissions. What an API emits its seller has to say.",
  "Published figures":
    "Every table of the studies as printed beside what follows from their own inputs, and the reason where the two differ. It is the sheet for an auditor.",
  Frontier:
    "Every model and API of the matrix by cost, quality and speed, in two charts: those on the line are beaten by no other, and the rest are dearer without being better. A third has cost, quality and the requests served at a time together. Speeds and limits of APIs are yours to type in.",
  Factors:
    "What is no money, beside what costs least: privacy, sovereignty, lock-in, or factors of your own. Type weights and scores from 0 to 10; the ways rank by both, and no cost changes by it.",
  Workloads:
    "Several pieces of work on one page: what each costs today, which may move, the own GPUs that serve all of it together, what that saves by workload and in all, and the ways to serve it ranked. Its rows come from the sheet Workload list.",
  "Workload list":
    "One row for each workload: its API, tokens or dollars a month, shares, growth, the quality gap it bears, and whether it may leave the API. Examples until you type your own; an import of usage fills it.",
  Workings:
    "Every step between the tables and the results, one figure a row, with its equation. Green cells come from another sheet, black ones are computed here.",
  Assumptions:
    "Choose a preset at the top, and type what is different in your house under *Base*: it stays when the preset changes, and an empty cell takes the preset's figure. Up to five scenarios stand side by side under names of your own, with one in force; what a column leaves empty is what the first says. Each setting has its unit, allowed values and source; a value outside its range is refused as it is typed.",
  Models:
    "Open models with size, licence and the GPUs each runs on. A row of your own works as the shipped ones do.",
  Deployments:
    "Open models on so many of a GPU, and the tokens a second each was measured, claimed or estimated to serve. Its names stand in the matrix in place of a model; a row of your own works as the shipped ones do.",
  GPUs: "Memory, rated power, purchase price and rent of each GPU, empty where nobody publishes a figure.",
  Prices:
    "API prices with the day each came into force; a price that changed is a new row, so that *As of* can look back. Put a negotiated price in here.",
  Benchmarks: "The published scores the quality gap is computed from.",
  Throughput: "What deployments have been measured to serve, with engine, precision and load. Compare before trusting a claim.",
  Currencies: "What a US dollar costs in the currency you report in: type the rate, with its source and day. No rate is shipped or fetched.",
  "Rental terms": "What providers ask for a GPU-hour, by term and day: the range to negotiate in, and what a reservation saves.",
  Availability: "How many of the open models examined two clouds offer without a server of one's own.",
  "Cost efficiency": "Accuracy bought with each dollar of an hour's deployment, as published.",
  Comparison: "What can be measured and what is paid for at a serverless endpoint and in a container of one's own, side by side.",
};
