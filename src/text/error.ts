/** An error for the person who reads it: what was being done, to what, what was found, what to do. `code` is stable. */
export class ChanceryError extends Error {
  override readonly name = "ChanceryError";
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

const OF_ARTICLE = /^(?:article|encoding|file|html|input|list|not|published|url)-/u;

/** Errors of an article say what it is or has ("is written in German"); its name comes before them, from whoever knows how it was named. Others are whole sentences. */
export const isOfArticle = ({ code }: ChanceryError): boolean => OF_ARTICLE.test(code);
