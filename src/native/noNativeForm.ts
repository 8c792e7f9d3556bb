/** A call that no formula of Excel's own can take the place of; the message says why, as the end of a sentence. */
export class NoNativeForm extends Error {
  override readonly name = "NoNativeForm";
}
