package org.kith.gateway.portal.page;

import java.util.List;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param signedIn whether somebody is signed in
 * @param name their name; empty when nobody is
 * @param roles their roles
 * @param role their role in words; empty when they have none
 * @param formToken what every form carries
 */
public record CurrentUser(boolean signedIn, String name, Set<String> roles, String role, String formToken) {
    /** Nobody is signed in. */
    static final CurrentUser NOBODY = new CurrentUser(false, "", Set.of(), "", "");

    /** Whether the user has one of the roles. */
    public boolean isAny(String... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }
}
