package dev.codemedic.syntax;

import io.github.treesitter.jtreesitter.NativeLibraryLookup;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;

/** Tells the tree-sitter binding where its core library is. */
public final class TreeSitterCore implements NativeLibraryLookup {
    @Override
    public SymbolLookup get(Arena arena) {
        return NativeLibraries.load("tree-sitter");
    }
}
