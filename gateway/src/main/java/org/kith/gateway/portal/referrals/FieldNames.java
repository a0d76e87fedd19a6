package org.kith.gateway.portal.referrals;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kith.gateway.edge.services.ServiceFailure;
import org.kith.gateway.portal.page.FormState;
import org.kith.kit.problem.FieldError;

/** What the fields of the referral form are called, and how a service's errors read beside them. */
final class FieldNames {
    private static final Pattern NUMBERED = Pattern.compile("(children|needs)\\.(\\d+)\\.(.+)");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("family.contactName", "name of the person to talk to"),
            Map.entry("family.phone", "telephone number"),
            Map.entry("family.address", "house and street"),
            Map.entry("family.postcode", "postcode"),
            Map.entry("family.language", "language of the family"),
            Map.entry("children.name", "name"),
            Map.entry("children.dateOfBirth", "date of birth"),
            Map.entry("children.upn", "unique pupil number"),
            Map.entry("children.nhsNumber", "NHS number"),
            Map.entry("needs.kind", "what would help"),
            Map.entry("needs.detail", "in your words"),
            Map.entry("needs.gender", "who it should be"),
            Map.entry("needs.slots", "times"),
            Map.entry("needs.languageRequired", "language that is needed"),
            Map.entry("needs.languagePreferred", "language that would be welcome"),
            Map.entry("needs.urgency", "how soon"),
            Map.entry("needs.childIndex", "which child"),
            Map.entry("riskBand", "risk band"),
            Map.entry("source", "who you are"),
            Map.entry("consent.toShare", "whether the family agreed to be referred"),
            Map.entry("consent.toMatch", "whether the family agreed to be matched"),
            Map.entry("consent.givenBy", "who agreed"),
            Map.entry("consent.givenOn", "day on which they agreed"),
            Map.entry("sharing.0.withOrganisationId", "organisation that receives the referral"),
            Map.entry("sharing.0.fields", "what is shared"),
            Map.entry("sharing.0.why", "why it is shared"),
            Map.entry("sharing.0.lawfulBasis", "lawful basis"),
            Map.entry("sharing.0.familyTold", "whether the family was told"));
    private static final Map<String, String> SECTIONS = Map.of(
            "consent", "consent.toShare",
            "sharing", "sharing.0.withOrganisationId",
            "sharing.0", "sharing.0.withOrganisationId",
            "family", "family.contactName",
            "children", "children.0.name",
            "needs", "needs.0.kind");

    private FieldNames() {}

    /** The field as a sentence starts with it, such as "Child 2: date of birth". */
    static String of(String field) {
        Matcher numbered = NUMBERED.matcher(field);
        if (numbered.matches()) {
            String thing = numbered.group(1).equals("children") ? "Child " : "Need ";
            String name = NAMES.getOrDefault(numbered.group(1) + "." + numbered.group(3), numbered.group(3));
            return thing + (Integer.parseInt(numbered.group(2)) + 1) + ": " + name;
        }
        String name = NAMES.getOrDefault(field, field);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Puts what a service found wrong beside the fields of the form. */
    static void mark(FormState form, ServiceFailure failure) {
        for (FieldError error : failure.errors()) {
            String field = field(error.pointer());
            String message =
                    "required".equals(error.code()) ? of(field) + " is needed" : of(field) + ": " + error.detail();
            form.wrong(field, message);
        }
        if (failure.errors().isEmpty()) {
            form.wrong(failure.detail().isEmpty() ? "The referral was not taken. Try again." : failure.detail());
        }
    }

    private static String field(String pointer) {
        String field = pointer.replaceFirst("^/", "").replace('/', '.');
        String known = field.replaceFirst("^(sharing\\.0\\.fields)\\.\\d+$", "$1");
        return SECTIONS.getOrDefault(known, known);
    }
}
