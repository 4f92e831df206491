import { Option } from "commander";

/** For articles whose words are mistaken for another language's. */
export const languageOption = (): Option =>
  new Option("--language <language>", "what it is written in, where that is mistaken; only English is read").choices(["en"]);
