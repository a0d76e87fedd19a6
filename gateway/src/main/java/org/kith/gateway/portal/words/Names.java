package org.kith.gateway.portal.words;

import java.util.Locale;
import java.util.UUID;

/** How people tell things from one another that have no name. */
public final class Names {
    private static final int ENOUGH = 6;

    private Names() {}

    /** The last six of an id, such as B6B45E. */
    public static String shortId(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - ENOUGH).toUpperCase(Locale.ROOT);
    }

    /** An offer, such as Offer B6B45E; nobody when there is none. */
    public static String offer(Words words, UUID id) {
        return id == null ? words.t("name.nobody") : words.t("name.offer", shortId(id));
    }
}
