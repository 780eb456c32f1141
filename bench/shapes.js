// Texts of shapes that no prose has and that a reader of archives meets all the same. None may take more than three
// times the time per character of ordinary articles, however long it is.

/** Name of the shape → the piece that it repeats, or how it is made of a number of characters. */
const PIECES = {
  // claims close together
  "said said": "said said ",
  "he said she said": "he said she said ",
  "he says no": "He says no. She denies it. ",
  "said that said that": "Ann Lee said that Bob Ray said that ",
  "according to": "according to the army, according to Iran, ",
  "denied claims": "The army denied claims of reports of plans to leave. ",
  "a wire sentence": "The ministry said on Monday that two people had died in the attack near the border. ",
  "one name again": "Name, the minister, came. The minister said no. ",
  "names and pronouns": "Ann Lee came. She said Bob Ray had gone. He denied it. They said so. ",
  "told told": "told reporters told lawmakers ",
  "say verbs": "said claimed denied told insisted argued warned ",
  "citing citing": "citing officials, citing Reuters, ",
  "asked whether": "Asked whether he would go, he said he would. ",
  // quotations
  "a quotation on each line": "“a\n",
  "closed quotations": "“a” ",
  "quoted sentences": "“We left.” ",
  "quotation marks": '"',
  "quotation marks and blanks": '" ',
  "nested quotations": "“‘",
  "quotations that open": "“ a ",
  "quotations that close": "” a ",
  "quoted words": "the “so” “called” “army” ",
  "said after quotations": "“We left,” Ann Lee said. “We came.” ",
  apostrophes: "a'a ",
  "lone apostrophes": "' ",
  "two apostrophes": "''a'' ",
  "a quotation of paragraphs": "“We left the town.\n\n",
  // lines
  "lines of one letter": "a\n",
  "lines of one word": "Minister\n",
  "empty lines": "\n\n\n",
  "a list": "- The dam is safe.\n\n",
  "announced lists": "The ministry said:\n\n- The dam is safe.\n\n",
  "labels of speakers": "MBEKI: We never closed the quay.\n\n",
  "labels alone": "NAME:\n",
  "credit lines": "“We asked for water.”\n\n— Ruth Mbeki, camp leader\n\n",
  "questions and answers": "Q. Did you go?\n\nA. We did.\n\n",
  "figures in a table": "12\t13.5\t7\n",
  // names
  "names and nothing else": "John Smith, Mary Jones, ",
  "ever new names": (count) => Array.from({ length: count / 9 }, (_, i) => `Ann ${word(i)}. `).join(""),
  "names of states": "Iran Iraq Russia China ",
  capitals: "THE MINISTRY SAID THAT TWO PEOPLE HAD DIED. ",
  "capitalised words": "The Army Of The North Left ",
  titles: "President Minister General Mr. Dr. ",
  possessives: "Iran’s army’s chief’s deputy’s ",
  "and and": "Ann and Bob and Iran and the army and ",
  // words and marks
  "one long word": "a",
  "long words": (count) => `${"a".repeat(5000)} `.repeat(count / 5001),
  "no stop": "the old man walked home with his dog and ",
  commas: "a, b, c, ",
  brackets: "(",
  "closed brackets": "(a) ",
  "pieces between slashes": "a/a/a ",
  "people by nationality": "The Syrian said it rained. ",
  hyphens: "a-b-c-",
  "initials with stops": "U.S. ",
  digits: "1234567890",
  numbers: "12 300 4.5 1,000 ",
  dates: "On March 3, 2026, and Monday, 4 May, ",
  "sums of money": "$3 million €5bn 7 per cent ",
  relatives: "who said that the man who ",
  prepositions: "of the king of the north of the sea ",
  infinitives: "to try to want to plan to ",
  addresses: "https://example.org/a?b=c ann@example.org ",
  emoji: "🔥🔥 ",
  "combining marks": "e\u0301e\u0301 ",
};

function word(i) {
  const letters = "bcdfglmnprst";
  let rest = i;
  let made = "";
  for (let k = 0; k < 5; k++, rest = Math.floor(rest / letters.length))
    made += `${letters[rest % letters.length]}a`;
  return made[0].toUpperCase() + made.slice(1);
}

/** Name of the shape → the text of it with so many characters, about. */
export const SHAPES = Object.fromEntries(
  Object.entries(PIECES).map(([name, piece]) => [
    name,
    (count) => (typeof piece === "function" ? piece(count) : piece.repeat(Math.ceil(count / piece.length))),
  ]),
);
