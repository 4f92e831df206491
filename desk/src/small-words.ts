/** Words that carry nothing to look for. */
export const SMALL: ReadonlySet<string> = new Set(
  `a about after all also an and any are at be been before between by can could did do does during for from had happen happened has have he held her his how i in into is
  it its last latest list lately many may much place recent recently ever often anybody anyone somebody someone people country countries states me my next of on or our say says said she should so
  some show take taken tell than that the their them there they this those took to told was were what when where whether which who whom whose why will with would you`.split(
    /\s+/u,
  ),
);
