import { ICommandService, type Injector, type IUnitRange } from "@univerjs/core";
import { IDependencyManagerService, IFormulaDependencyGenerator, Interpreter } from "@univerjs/engine-formula";
import { RemoveSheetMutation, SetWorksheetNameMutation } from "@univerjs/sheets";

import { isOneCell } from "./spillOrder";
import { isPlainReference, type SyntaxNode } from "./syntaxNode";

interface ParsedNode extends SyntaxNode {
  isAsync(): boolean;
  getChildren(): ParsedNode[];
}

interface NodeInSheet {
  readonly node: ParsedNode | null | undefined;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}

interface Generator {
  _detectForcedRecalculationNode(tree: unknown, node: ParsedNode | null | undefined): boolean;
  _getAddressFunctionNodeList(node: ParsedNode | null | undefined): ParsedNode[];
  _getRangeListByNode(data: NodeInSheet): Promise<IUnitRange[]>;
  _nodeTraversalRef(node: ParsedNode, found: ParsedNode[]): void;
  readonly _runtimeService: { readonly currentSubUnitId: string };
}

/** Remembers what a calculation finds out about each formula and each cell, which Univer finds out anew each time: half of its time. */
export function rememberCalculations(injector: Injector, hasSheet: (name: string) => boolean): void {
  rememberDependents(injector);
  rememberReads(injector);
  rememberSyntax(injector);
  rememberRanges(injector, hasSheet);
}

interface Dependents {
  searchDependency(ranges: IUnitRange[], except?: Set<number>): Set<number>;
  openKdTree(): void;
  closeKdTree(): void;
  readonly _dependencyRTreeCache: ReadCells;
}

/** What formulas read: single cells by sheet, row and column, and ranges by place. */
interface ReadCells {
  readonly _oneCellCache: Map<string, Map<string, Map<number, Map<number, Set<number>>>>>;
  getTree(unitId: string, sheetId: string): { search(box: { minX: number; minY: number; maxX: number; maxY: number }): { id: number }[] };
}

/**
 * The formulas that read a cell, kept between the moment when Univer knows all and the end of its ordering: it asks once for
 * the order and once more for circles.
 */
function rememberDependents(injector: Injector): void {
  const manager = injector.get(IDependencyManagerService) as unknown as Dependents;
  const search = manager.searchDependency.bind(manager);
  const open = manager.openKdTree.bind(manager);
  const close = manager.closeKdTree.bind(manager);
  let known: Map<string, Set<number>> | undefined;
  const readersOf = (range: IUnitRange, kept: Map<string, Set<number>>): Set<number> => {
    const key = rangeKey(range);
    const found = kept.get(key) ?? (isOneCell(range.range) ? cellReaders(manager._dependencyRTreeCache, range) : search([range]));
    kept.set(key, found);
    return found;
  };
  manager.openKdTree = () => {
    open();
    known = new Map();
  };
  manager.closeKdTree = () => {
    known = undefined;
    close();
  };
  manager.searchDependency = (ranges, except) => {
    if (!known) return search(ranges, except);
    const found = new Set<number>();
    for (const range of ranges) for (const id of readersOf(range, known)) if (!except?.has(id)) found.add(id);
    return found;
  };
}

interface Reads {
  addDependencyRTreeCache(tree: { readonly treeId: number; readonly rangeList: readonly IUnitRange[] }): void;
  reset(): void;
  _removeDependencyRTreeCache(treeId: number | null | undefined): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
}

/** Enters what a formula reads once for as long as it reads the same: Univer enters all of it with each calculation, ranges each time anew. */
function rememberReads(injector: Injector): void {
  const manager = injector.get(IDependencyManagerService) as unknown as Reads;
  const entered = new Map<number, readonly IUnitRange[]>();
  const add = manager.addDependencyRTreeCache.bind(manager);
  const reset = manager.reset.bind(manager);
  const remove = manager._removeDependencyRTreeCache.bind(manager);
  const removeSheet = manager._removeDependencyRTreeCacheById.bind(manager);
  manager.addDependencyRTreeCache = (tree) => {
    const ranges = entered.get(tree.treeId);
    if (ranges?.length === tree.rangeList.length && ranges.every((range, i) => range === tree.rangeList[i])) return;
    entered.set(tree.treeId, [...tree.rangeList]);
    add(tree);
  };
  manager.reset = () => {
    entered.clear();
    reset();
  };
  manager._removeDependencyRTreeCache = (treeId) => {
    entered.delete(treeId!);
    remove(treeId);
  };
  manager._removeDependencyRTreeCacheById = (unitId, sheetId) => {
    entered.clear();
    removeSheet(unitId, sheetId);
  };
}

