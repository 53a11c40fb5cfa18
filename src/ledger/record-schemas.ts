import type { z } from 'zod';
import { RECORD_FILES, type RecordFile, type RecordOf } from '../core/records/index.js';

/** RECORD_FILES, typed so that a generic file gives the schema of its own records. */
export const RECORD_SCHEMAS: { readonly [File in RecordFile]: z.ZodType<RecordOf<File>> } =
  RECORD_FILES;
