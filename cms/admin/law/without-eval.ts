/** Before any schema is made: the page's policy forbids code that is made at run time, and the model would try it. */
import { z } from 'zod';

z.config({ jitless: true });
