import { render } from "preact";
import { Desk } from "./desk.js";
import { followLinks } from "./router.js";

const root = document.getElementById("desk");
if (root) {
  root.textContent = "";
  followLinks();
  render(<Desk />, root);
}
