package org.kith.places;

import java.util.Optional;

/**
 * What may stand on the sign of a street, a door, an area: the same that a form takes as a name ({@code PlainName} of kit-web; a test of
 * doorsteps holds both to that).
 */
public final class SignText {
    private SignText() {}

    /** What is wrong with it and what to do, without the text; empty when nothing is. */
    public static Optional<String> wrong(String text) {
        if (text.codePoints().anyMatch(SignText::isHidden)) {
            return Optional.of("holds a sign that cannot be seen or shown; type it again");
        }
        return text.codePoints().anyMatch(SignText::isLetterOrDigit)
                ? Optional.empty()
                : Optional.of("has no letter or digit; write what is on the sign");
    }

    /** Joiners stay, words in some languages need them. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> c == 0xFFFC || c == 0xFFFD;
        };
    }

    /** Some letters show nothing, or only make a word longer. */
    private static boolean isLetterOrDigit(int c) {
        return Character.isLetterOrDigit(c) && c != 0x115F && c != 0x1160 && c != 0x3164 && c != 0xFFA0 && c != 0x0640;
    }
}
