// Is the time that a text takes in proportion to its length? Asked of the processor's time, thrice before it is said.

/** Times of an ordinary article that a spoilt one may take, for each character. */
const ALLOWED = 12;
/** What any text may take, in milliseconds. */
const FREE = 150;

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Measures ordinary articles, and gives what analyses others and tells whether they take much longer. */
export function timeKeeper(texts, analyze) {
  const sample = texts.slice(0, 40);
  const timeOf = (all) => {
    const before = processorTime();
    for (const text of all) analyze(text);
    return processorTime() - before;
  };
  timeOf(sample);
  const characters = sample.reduce((sum, text) => sum + text.length, 0);
  const usual = timeOf(sample) / characters;
  const isOver = (text, time) => time > FREE + ALLOWED * usual * text.length;
  /** The report, and whether it took too long again and again. */
  return (text, options) => {
    const before = processorTime();
    const report = analyze(text, options);
    const time = processorTime() - before;
    const isTooSlow = isOver(text, time) && isOver(text, timeOf([text])) && isOver(text, timeOf([text]));
    return { report, isTooSlow };
  };
}
