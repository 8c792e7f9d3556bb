/** Where the feeds' own projects publish them: the only addresses from which prices are fetched, and only when asked. */
export const GENAI_PRICES_URL = "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json";
export const MODELS_DEV_URL = "https://models.dev/api.json";
