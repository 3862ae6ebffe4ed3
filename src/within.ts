/** What `promise` comes to; undefined where that takes longer than so many milliseconds. Rejects as it does. */
export async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | undefined> {
  const tooLong = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => tooLong.resolve(undefined), milliseconds).unref();
  // Where it fails after that, nobody waits for it any more.
  promise.catch(() => undefined);
  return await Promise.race([promise, tooLong.promise]).finally(() => clearTimeout(timer));
}
