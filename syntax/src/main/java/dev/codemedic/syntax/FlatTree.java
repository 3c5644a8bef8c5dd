package dev.codemedic.syntax;

/**
 * A syntax tree as arrays, indexed by node in pre-order.
 *
 * @param kinds grammar symbol
 * @param fields the field under which the node stands in its parent; null for none
 * @param starts offset of the first character
 * @param ends offset behind the last
 * @param parents index of the parent; -1 for the root
 * @param nexts index behind the node's last descendant
 * @param flags bits {@link #NAMED}, {@link #ERROR}, {@link #MISSING}
 */
record FlatTree(String[] kinds, String[] fields, int[] starts, int[] ends, int[] parents, int[] nexts, byte[] flags) {
    static final byte NAMED = 1;
    static final byte ERROR = 2;
    static final byte MISSING = 4;

    int size() {
        return starts.length;
    }
}
