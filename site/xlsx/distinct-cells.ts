type TextType = "str" | "inlineStr" | "d" | "e";

/**
 * The different texts, dates and errors of a sheet. Two million cells often hold a few dozen words: only these go
 * into the small sheet that hucre reads in place of the large one.
 */
export class DistinctCells {
  /** Each as the element of a cell. The place in this list is what the number beside a cell says. */
  readonly cells: string[] = [];
  private readonly sharedPlaces = new Map<number, number>();
  private readonly places = new Map<string, number>();
  private readonly decoder = new TextDecoder();

  /** The place of a text of the workbook's shared list. */
  shared(index: number): number {
    let place = this.sharedPlaces.get(index);
    if (place === undefined) {
      place = this.cells.push(`<c t="s"><v>${index}</v></c>`) - 1;
      this.sharedPlaces.set(index, place);
    }
    return place;
  }

  /** The place of what stands in the cell itself: the bytes from `start` to `end`. */
  add(type: TextType, xml: Uint8Array, start: number, end: number): number {
    const content = this.decoder.decode(xml.subarray(start, end));
    const cell = type === "inlineStr" ? `<c t="inlineStr">${content}</c>` : `<c t="${type}"><v>${content}</v></c>`;
    let place = this.places.get(cell);
    if (place === undefined) {
      place = this.cells.push(cell) - 1;
      this.places.set(cell, place);
    }
    return place;
  }
}
