/** Tasks of one name run one after another; tasks of different names run side by side. */
export type Turns = <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;

export function takeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(task);
    const done = mine
      .catch(() => undefined)
      .then(() => {
        if (last.get(name) === done) last.delete(name);
      });
    last.set(name, done);
    return mine;
  };
}
