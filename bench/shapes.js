// Texts of shapes that no prose has and that a reader of archives meets all the same. None may take more than three
// times the time per character of ordinary articles.

const filled = (piece, characters) => piece.repeat(Math.ceil(characters / piece.length));

/** Name of the shape → its text. */
export const SHAPES = {
  "5 MB without a blank": filled("a", 5_000_000),
  "a million brackets": filled("(", 1_000_000),
  "a million quotation marks": filled('"', 1_000_000),
  "quotation marks and blanks": filled('" ', 500_000),
  "a quotation on each line": filled("“a\n", 100_000),
  "nested quotations": filled("“‘", 200_000),
  apostrophes: filled("a'a ", 500_000),
  "lines of one letter": filled("a\n", 500_000),
  "pieces between slashes": filled("a/a/a ", 500_000),
  "initials with stops": filled("U.S. ", 500_000),
  "200,000 words, no stop": filled("the old man walked home with his dog and ", 900_000),
  "names and nothing else": filled("John Smith, Mary Jones, ", 500_000),
  "names of states": filled("Iran Iraq Russia China ", 500_000),
  "a claim every other word": filled("he said she said ", 100_000),
};
