/** Saves the plot it stands in as SVG, with the colours it has on the screen. */
export const SavePlot = () => (
  <button
    type="button"
    class="small"
    onClick={(event) => {
      const svg = event.currentTarget.closest("figure")?.querySelector("svg");
      if (svg) save(svg);
    }}
  >
    Save as SVG
  </button>
);

const PAINTED = ["fill", "stroke", "stroke-width", "font-size"] as const;

function save(svg: SVGSVGElement): void {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll("*"), copy.querySelectorAll("*")];
  for (const [i, element] of from.entries()) {
    const style = getComputedStyle(element);
    for (const name of PAINTED) to[i]?.setAttribute(name, style.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }));
  link.download = "chancery.svg";
  link.click();
  URL.revokeObjectURL(link.href);
}
