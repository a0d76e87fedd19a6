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
    private static final Map<String, Listed> LISTS = Map.of(
            "duty", Listed.of(NavItem.DUTY),
            "matches", Listed.of(NavItem.MATCHES),
            "to-close", new Listed("/duty/to-close", "duty.to-close.title"));

    /** A list that there is: its address and the key of its name. */
    private record Listed(String path, String key) {
        private static Listed of(NavItem item) {
            return new Listed(item.path(), item.key());
        }
    }

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
        Listed list = from == null ? null : LISTS.get(from);
        return list == null ? new Back(href, label) : new Back(list.path(), words.t(list.key()));
    }
}
