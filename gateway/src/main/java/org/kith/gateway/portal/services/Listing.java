package org.kith.gateway.portal.services;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items the items
 * @param next cursor of the next page, null on the last
 */
public record Listing<T>(List<T> items, @Nullable String next) {
    /** A list that was left out is empty. */
    public Listing {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
