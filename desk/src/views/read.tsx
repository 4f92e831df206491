import { useEffect, useState } from "preact/hooks";
import { changed, send } from "../api.js";
import { ArticleText } from "../parts/article-text.js";
import { go } from "../router.js";
import type { RecordShape } from "../shapes.js";
import { useOnlooker } from "../visitor.js";

/** What is handed in, as the server takes it. */
interface HandedIn {
  readonly text?: string;
  readonly url?: string;
  readonly published?: string;
  readonly source?: string;
  readonly title?: string;
}
type Outcome = { readonly record: RecordShape & { readonly text: string }; readonly of: HandedIn } | { readonly refusal: string } | null;

/** A page tells its title itself. */
const isPage = ({ name, type }: File): boolean => type === "text/html" || /\.html?$/iu.test(name);
const LOOKS_LIKE_ADDRESS = /^\s*https?:\/\/\S+\s*$/iu;

/** Paste, drop or name an article and see at once what it says; keep it only if one wants to. */
export function ReadView() {
  const [text, setText] = useState("");
  const [published, setPublished] = useState("");
  const [source, setSource] = useState("");
  const [title, setTitle] = useState("");
  const [english, setEnglish] = useState(false);
  const [busy, setBusy] = useState(false);
  const onlooker = useOnlooker();
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    document.title = "Read an article – Chancery";
  }, []);

  const handed = (words: string, name: string): HandedIn => ({
    ...(LOOKS_LIKE_ADDRESS.test(words) ? { url: words.trim() } : { text: words.replace(/\r\n?/gu, "\n") }),
    ...(published && { published }),
    ...(source && { source }),
    ...(name && { title: name }),
    ...(english && { language: "en" }),
  });
  const read = async (words: string, name = title) => {
    setBusy(true);
    setOutcome(null);
    const given = handed(words, name);
    try {
      setOutcome({ record: await send("POST", "/api/read", { ...given, include: ["text"] }), of: given });
    } catch (error) {
      setOutcome({ refusal: error instanceof Error ? error.message : String(error) });
    }
    setBusy(false);
  };
  const keep = async (given: HandedIn) => {
    try {
      const { id } = await send<{ readonly id: string }>("POST", "/api/articles", given);
      changed();
      go(`/article/${id}`);
    } catch (error) {
      setOutcome({ refusal: error instanceof Error ? error.message : String(error) });
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const words = await file.text();
    const name = title || (isPage(file) ? "" : file.name.replace(/\.[^.]+$/u, ""));
    setText(words);
    setTitle(name);
    await read(words, name);
  };

  /** What is kept is what was read, to the letter. */
  const asRead = outcome && "record" in outcome ? outcome.of : null;
  const edited = asRead !== null && JSON.stringify(asRead) !== JSON.stringify(handed(text, title));

  return (
    <>
      <h1>Read an article</h1>
      <form
        class="hand-in"
        onSubmit={(event) => {
          event.preventDefault();
          void read(text);
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <label for="words">Paste its text (or the HTML of its page) or its address, or drop such a file here</label>
        <textarea
          id="words"
          rows={outcome && "record" in outcome ? 4 : 12}
          value={text}
          required
          maxLength={5_000_000}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData("text/plain") ?? "";
            if (text === "" && pasted.length > 200) void read(pasted);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && text.trim() !== "") void read(text);
          }}
        />
        <div class="about">
          <label>
            Published <input type="date" value={published} onInput={(event) => setPublished(event.currentTarget.value)} />
          </label>
          <label>
            Source <input value={source} maxLength={300} onInput={(event) => setSource(event.currentTarget.value)} />
          </label>
          <label>
            Title <input value={title} maxLength={1000} onInput={(event) => setTitle(event.currentTarget.value)} />
          </label>
          <label>
            <input type="checkbox" checked={english} onChange={(event) => setEnglish(event.currentTarget.checked)} /> It is in English
          </label>
          <label>
            File <input type="file" accept=".txt,.html,.htm,text/plain,text/html" onChange={(event) => void take(event.currentTarget.files?.[0])} />
          </label>
        </div>
        <p>
          <button type="submit" disabled={busy || text.trim() === ""}>
            {busy ? "Reading …" : "Read"}
          </button>{" "}
          {asRead && !onlooker && (
            <button type="button" disabled={edited} onClick={() => void keep(asRead)}>
              Keep it
            </button>
          )}{" "}
          {edited && !onlooker && <output>It was changed since it was read. Read it again before keeping it. </output>}
          <span class="small">Nothing is kept unless you say so. Without the day of publication, “on Monday” stays without a date.</span>
        </p>
      </form>
      <div aria-live="polite">
        {outcome && "refusal" in outcome && <p class="refusal">{outcome.refusal}</p>}
        {outcome && "record" in outcome && <ArticleText text={outcome.record.text} record={outcome.record} chosen={null} />}
      </div>
    </>
  );
}
