import type { FeedModel } from "../catalog/feeds/feedPrice";
import type { ApiEntry } from "../catalog/priceFile";
import type { Seller } from "./seller";

/** A model of a price list with its prices, before they are judged. */
export interface Listing {
  readonly seller: Seller;
  readonly model: FeedModel;
  /** Prices of the entry that no column takes (batch, audio, images, searches), by the list's names for them. */
  readonly unread?: readonly string[];
  /** What a person's own list says beside the prices. */
  readonly stated?: Partial<Pick<ApiEntry, "url" | "openModel" | "secondSource">> & { readonly source?: string };
}

/** A listing still to be read: reading throws an UnsoundListingError where it cannot be a price of a text model. */
export interface ListEntry {
  /** By what a message names it. */
  readonly id: string;
  readonly read: () => Listing;
}

/** What one kind of price list makes of a file's content. */
export interface PriceFormat {
  readonly name: string;
  /** The list's entries; undefined where the content is of another kind. */
  readonly entries: (content: unknown, fileName: string) => ListContent | undefined;
}

export interface ListContent {
  readonly entries: readonly ListEntry[];
  /** ISO day of which the list says its prices are. */
  readonly date?: string;
}
