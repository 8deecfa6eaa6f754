import { z } from 'zod';

/**
 * A file or folder that a person chose. On the screen's side an opaque token; main replaces it by the path before the
 * call goes on, so that the renderer never sees a path. The command passes paths.
 */
export const fileToken = () => z.string().min(1).max(4096).meta({ fileToken: true });
