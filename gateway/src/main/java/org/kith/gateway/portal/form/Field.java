package org.kith.gateway.portal.form;

import java.util.List;

/**
 * A field of a form, and what of a request it fills.
 *
 * <p>Its words are in the language's file: {@code <key>} is its label, {@code <key>.hint} its hint, {@code <key>.none} what
 * an empty choice is called, {@code <key>.<code>} what is said when a service finds {@code <code>} wrong with it, and {@code <key>.other}
 * how the service's own words are said ({0}).
 *
 * @param name name in the form; in a group, the name within one of it
 * @param key key of its label
 * @param kind how it is shown and read
 * @param pointer JSON pointer of what it fills, from the request or from one of its group
 * @param vocabulary vocabulary that its choices are codes of; null when it has none, or the page gives them
 * @param codes its choices
 * @param size width in characters or height in rows; 0 for the usual
 * @param most most characters of a text; 0 for no limit that a reader would meet
 * @param small whether its choices are shown small
 * @param needed whether it has to be answered: that is said at once, with everything else that is wrong
 */
public record Field(
        String name,
        String key,
        FieldKind kind,
        String pointer,
        String vocabulary,
        List<String> codes,
        int size,
        int most,
        boolean small,
        boolean needed) {
    /** Its choices are copied. */
    public Field {
        codes = List.copyOf(codes);
    }

    /** What it fills. */
    public Field fills(String otherPointer) {
        return new Field(name, key, kind, otherPointer, vocabulary, codes, size, most, small, needed);
    }

    /** Width in characters, or height in rows. */
    public Field size(int newSize) {
        return new Field(name, key, kind, pointer, vocabulary, codes, newSize, most, small, needed);
    }

    /** Takes at most so many characters, and says so. */
    public Field most(int characters) {
        return new Field(name, key, kind, pointer, vocabulary, codes, size, characters, small, needed);
    }

    /** Shown small. */
    public Field asSmall() {
        return new Field(name, key, kind, pointer, vocabulary, codes, size, most, true, needed);
    }

    /** Has to be answered. */
    public Field asNeeded() {
        return new Field(name, key, kind, pointer, vocabulary, codes, size, most, small, true);
    }
}
