package dev.codemedic.repair.order;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A trigram model of tokens with interpolated lower orders (Jelinek and Mercer, 1980), its counts in tables by hash.
 * Names that the corpus has often keep their spelling, all others count as one.
 */
final class Ngrams {
    private static final int BITS = 18;
    private static final int SIZE = 1 << BITS;
    private static final double THREE = 0.6;
    private static final double TWO = 0.3;
    private static final double FLOOR = 1e-5;

    private final int[] threes = new int[SIZE];
    private final int[] twos = new int[SIZE];
    private final int[] ones = new int[SIZE];
    private final Map<String, Boolean> names;
    private long all;

    Ngrams(Map<String, Boolean> names) {
        this.names = new HashMap<>(names);
    }

    /** How many tokens were counted. */
    long size() {
        return all;
    }

    private int code(String token) {
        boolean name = Character.isJavaIdentifierStart(token.charAt(0)) && !token.equals("STR") && !token.equals("NUM");
        return name && !names.containsKey(token) ? "ID".hashCode() : token.hashCode();
    }

    void add(List<String> tokens) {
        int before = 0;
        int beforeThat = 0;
        for (var token : tokens) {
            int code = code(token);
            threes[slot(beforeThat, before, code)]++;
            twos[slot(0, before, code)]++;
            ones[slot(0, 0, code)]++;
            all++;
            beforeThat = before;
            before = code;
        }
    }

    /** The mean logarithm of each token's probability after the two before it, from the third on. */
    double mean(List<String> tokens) {
        double sum = 0;
        int count = 0;
        for (int i = 2; i < tokens.size(); i++) {
            int beforeThat = code(tokens.get(i - 2));
            int before = code(tokens.get(i - 1));
            int code = code(tokens.get(i));
            double three = part(threes[slot(beforeThat, before, code)], twos[slot(0, beforeThat, before)]);
            double two = part(twos[slot(0, before, code)], ones[slot(0, 0, before)]);
            double one = all == 0 ? 0 : (double) ones[slot(0, 0, code)] / all;
            sum += Math.log(THREE * three + TWO * two + (1 - THREE - TWO) * one + FLOOR);
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double part(int count, int of) {
        return of == 0 ? 0 : Math.min(1, (double) count / of);
    }

    private static int slot(int one, int two, int three) {
        int hash = one * 0x9E3779B1 ^ two * 0x85EBCA77 ^ three * 0xC2B2AE3D;
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return (hash ^ hash >>> 13) & SIZE - 1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(names.size());
        for (var name : names.keySet()) {
            out.writeUTF(name);
        }
        out.writeLong(all);
        for (var table : List.of(threes, twos, ones)) {
            var bytes = ByteBuffer.allocate(SIZE * Integer.BYTES);
            bytes.asIntBuffer().put(table);
            out.write(bytes.array());
        }
    }

    static Ngrams read(DataInputStream in) throws IOException {
        var names = new HashMap<String, Boolean>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            names.put(in.readUTF(), true);
        }
        var model = new Ngrams(names);
        model.all = in.readLong();
        for (var table : List.of(model.threes, model.twos, model.ones)) {
            ByteBuffer.wrap(in.readNBytes(SIZE * Integer.BYTES)).asIntBuffer().get(table);
        }
        return model;
    }
}
