const PAINTED = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "font-size", "font-family"] as const;
/** Pixels of a saved picture for one of the plot. */
const SHARP = 2;

/** Saves the plot of its figure as SVG or PNG, with the colours it has on the screen. */
export const SavePlot = ({ name }: { readonly name: string }) => (
  <span class="save">
    {(["SVG", "PNG"] as const).map((format) => (
      <button
        key={format}
        type="button"
        class="small"
        onClick={(event) => {
          const svg = event.currentTarget.closest("figure")?.querySelector("svg");
          if (svg) void (format === "SVG" ? saveSvg(svg, name) : savePng(svg, name));
        }}
      >
        Save as {format}
      </button>
    ))}
  </span>
);

/** Saves the table of its figure as CSV. */
export const SaveTable = ({ name }: { readonly name: string }) => (
  <button
    type="button"
    class="small"
    onClick={(event) => {
      const table = event.currentTarget.closest("figure")?.querySelector("table");
      if (table) handOut(new Blob([csvOf(table)], { type: "text/csv" }), `${name}.csv`);
    }}
  >
    Save as CSV
  </button>
);

function painted(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll("*"), copy.querySelectorAll("*")];
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const name of PAINTED) to[i]?.setAttribute(name, style.getPropertyValue(name));
  }
  const { width, height } = svg.viewBox.baseVal;
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of [
    ["width", width],
    ["height", height],
    ["fill", getComputedStyle(document.body).backgroundColor],
  ] as const)
    ground.setAttribute(name, String(value));
  copy.prepend(ground);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

const saveSvg = async (svg: SVGSVGElement, name: string): Promise<void> =>
  handOut(new Blob([painted(svg)], { type: "image/svg+xml" }), `${name}.svg`);

async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = svg.viewBox.baseVal;
  const picture = new Image();
  const address = URL.createObjectURL(new Blob([painted(svg)], { type: "image/svg+xml" }));
  try {
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * SHARP, height * SHARP];
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob) handOut(blob, `${name}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

const csvOf = (table: HTMLTableElement): string =>
  [...table.rows].map((row) => [...row.cells].map((cell) => field(cell.innerText.trim())).join(",")).join("\r\n");
/** RFC 4180; what a spreadsheet would take for a formula is made text. */
const field = (text: string): string => {
  const safe = /^[=+@\t\r]|^-(?!\d)/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

function handOut(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
