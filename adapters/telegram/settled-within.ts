/** Resolves when all of it is settled, or after so many seconds; the work goes on then. */
export async function settledWithin(seconds: number, work: Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000);
  });
  await Promise.race([Promise.allSettled(work), late]);
  clearTimeout(timer);
}