/** Looked up where Univer would search its tree of cells for each. */
function cellReaders(read: ReadCells, { unitId, sheetId, range }: IUnitRange): Set<number> {
  const { startRow, startColumn } = range;
  const found = new Set(read._oneCellCache.get(unitId)?.get(sheetId)?.get(startRow)?.get(startColumn));
  for (const { id } of read.getTree(unitId, sheetId).search({ minX: startColumn, minY: startRow, maxX: startColumn, maxY: startRow })) found.add(id);
  return found;
}

const rangeKey = ({ sheetId, range }: IUnitRange): string =>
  `${sheetId}!${range.startRow},${range.startColumn},${range.endRow},${range.endColumn}`;

/** Whether a formula waits for an answer, is to be calculated each time, or works out places: all follow from its text. */
function rememberSyntax(injector: Injector): void {
  const interpreter = injector.get(Interpreter) as unknown as { checkAsyncNode(node: ParsedNode | null): boolean };
  const isAsync = kept(interpreter.checkAsyncNode.bind(interpreter));
  interpreter.checkAsyncNode = (node) => Boolean(node) && node!.getChildren().length > 0 && isAsync(node!);
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const detect = generator._detectForcedRecalculationNode.bind(generator);
  const isForced = kept((node) => detect(undefined, node));
  generator._detectForcedRecalculationNode = (_, node) => Boolean(node) && isForced(node!);
  const places = kept(generator._getAddressFunctionNodeList.bind(generator));
  generator._getAddressFunctionNodeList = (node) => (node ? [...places(node)] : []);
}

function kept<Answer>(ask: (node: ParsedNode) => Answer): (node: ParsedNode) => Answer {
  const answers = new WeakMap<ParsedNode, Answer>();
  return (node) => {
    const known = answers.get(node);
    if (known !== undefined) return known;
    const answer = ask(node);
    answers.set(node, answer);
    return answer;
  };
}

/**
 * The cells that a formula of plain references reads: those of a sheet's formula by its sheet. They are forgotten when a
 * sheet that is read goes or gets another name; a sheet that comes is read by no remembered formula yet.
 */
function rememberRanges(injector: Injector, hasSheet: (name: string) => boolean): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const collect = generator._getRangeListByNode.bind(generator);
  let known = new WeakMap<ParsedNode, Map<string, IUnitRange[]>>();
  const readSheets = new Set<string>();
  generator._getRangeListByNode = async (data) => {
    const { node, refOffsetX, refOffsetY } = data;
    if (!node || refOffsetX !== 0 || refOffsetY !== 0) return collect(data);
    const sheet = generator._runtimeService.currentSubUnitId;
    const remembered = known.get(node)?.get(sheet);
    if (remembered) return remembered;
    const ranges = await collect(data);
    if (isFixed(generator, node, hasSheet)) {
      known.set(node, (known.get(node) ?? new Map<string, IUnitRange[]>()).set(sheet, ranges));
      for (const { sheetId } of ranges) readSheets.add(sheetId);
    }
    return ranges;
  };
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (!SHEET_CHANGES.has(id) || !readSheets.has((params as { subUnitId: string }).subUnitId)) return;
    known = new WeakMap();
    readSheets.clear();
  });
}

const SHEET_CHANGES = new Set([RemoveSheetMutation.id, SetWorksheetNameMutation.id]);

/** Whether a formula reads the same cells for as long as its sheets have their names. */
function isFixed(generator: Generator, node: ParsedNode, hasSheet: (name: string) => boolean): boolean {
  const found: ParsedNode[] = [];
  generator._nodeTraversalRef(node, found);
  const isThere = (name: string | undefined) => name === undefined || hasSheet(name);
  return found.every((reference) => isPlainReference(reference) && tokensOf(reference).every((token) => isOfCells(token) && isThere(sheetName(token))));
}

function tokensOf(reference: SyntaxNode): string[] {
  const parts = reference.getChildren();
  return parts.length === 0 ? [reference.getToken()] : parts.flatMap(tokensOf);
}

/** Whole rows and columns end where their sheet does. */
function isOfCells(token: string): boolean {
  return token.slice(token.lastIndexOf("!") + 1).split(":").every((end) => /[A-Za-z]\$?\d/.test(end));
}

/** The sheet that a reference names; undefined where it names none. */
function sheetName(token: string): string | undefined {
  const end = token.lastIndexOf("!");
  return end < 0 ? undefined : token.slice(0, end).trim().replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
}
