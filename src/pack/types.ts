// The types of what an archive imports, so that its editor completes and checks the settings.
import { join } from 'node:path';
import ts from 'typescript';

/** Writes the declarations of `index.ts`, and of all that it names, beside the compiled files. @throws where they are faulty */
export function writeTypes(sources: string, target: string): void {
  const program = ts.createProgram([join(sources, 'index.ts')], {
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: sources,
    outDir: target,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    strict: true,
    skipLibCheck: true,
    resolveJsonModule: true,
    types: ['node'],
  });
  const { diagnostics } = program.emit(undefined, (file, text) =>
    ts.sys.writeFile(file, text.replace(/(['"]\.{1,2}\/[^'"\n]*)\.ts(?=['"])/g, '$1.js')),
  );
  if (diagnostics.length > 0) {
    throw new Error(ts.formatDiagnostics(diagnostics, ts.createCompilerHost({})));
  }
}
