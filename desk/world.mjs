// Draws the states of the world once, when the desk is built: the page gets finished outlines and needs no library of maps, and no tiles from elsewhere.
import { createRequire } from "node:module";
import { geoArea, geoNaturalEarth1, geoPath } from "d3-geo";
import iso from "iso-3166-1";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const WIDTH = 960;
const HEIGHT = 480;
const ANTARCTICA = "ATA";
/** What Natural Earth draws and ISO 3166-1 has no number for. */
const UNNUMBERED = { Kosovo: "XKX" };

const statesOf = (scale) => {
  const topology = require(`world-atlas/countries-${scale}.json`);
  return feature(topology, topology.objects.countries).features.map((shape) => ({
    ...shape,
    code: iso.whereNumeric(String(shape.id))?.alpha3 ?? UNNUMBERED[shape.properties.name] ?? null,
  }));
};

/** The greatest polygon of a state: where its name would be written. */
function mainland({ geometry }) {
  if (geometry.type !== "MultiPolygon") return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return parts.reduce((most, part) => (geoArea(part) > geoArea(most) ? part : most));
}

/** Outlines by ISO 3166-1 alpha-3 code (null: drawn, but no state that we name), and a point in each; of the smallest states the point alone. */
export function world() {
  const coarse = statesOf("110m").filter(({ code }) => code !== ANTARCTICA);
  const projection = geoNaturalEarth1().fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: "FeatureCollection", features: coarse },
  );
  const path = geoPath(projection).digits(1);
  const point = (shape) => path.centroid(mainland(shape)).map((value) => Math.round(value * 10) / 10);
  const drawn = coarse.map((shape) => ({ code: shape.code, at: point(shape), outline: path(shape) }));
  const known = new Set(drawn.map(({ code }) => code));
  const small = statesOf("10m").filter(({ code }) => code !== null && code !== ANTARCTICA && !known.has(code));
  return { width: WIDTH, height: HEIGHT, states: [...drawn, ...small.map((shape) => ({ code: shape.code, at: point(shape), outline: null }))] };
}
