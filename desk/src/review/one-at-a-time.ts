let underWay = false;

/**
 * Does a piece of work unless another is still on its way: a key pressed twice must not decide twice.
 * Returns whether it was done.
 */
export async function oneAtATime(work: () => Promise<void>): Promise<boolean> {
  if (underWay) return false;
  underWay = true;
  try {
    await work();
  } finally {
    underWay = false;
  }
  return true;
}
