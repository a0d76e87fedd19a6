package org.kith.gateway.portal.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The places of the pages, who has them in the menu, and what they are for. */
public enum Destination {
    /** Numbers by zone. */
    DASHBOARD(
            "/dashboard",
            "Dashboard",
            "What the network does, by zone and in total.",
            "commissioner",
            "coordinator",
            "network-admin",
            "duty"),
    /** Referrals of the visitor's organisation. */
    REFERRALS(
            "/referrals",
            "Referrals",
            "Where each referral stands, and what to do next.",
            "partner",
            "practitioner",
            "link-worker",
            "duty"),
    /** A new referral. */
    REFER(
            "/referrals/new",
            "Refer a family",
            "Ask for help for a family, with their consent.",
            "partner",
            "practitioner",
            "link-worker"),
    /** The plan for the network. */
    PLAN("/plan", "Plan", "What would serve the network best, what is left unmet, and why.", "coordinator"),
    /** Matches that wait for a yes, and those that hold. */
    MATCHES("/matches", "Matches", "Who was proposed to whom, and who has said yes.", "practitioner", "coordinator"),
    /** Walks and what was heard. */
    WALKS("/walks", "Walks", "Doors knocked, conversations, and what people offered.", "link-worker", "coordinator"),
    /** The duty team's list. */
    DUTY("/duty", "Duty", "Concerns and high-risk referrals, the soonest due first.", "duty");

    private final String path;
    private final String label;
    private final String purpose;
    private final Set<String> roles;

    Destination(String path, String label, String purpose, String... roles) {
        this.path = path;
        this.label = label;
        this.purpose = purpose;
        this.roles = Set.of(roles);
    }

    /** Address. */
    public String path() {
        return path;
    }

    /** Name in the menu. */
    public String label() {
        return label;
    }

    /** What it is for, in a sentence. */
    public String purpose() {
        return purpose;
    }

    static List<Destination> of(Visitor visitor) {
        return Arrays.stream(values())
                .filter(place -> place.roles.stream().anyMatch(visitor.roles()::contains))
                .toList();
    }
}
