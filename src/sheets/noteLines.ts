/** Characters of a note that a window shows beside the open pane. */
const LINE_CHARACTERS = 150;

/** A note in lines as even as its words allow, none longer than a window shows. */
export function noteLines(note: string): string[] {
  const count = Math.ceil(note.length / LINE_CHARACTERS);
  for (let room = Math.ceil(note.length / count); ; room++) {
    const lines = filled(note.split(" "), room);
    if (lines.length <= count || room >= LINE_CHARACTERS) return lines;
  }
}

/** Words in lines of at most so many characters; a longer word has a line of its own. */
function filled(words: readonly string[], room: number): string[] {
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= room ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
