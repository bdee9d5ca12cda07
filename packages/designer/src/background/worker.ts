/** The thread beside the page: whatever it is asked it works out, and says. */
import { createWork, type Request } from './work.ts';

const work = createWork((answer) => postMessage(answer));
addEventListener('message', ({ data }: MessageEvent<Request>) => work(data));
