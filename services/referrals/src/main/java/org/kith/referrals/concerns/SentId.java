package org.kith.referrals.concerns;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as devices write them. */
final class SentId {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SentId() {}

    /** The id in a text of all its 36 characters: a shorter form may stand for two. */
    static Optional<UUID> uuid(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return UUID_TEXT.matcher(plain).matches() ? Optional.of(UUID.fromString(plain)) : Optional.empty();
    }
}
