import { useEffect, useState } from "preact/hooks";
import { probe, useLost } from "./connection.js";
import { Ask } from "./parts/ask.js";
import { Who } from "./parts/who.js";
import { type Place, usePlace } from "./router.js";
import { AgreementView } from "./views/agreement.js";
import { Agreements } from "./views/agreements.js";
import { ArticleView } from "./views/article.js";
import { Calendar } from "./views/calendar.js";
import { CodingView } from "./views/coding.js";
import { FactView } from "./views/fact.js";
import { Home } from "./views/home.js";
import { Network } from "./views/network.js";
import { Offices } from "./views/offices.js";
import { PairView } from "./views/pair.js";
import { ReadView } from "./views/read.js";
import { ReviewView } from "./views/review.js";
import { Search } from "./views/search.js";
import { SignIn } from "./views/sign-in.js";
import { Visits } from "./views/visits.js";

const MENU = [
  ["/", "Pairs"],
  ["/read", "Read an article"],
  ["/visits", "Visits"],
  ["/agreements", "Agreements"],
  ["/calendar", "Calendar"],
  ["/network", "Network"],
  ["/offices", "Offices"],
  ["/review", "Review"],
] as const;

/** Views that belong to an entry of the menu. */
const MENU_OF: { readonly [view: string]: string } = { coding: "review", pair: "", article: "read" };

/** The page: a head with the menu and the search, and the view that the address means. */
export function Desk() {
  const place = usePlace();
  useEffect(() => {
    document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  }, [place.parts.join("/")]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <header>
        <a class="brand" href="/">
          Chancery
        </a>
        <nav aria-label="Views">
          {MENU.map(([href, name]) => (
            <a key={href} href={href} aria-current={`/${MENU_OF[place.parts[0] ?? ""] ?? place.parts[0] ?? ""}` === href ? "page" : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <search>
          <Ask asked={place.parts[0] === "search" ? (place.query.get("q") ?? "") : ""} label="Search everything" />
        </search>
        <Who />
        <Theme />
      </header>
      <main id="main" tabIndex={-1}>
        <Lost />
        {viewOf(place)}
      </main>
    </>
  );
}

function Lost() {
  return useLost() ? (
    <p class="refusal" role="alert">
      The desk is not reachable: its server was stopped, or the network is away. It is asked again every few seconds, and what is on the page may be
      out of date.{" "}
      <button type="button" onClick={probe}>
        Try again now
      </button>
    </p>
  ) : null;
}

function viewOf(place: Place) {
  const [view, first, second] = place.parts;
  switch (view) {
    case undefined:
      return <Home />;
    case "pair":
      return <PairView a={(first ?? "").toUpperCase()} b={(second ?? "").toUpperCase()} query={place.query} />;
    case "read":
      return <ReadView />;
    case "article":
      return <ArticleView id={first ?? ""} chosen={place.query.get("fact")} />;
    case "agreements":
      return <Agreements query={place.query} />;
    case "visits":
      return <Visits query={place.query} />;
    case "fact":
      return <FactView id={first ?? ""} />;
    case "calendar":
      return <Calendar query={place.query} />;
    case "network":
      return <Network query={place.query} />;
    case "offices":
      return <Offices query={place.query} />;
    case "review":
      return <ReviewView query={place.query} />;
    case "coding":
      return second === "agreement" ? <AgreementView round={first ?? ""} /> : <CodingView round={first ?? null} query={place.query} />;
    case "sign-in":
      return <SignIn />;
    case "search":
      return <Search query={place.query} />;
    default:
      return (
        <p class="empty">
          There is no such view. <a href="/">Go to the pairs</a>.
        </p>
      );
  }
}

const THEMES = ["system", "light", "dark"] as const;

function Theme() {
  const [theme, setTheme] = useState(() => localStorage.getItem("theme") ?? "system");
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem("theme", theme);
  }, [theme]);
  return (
    <select aria-label="Colours" value={theme} onChange={(event) => setTheme(event.currentTarget.value)}>
      {THEMES.map((name) => (
        <option key={name} value={name}>
          {name === "system" ? "auto" : name}
        </option>
      ))}
    </select>
  );
}
