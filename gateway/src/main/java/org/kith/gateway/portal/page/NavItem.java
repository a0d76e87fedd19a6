package org.kith.gateway.portal.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The pages of the menu, in its order. Who has one in the menu is said by the audience policy: whoever may call what the
 * page asks first. Its words are {@code nav.<name>} and {@code nav.<name>.purpose}.
 */
public enum NavItem {
    /** Numbers by zone. */
    DASHBOARD("/dashboard", "insights.dashboard"),
    /** Referrals of the user's organisation. */
    REFERRALS("/referrals", "referrals.list"),
    /** A new referral. */
    REFER("/referrals/new", "referrals.create"),
    /** The plan for the network. */
    PLAN("/plan", "matching.plan"),
    /** Matches that wait for a yes, and those that hold. */
    MATCHES("/matches", "matching.list", "practitioner", "coordinator"),
    /** Volunteers and whether they may be near families. */
    VOLUNTEERS("/volunteers", "offers.listVolunteers"),
    /** Walks and what people said. */
    WALKS("/walks", "doorsteps.summariseWalks"),
    /** The duty team's list. */
    DUTY("/duty", "referrals.listDuty");

    private final String path;
    private final String operation;
    private final String[] people;

    NavItem(String path, String operation, String... people) {
        this.path = path;
        this.operation = operation;
        this.people = people;
    }

    /** Address. */
    public String path() {
        return path;
    }

    /** Key of its words. */
    public String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }

    /** Key of what it is for. */
    public String purposeKey() {
        return key() + ".purpose";
    }

    /** What the user has in the menu; the API is open to more roles than a page where systems and partners read it. */
    static List<NavItem> of(CurrentUser user, Predicate<String> may) {
        return Arrays.stream(values())
                .filter(item -> user.signedIn() && may.test(item.operation))
                .filter(item -> item.people.length == 0 || user.isAny(item.people))
                .toList();
    }
}
