package org.kith.engine.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** An immutable set of language codes of any size. Codes come from a {@link Vocabulary} and start at 0. */
public final class Languages {
    /** The empty set. */
    public static final Languages NONE = new Languages(new long[0]);

    private static final int HIGHEST_CODE = 65_535;

    private final long[] bits;

    private Languages(long[] bits) {
        this.bits = bits;
    }

    /**
     * The set of these codes.
     *
     * @throws IllegalArgumentException for a code below 0 or above 65,535
     */
    public static Languages of(int... codes) {
        if (codes.length == 0) {
            return NONE;
        }
        for (int code : codes) {
            if (code < 0 || code > HIGHEST_CODE) {
                throw new IllegalArgumentException("language code out of range: " + code);
            }
        }
        long[] bits = new long[(Arrays.stream(codes).max().getAsInt() >> 6) + 1];
        for (int code : codes) {
            bits[code >> 6] |= 1L << code;
        }
        return new Languages(bits);
    }

    /** Whether the set holds this code; false for {@link NeedProfile#NO_LANGUAGE}. */
    public boolean contains(int code) {
        int word = code >> 6;
        return code >= 0 && word < bits.length && (bits[word] >>> code & 1) == 1;
    }

    /** The codes in ascending order. */
    public IntStream codes() {
        return IntStream.range(0, bits.length * 64).filter(this::contains);
    }

    /** Number of languages. */
    public int size() {
        return (int) LongStream.of(bits).map(Long::bitCount).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Languages languages && Arrays.equals(bits, languages.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return Arrays.toString(codes().toArray());
    }
}
