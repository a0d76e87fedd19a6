package org.kith.gateway.portal.page;

import java.util.Map;
import org.kith.gateway.portal.words.Words;

/**
 * Where the back link leads: to the list that the user came from, which the address says, else to the usual page.
 *
 * @param href address
 * @param label what the page is called
 */
public record Back(String href, String label) {
    private static final Map<String, NavItem> LISTS = Map.of("duty", NavItem.DUTY, "matches", NavItem.MATCHES);

    /** The list that the address says; empty when it says none that there is. */
    public static String known(String from) {
        return from != null && LISTS.containsKey(from) ? from : "";
    }

    /** The address with the list that the user came from, so that the next page leads back there too. */
    public static String keep(String address, String from) {
        String list = known(from);
        return list.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + "from=" + list;
    }

    /** Back to where the address says that the user came from, else to {@code href}. */
    public static Back of(Words words, String from, String href, String label) {
        NavItem item = from == null ? null : LISTS.get(from);
        return item == null ? new Back(href, label) : new Back(item.path(), words.t(item.key()));
    }
}
