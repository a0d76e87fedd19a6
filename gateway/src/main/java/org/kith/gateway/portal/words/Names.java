package org.kith.gateway.portal.words;

import java.util.Locale;
import java.util.UUID;

/** Short names for things that have no name of their own. */
public final class Names {
    private static final int SHORT_ID_LENGTH = 6;

    private Names() {}

    /** The last six characters of an id in capitals, such as B6B45E. */
    public static String shortId(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - SHORT_ID_LENGTH).toUpperCase(Locale.ROOT);
    }

    /** What an account is called, such as Account ending B6B45E; "You" for the user's own. */
    public static String account(Words words, UUID id, UUID user) {
        return id.equals(user) ? words.t("name.you") : words.t("name.account", shortId(id));
    }

    /** What an offer is called, such as Offer B6B45E; "nobody" without one. */
    public static String offer(Words words, UUID id) {
        return id == null ? words.t("name.nobody") : words.t("name.offer", shortId(id));
    }
}
