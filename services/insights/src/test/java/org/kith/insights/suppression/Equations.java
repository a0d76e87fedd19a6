package org.kith.insights.suppression;

/** Linear equations, kept in echelon form modulo a large prime: what follows over the rationals follows here. */
final class Equations {
    private static final long PRIME = 1_000_000_007L;

    private final long[][] leading;

    Equations(int unknowns) {
        leading = new long[unknowns][];
    }

    void add(long[] equation) {
        long[] rest = reduce(equation);
        for (int i = 0; i < rest.length; i++) {
            if (rest[i] != 0) {
                long inverse = power(rest[i], PRIME - 2);
                for (int j = i; j < rest.length; j++) {
                    rest[j] = rest[j] * inverse % PRIME;
                }
                leading[i] = rest;
                return;
            }
        }
    }

    /** Whether this sum of unknowns follows from the equations. */
    boolean give(long[] sum) {
        for (long left : reduce(sum)) {
            if (left != 0) {
                return false;
            }
        }
        return true;
    }

    private long[] reduce(long[] equation) {
        long[] rest = equation.clone();
        for (int i = 0; i < rest.length; i++) {
            if (rest[i] != 0 && leading[i] != null) {
                long times = rest[i];
                for (int j = i; j < rest.length; j++) {
                    rest[j] = Math.floorMod(rest[j] - times * leading[i][j], PRIME);
                }
            }
        }
        return rest;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long b = base, e = exponent; e > 0; e >>= 1, b = b * b % PRIME) {
            result = (e & 1) == 1 ? result * b % PRIME : result;
        }
        return result;
    }
}
