// Lays out the small network of who speaks about whom, once, when the page is made.
import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationNodeDatum,
} from "d3-force";
import type { Indexed } from "../indexed.js";
import { present } from "../present.js";
import type { Network, PageArticle, PageSpeaker } from "./page-data.js";

/** The most that a reader can still tell apart. */
const MOST_NODES = 30;
const TICKS = 300;
const WIDTH = 900;
const HEIGHT = 560;
const MARGIN = 60;

interface Node extends SimulationNodeDatum {
  readonly entity: number;
}

/** The foremost entities that speak or are spoken about, with their places; the same for the same claims. */
export function layNetwork(articles: readonly PageArticle[], speakers: Indexed<PageSpeaker>): Network {
  const ties = new Map<string, { source: number; target: number; count: number }>();
  const weights = new Map<number, number>();
  for (const { claims } of articles) {
    for (const { speaker, about } of claims) {
      const source = speakers.at(speaker).entity;
      if (source === null) continue;
      for (const target of about) {
        if (target === source) continue;
        const tie = ties.get(`${source} ${target}`) ?? { source, target, count: 0 };
        tie.count += 1;
        ties.set(`${source} ${target}`, tie);
        for (const end of [source, target]) weights.set(end, (weights.get(end) ?? 0) + 1);
      }
    }
  }
  const foremost = [...weights].sort(([a, m], [b, n]) => n - m || a - b).slice(0, MOST_NODES);
  const at = new Map(foremost.map(([entity], index) => [entity, index]));
  const nodes: Node[] = foremost.map(([entity]) => ({ entity }));
  const links = [...ties.values()].flatMap(({ source, target, count }) =>
    at.has(source) && at.has(target)
      ? [{ source: present(at.get(source)), target: present(at.get(target)), count }]
      : [],
  );
  // d3-force begins from fixed places and has a random source of its own with a fixed seed.
  forceSimulation(nodes)
    .force("charge", forceManyBody().strength(-420))
    .force("link", forceLink(links).distance(120).strength(0.25))
    .force("collide", forceCollide(38))
    .force("center", forceCenter(0, 0))
    .stop()
    .tick(TICKS);
  return { width: WIDTH, height: HEIGHT, nodes: intoFrame(nodes) };
}

function intoFrame(nodes: readonly Node[]): Network["nodes"] {
  const scale = (axis: "x" | "y", length: number) => {
    const places = nodes.map((node) => node[axis] ?? 0);
    const least = Math.min(...places);
    const range = Math.max(...places) - least || 1;
    return (place: number) => Math.round(MARGIN + ((place - least) / range) * (length - 2 * MARGIN));
  };
  const x = scale("x", WIDTH);
  const y = scale("y", HEIGHT);
  return nodes.map((node) => ({ entity: node.entity, x: x(node.x ?? 0), y: y(node.y ?? 0) }));
}
