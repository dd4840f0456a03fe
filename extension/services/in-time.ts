/** What a promise comes to. Rejects with an error of this code when it has come to nothing after so long, in ms. */
export function inTime<Value>(promise: Promise<Value>, patience: number, code: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(code)), patience);
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
