package dev.codemedic.java.types;

import com.sun.tools.javac.parser.JavacParser;
import com.sun.tools.javac.tree.EndPosTable;
import com.sun.tools.javac.tree.JCTree;

/** Where the trees that a parser has made end. */
record Ends(JavacParser parser) implements EndPosTable {

    @Override
    public int getEndPos(JCTree tree) {
        return parser.getEndPos(tree);
    }

    @Override
    public void storeEnd(JCTree tree, int end) {
        throw new UnsupportedOperationException("the parser is done");
    }

    @Override
    public int replaceTree(JCTree old, JCTree with) {
        throw new UnsupportedOperationException("the parser is done");
    }
}
