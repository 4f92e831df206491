/**
 * What comes of each item, in the items' order, with at most `width` of them in hand at once. Items are asked for only as they are needed.
 * @throws what `items` or `work` throws, once what came before it has been given out
 */
export async function* inOrder<Item, Outcome>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const inHand: Promise<Outcome>[] = [];
  for await (const item of items) {
    const begun = work(item);
    begun.catch(() => {}); // Told where it is awaited.
    inHand.push(begun);
    const first = inHand.length < width ? undefined : inHand.shift();
    if (first) yield await first;
  }
  for (const begun of inHand) yield await begun;
}
