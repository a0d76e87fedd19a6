package org.kith.gateway.portal.page;

import java.util.List;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param signedIn whether somebody is signed in
 * @param name their name; empty when nobody is
 * @param roles their roles
 * @param formToken what every form carries
 */
public record Visitor(boolean signedIn, String name, Set<String> roles, String formToken) {
    /** Whether the visitor has one of the roles. */
    public boolean isAny(String... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }

    /** Role as people read it. */
    public String role() {
        return roles.isEmpty() ? "" : roles.iterator().next().replace('-', ' ');
    }
}
