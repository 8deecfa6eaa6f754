import { z } from 'zod';

/** How a test answers a dialog: paths chosen, or null for a dialog that was closed. */
const dialogAnswer = z.object({
  paths: z.array(z.string()).nullable(),
  /** The person turned to “All files” first: a name without its ending is shown by that alone. */
  allFiles: z.boolean().optional(),
});

/** What a test may say to the shell, over the channel between processes. */
export const hookMessage = z.union([
  z.object({ answer: dialogAnswer }),
  z.object({ power: z.enum(['lock-screen', 'suspend', 'user-did-resign-active']) }),
  z.object({ idleSeconds: z.number() }),
]);
export type HookMessage = z.infer<typeof hookMessage>;
export type DialogAnswer = z.infer<typeof dialogAnswer>;

/** What the shell says: where the page can be reached (a local socket), or that it wants to be started again. */
export const shellMessage = z.union([z.object({ endpoint: z.string() }), z.object({ relaunch: z.array(z.string()) })]);
export type ShellMessage = z.infer<typeof shellMessage>;
