/** Calls between the server and its child processes, in both directions, over the channel that Node gives them. */
import { Refusal, type RefusalKind } from '../refusal.ts';

/** What one side does for the other, by name. */
export type Services = Readonly<Record<string, (given: never) => unknown>>;

type Fault = { message: string; stack: string; refusal?: { kind: RefusalKind; details: object } };
type Message =
  { call: number; name: string; given: unknown } | { answer: number; value?: unknown; fault?: Fault };

/** One end of the channel between two processes. */
export type Channel = {
  receive: (listener: (message: unknown) => void) => void;
  send: (message: object) => void;
};
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

export type Calls = {
  /** @throws what the other side threw: a Refusal as it is, anything else as an Error with its stack as the cause. */
  call: (name: string, given?: unknown) => Promise<unknown>;
  /** Answers everything that still waits with an error. */
  fail: (error: Error) => void;
};

export function connect(channel: Channel, services: Services): Calls {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const send = (message: Message) => channel.send(message);
  channel.receive((received) => {
    const message = received as Message;
    if ('call' in message) void serve(services, message).then((answer) => send(answer));
    else settle(waiting, message);
  });
  return {
    call: (name, given) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        send({ call: count, name, given });
      }),
    fail: (error) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}

async function serve(
  services: Services,
  { call, name, given }: Extract<Message, { call: number }>,
): Promise<Message> {
  try {
    const service = services[name] as ((given: unknown) => unknown) | undefined;
    if (!service) throw new TypeError(`There is no service ${name}.`);
    return { answer: call, value: await service(given) };
  } catch (error) {
    return { answer: call, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): Fault {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof Refusal)) return { message, stack };
  return { message, stack, refusal: { kind: error.kind, details: error.details } };
}

function settle(waiting: Map<number, Waiting>, message: Extract<Message, { answer: number }>): void {
  const found = waiting.get(message.answer);
  waiting.delete(message.answer);
  if (message.fault) found?.reject(errorOf(message.fault));
  else found?.resolve(message.value);
}

function errorOf({ message, stack, refusal }: Fault): Error {
  const cause = new Error(stack);
  return refusal
    ? new Refusal(refusal.kind, message, { ...refusal.details }, { cause })
    : new Error(message, { cause });
}
