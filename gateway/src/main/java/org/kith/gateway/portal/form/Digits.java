package org.kith.gateway.portal.form;

import org.kith.kit.json.SeenText;

/** Numbers as the keyboards of other languages write them, in plain digits and signs. */
final class Digits {
    private static final int WIDE_FIRST = 0xFF01;
    private static final int WIDE_LAST = 0xFF5E;
    private static final int WIDE_POUND = 0xFFE1;
    private static final int ARABIC_POINT = 0x066B;

    private Digits() {}

    /** The same text with plain digits, points and pound signs; a fraction or a raised digit stays what it is. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        SeenText.of(text).codePoints().map(Digits::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(c, 10);
        }
        if (c >= WIDE_FIRST && c <= WIDE_LAST) {
            return c - WIDE_FIRST + '!';
        }
        return switch (c) {
            case WIDE_POUND -> '\u00A3';
            case ARABIC_POINT -> '.';
            default -> c;
        };
    }
}
