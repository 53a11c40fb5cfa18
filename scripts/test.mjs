// `npm test`: type check, lint, and all tests (the architecture test is one of them).
import { ensureBuilt, ensureInstalled, runPackage } from './setup.mjs';

ensureInstalled();
runPackage('typescript/bin/tsc', ['--noEmit']);
runPackage('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
ensureBuilt();
runPackage('vitest/vitest.mjs', ['run', ...process.argv.slice(2)]);
