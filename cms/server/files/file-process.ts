/** The process that opens what was uploaded: a bomb or a broken decoder harms nothing else. */
import { serveCalls } from '../processes/serve.ts';
import { receiveUpload } from './receive.ts';

serveCalls({ receive: receiveUpload });
