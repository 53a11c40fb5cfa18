import { join } from 'node:path';
import { z } from 'zod';
import { LEXICON_FOLDER, readDataFile } from './data-file.js';

const correctionsFile = z.strictObject({ words: z.array(z.string().min(1)) });

/** Words in a headline by which an article says that it corrects an earlier one. */
export function loadCorrectionWords(folder = LEXICON_FOLDER): readonly string[] {
  return readDataFile(join(folder, 'corrections.yaml'), correctionsFile).data.words;
}
