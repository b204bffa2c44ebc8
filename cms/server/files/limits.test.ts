import { expect, test } from 'vitest';
import { collections } from '#model/collections.ts';
import type { ContentFile } from '#model/library.ts';
import { everyFileIsWithinItsLimit } from '#rules/every-file-is-within-its-limit.ts';
