package org.kith.gateway.portal.page;

import io.smallrye.config.ConfigMapping;
import org.kith.gateway.portal.words.Telephone;

/** Whom people of the network ask about Kith itself, under {@code kith.help}. */
@ConfigMapping(prefix = "kith.help")
public interface Help {
    /** Who answers. */
    String name();

    /** Telephone number. */
    String phone();

    /** Email address. */
    String email();

    /** When somebody answers. */
    String hours();

    /** The number as a link wants it. */
    default String phoneLink() {
        return Telephone.link(phone());
    }
}
