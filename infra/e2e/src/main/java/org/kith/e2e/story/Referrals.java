package org.kith.e2e.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.e2e.client.Api;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Today;

/** Referrals as a school writes them, about invented families. */
public final class Referrals {
    private Referrals() {}

    /**
     * A family with a child of eight, two needs, low risk, what its mother agreed to and a sharing decision with the council. No
     * other referral is about the child: what is decided about one record of a child holds for all of them.
     */
    public static Map<String, Object> good(String postcode) {
        Map<String, Object> referral = new LinkedHashMap<>();
        referral.put(
                "family",
                new LinkedHashMap<>(Map.of(
                        "contactName", "Amina Warsame",
                        "phone", "01632 960 456",
                        "address", "12 Elm Road",
                        "postcode", postcode,
                        "language", "so")));
        referral.put(
                "children",
                List.of(Map.of(
                        "name",
                        "Idris " + Api.id(),
                        "dateOfBirth",
                        Today.date().minusYears(8).minusMonths(3).toString())));
        referral.put(
                "needs",
                new ArrayList<>(List.of(
                        need("homework", Slots.evenings("TuTh"), "so", 2),
                        need("meals", Slots.evenings("TuWe"), null, 1))));
        referral.put("riskBand", "low");
        referral.put("source", "2A");
        referral.put(
                "agreement",
                Map.of(
                        "given",
                        List.of("refer", "share", "match"),
                        "by",
                        Map.of("as", "parent", "name", "Amina Warsame"),
                        "how",
                        "in-person",
                        "language",
                        "so",
                        "interpreter",
                        true,
                        "wordingVersion",
                        "2026-11",
                        "on",
                        Today.date().minusDays(1).toString()));
        referral.put("sharing", List.of(sharing()));
        return referral;
    }

    public static Map<String, Object> need(String kind, String slots, String language, int urgency) {
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("kind", kind);
        need.put("detail", "It would help the family through the winter.");
        need.put("slots", slots);
        need.put("urgency", urgency);
        need.put("childIndex", 0);
        if (language != null) {
            need.put("languageRequired", language);
        }
        return need;
    }

    private static Map<String, Object> sharing() {
        return Map.of(
                "withOrganisationId",
                Demonstration.COUNCIL,
                "fields",
                List.of("contactName", "phone", "address", "postcode", "language", "children", "needDetail"),
                "why",
                "Early help for the family.",
                "lawfulBasis",
                "consent",
                "familyTold",
                true);
    }
}
