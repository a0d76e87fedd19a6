package org.kith.gateway.portal.referrals;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.kith.gateway.portal.page.Labels;
import org.kith.gateway.portal.page.Option;
import org.kith.gateway.portal.page.Slots;

/**
 * What a referrer chooses from.
 *
 * @param organisations organisations that could receive the referral
 */
@TemplateData
public record Choices(List<Option> organisations) {
    private static final List<Option> YES = List.of(Option.of("yes", "Yes"));
    private static final List<Option> RISKS = List.of(
            new Option("low", "Low", "The family manages and would welcome a hand."),
            new Option("medium", "Medium", "Things are getting harder; without help they may get worse."),
            new Option(
                    "high",
                    "High",
                    "A child may be at risk of harm. This goes to the duty team, never to a volunteer."));
    private static final List<Option> FIELDS = List.of(
            Option.of("contactName", "Name of the person to talk to"),
            Option.of("phone", "Telephone number"),
            Option.of("address", "House and street"),
            Option.of("postcode", "Postcode"),
            Option.of("language", "Language"),
            Option.of("children", "Names and ages of the children"),
            Option.of("dateOfBirth", "Dates of birth"),
            Option.of("upn", "Unique pupil numbers"),
            Option.of("nhsNumber", "NHS numbers"),
            Option.of("needDetail", "Your words about each need"));
    private static final List<Option> BASES = List.of(
            Option.of("consent", "Consent"),
            Option.of("public-task", "Public task"),
            Option.of("legal-obligation", "Legal obligation"),
            Option.of("vital-interests", "Vital interests"),
            Option.of("recognised-legitimate-interest", "Recognised legitimate interest (safeguarding)"),
            Option.of("legitimate-interests", "Legitimate interests"));
    private static final List<Option> SOURCES = List.of(
            Option.of("1A", "A relative or carer of the child"),
            Option.of("1B", "An acquaintance or neighbour"),
            Option.of("1C", "The child"),
            Option.of("1D", "Another individual"),
            Option.of("2A", "A school"),
            Option.of("2B", "An education service"),
            Option.of("3A", "A GP"),
            Option.of("3B", "A health visitor"),
            Option.of("3C", "A school nurse"),
            Option.of("3D", "Other primary health care"),
            Option.of("3E", "A hospital emergency department"),
            Option.of("3F", "Other health services"),
            Option.of("4", "Housing"),
            Option.of("5A", "A council's social care"),
            Option.of("5B", "Another part of the council"),
            Option.of("5C", "Another council"),
            Option.of("5D", "Another council's children's services"),
            Option.of("6", "Police"),
            Option.of("7", "Another legal agency"),
            Option.of("8", "A charity or other agency"),
            Option.of("9", "Anonymous"),
            Option.of("10", "Not known"));
    private static final List<Option> GENDERS = List.of(Option.of("F", "A woman"), Option.of("M", "A man"));

    /** Kinds of help. */
    public List<Option> getKinds() {
        return Labels.kinds();
    }

    /** Languages. */
    public List<Option> getLanguages() {
        return Labels.languages();
    }

    /** How soon. */
    public List<Option> getUrgencies() {
        return Labels.urgencies();
    }

    /** Decisions. */
    public List<Option> getDecisions() {
        return Labels.decisions();
    }

    /** Ways to close a referral. */
    public List<Option> getClosures() {
        return Labels.closures();
    }

    /** Risk bands. */
    public List<Option> getRisks() {
        return RISKS;
    }

    /** What can be shared. */
    public List<Option> getFields() {
        return FIELDS;
    }

    /** Lawful bases of sharing, UK GDPR Article 6(1). */
    public List<Option> getBases() {
        return BASES;
    }

    /** Referral sources of the Children in Need census. */
    public List<Option> getSources() {
        return SOURCES;
    }

    /** Whom a family may ask for. */
    public List<Option> getGenders() {
        return GENDERS;
    }

    /** One box to tick. */
    public List<Option> getYes() {
        return YES;
    }

    /** Yes or no. */
    public List<Option> getYesNo() {
        return List.of(Option.of("yes", "Yes"), Option.of("no", "No"));
    }

    /** The week. */
    public List<Slots.Day> getSlots() {
        return Slots.WEEK;
    }

    /** Parts of a day. */
    public List<String> getParts() {
        return Slots.PARTS;
    }
}
