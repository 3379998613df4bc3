/** All about the files of `data/`, for builds, checks and tests; the program itself asks only `lexicon-file.ts`. */
export { dataFolder, dataPaths, packedFile } from "./data-folder.ts";
export { compileFiles, readDataFiles, readDataText, readRows, type DataFile } from "./data-rows.ts";
export { loadLexicon, packedRows } from "./lexicon-file.ts";
