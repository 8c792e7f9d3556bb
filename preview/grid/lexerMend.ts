import { LexerTreeBuilder } from "@univerjs/engine-formula";

interface LexerState {
  _resetTemp(): void;
  _squareBracketState: number;
  _tableBracketState: boolean;
}

/**
 * Makes Univer's lexer forget an open square bracket before each formula. It counts square brackets on from one
 * formula to the next, and the grid reads a formula at every key: half typed, `Prices[` would spoil all that follow.
 */
export function mendLexer(): void {
  const lexer = LexerTreeBuilder.prototype as unknown as LexerState;
  const { _resetTemp: reset } = lexer;
  lexer._resetTemp = function resetWithBrackets(this: LexerState) {
    reset.call(this);
    this._squareBracketState = 0;
    this._tableBracketState = false;
  };
}
