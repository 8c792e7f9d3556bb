/** What the functions answer when they cannot give a number, for the help and the documentation. */
export const REFUSALS = [
  {
    cell: "#N/A",
    cause:
      "A model, API or GPU is not in the catalog: the message names the closest ones. A name of your own works once a range passed as context supplies its figures.",
  },
  { cell: "#N/A", cause: "Figures for a name of your own are missing: the message lists them." },
  {
    cell: "#N/A",
    cause:
      "It never pays back: the message says by how much the running costs exceed the API. A spilled table shows the word never in that cell.",
  },
  { cell: "#VALUE!", cause: "A setting is misspelt: the message names the closest one." },
  { cell: "#VALUE!", cause: "A figure is outside its domain: the message names the setting, the rule and the value." },
] as const;
