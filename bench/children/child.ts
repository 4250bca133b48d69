/** Work that is measured in a process of its own: it is handed a question, and answers once. */
import { fork } from 'node:child_process';

type Reply<Answer> = { readonly answer: Answer } | { readonly fault: string };

/** Has a compiled file of this folder answer a question. Rejects with what it failed with. */
export function askChild<Answer>(file: string, question: object, nodeOptions: readonly string[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(`${__dirname}/${file}.js`, { execArgv: [...nodeOptions], env: { ...process.env, TZ: 'UTC' } });
    child.once('message', (reply: Reply<Answer>) => {
      if ('answer' in reply) resolve(reply.answer);
      else reject(new Error(`${file}: ${reply.fault}`));
    });
    child.once('exit', () => {
      reject(new Error(`${file} has ended without an answer.`));
    });
    child.send(question);
  });
}

/** The child's side: answers the one question, and ends. */
export function answerWith<Question, Answer>(work: (question: Question) => Promise<Answer>): void {
  process.once('message', (question) => {
    work(question as Question)
      .then(
        (answer): Reply<Answer> => ({ answer }),
        (error: unknown): Reply<Answer> => ({ fault: error instanceof Error ? error.message : String(error) }),
      )
      .then((reply) => {
        process.send?.(reply, () => process.exit());
      }, console.error);
  });
}
