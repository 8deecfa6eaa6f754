/**
 * The page in which a PDF is read: a frame of no origin, without the bridge and without any request, under a policy of its own
 * (`main/security.ts`). All that is done to the file is done in a worker, which is ended with the frame, whatever it is at.
 */
import DrawingWorker from './draw.worker.ts?worker&inline';

// The one address that becomes a script is that of the worker, whose text stands in this page.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (address.startsWith('blob:null/') ? address : null),
});
const worker = new DrawingWorker();

// The desk's page hands over one end of a channel; from then on it speaks with the worker.
window.addEventListener('message', ({ source, ports }) => {
  if (source === window.parent) worker.postMessage({}, [...ports]);
});
