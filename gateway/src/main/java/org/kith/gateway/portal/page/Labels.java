package org.kith.gateway.portal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the network's codes read on a page. A code without a label is shown as it is. */
public final class Labels {
    private static final Map<String, String> KINDS = map(
            "items", "Things for the home or a child",
            "meals", "Meals",
            "diy", "Repairs and decorating",
            "transport", "Lifts by car",
            "school-run", "Walking children to school",
            "homework", "Help with homework",
            "sport", "Sport",
            "befriending", "Company for a child or parent",
            "respite", "A night or weekend away from home",
            "language-practice", "Practising a language");
    private static final Map<String, String> STATES = map(
            "received", "Received",
            "acknowledged", "Acknowledged",
            "decided", "Decided",
            "open", "Open",
            "closed", "Closed",
            "withdrawn", "Withdrawn",
            "heard", "Heard",
            "in-checks", "In checks",
            "paused", "Paused",
            "suggested", "Offers found",
            "proposed", "Proposed",
            "agreed", "Agreed",
            "matched", "Matched",
            "declined", "Declined",
            "met", "Met",
            "not-met", "Not met",
            "introduced", "Introduced",
            "active", "Active",
            "quiet", "Quiet",
            "ended", "Ended");
    private static final Map<String, String> COLOURS = map(
            "received", "govuk-tag--yellow",
            "acknowledged", "govuk-tag--turquoise",
            "decided", "govuk-tag--purple",
            "open", "govuk-tag--green",
            "closed", "govuk-tag--grey",
            "withdrawn", "govuk-tag--grey",
            "suggested", "govuk-tag--turquoise",
            "proposed", "govuk-tag--yellow",
            "matched", "govuk-tag--green",
            "agreed", "govuk-tag--green",
            "active", "govuk-tag--green",
            "met", "govuk-tag--green",
            "quiet", "govuk-tag--orange",
            "declined", "govuk-tag--grey",
            "not-met", "govuk-tag--grey",
            "ended", "govuk-tag--grey");
    private static final Map<String, String> RISKS = map("low", "Low", "medium", "Medium", "high", "High");
    private static final Map<String, String> LANGUAGES = map(
            "ar",
            "Arabic",
            "bn",
            "Bengali",
            "bs",
            "Bosnian",
            "en",
            "English",
            "es",
            "Spanish",
            "fa",
            "Persian",
            "fr",
            "French",
            "gu",
            "Gujarati",
            "hi",
            "Hindi",
            "it",
            "Italian",
            "ku",
            "Kurdish",
            "pa",
            "Punjabi",
            "pl",
            "Polish",
            "ps",
            "Pashto",
            "pt",
            "Portuguese",
            "ro",
            "Romanian",
            "ru",
            "Russian",
            "so",
            "Somali",
            "sq",
            "Albanian",
            "ta",
            "Tamil",
            "ti",
            "Tigrinya",
            "tr",
            "Turkish",
            "uk",
            "Ukrainian",
            "ur",
            "Urdu",
            "vi",
            "Vietnamese",
            "yo",
            "Yoruba",
            "zh",
            "Chinese");
    private static final Map<String, String> DECISIONS = map(
            "accept", "Accept: the network helps",
            "signpost", "Signpost: somebody else helps better",
            "step-up", "Step up: the duty team takes it",
            "decline", "Decline");
    private static final Map<String, String> URGENCIES =
            map("0", "Whenever it can be", "1", "This month", "2", "This week", "3", "Now");

    private static final Map<String, String> CHECKS = map(
            "0", "None",
            "1", "Basic",
            "2", "Enhanced",
            "3", "Enhanced with the children's barred list",
            "4", "Enhanced with the children's barred list, assessed for overnight care");
    private static final Map<String, String> GENDERS = map("F", "A woman", "M", "A man", "X", "Neither woman nor man");
    private static final Map<String, String> CLOSURES = map(
            "helped", "Helped: the family got what it needed",
            "assessed-only", "Assessed only: looked at, and nothing was given",
            "help-declined", "The family did not want the help",
            "no-capacity", "Nobody could help",
            "not-appropriate", "Not a matter for this network",
            "moved", "The family moved away",
            "no-longer-needed", "No longer needed: it sorted itself out");
    private static final Map<String, String> REASONS = map(
            "need-met", "The need is met",
            "changed-mind", "Changed their mind",
            "no-time", "Has no time",
            "too-far", "Too far",
            "moved", "Moved away",
            "not-the-right-person", "Not the right person",
            "found-help-elsewhere", "Found help elsewhere",
            "circumstances-changed", "Circumstances changed",
            "other", "Another reason");
    /** Reasons that nobody chooses: the services find them. */
    private static final Map<String, String> FOUND = map(
            "risk-high", "The risk to the child is high",
            "not-suitable", "The volunteer was found not suitable",
            "unsuitable", "The volunteer was found not suitable",
            "under-review", "The volunteer's offer is under review",
            "checks-expired", "A check or course of the volunteer has run out",
            "checks-incomplete", "The rules ask for more checks of the volunteer than were seen",
            "offer-withdrawn", "The offer is withdrawn",
            "need-not-met", "The need ended unmet",
            "referral-closed", "The referral was closed",
            "referral-withdrawn", "The referral was withdrawn",
            "consent-withdrawn", "The family took its consent back",
            "sharing-ended", "The family is not shared any longer");

    private static final Map<String, String> SIDES = map(
            "family", "The family",
            "volunteer", "The volunteer",
            "practitioner", "I do, as the practitioner",
            "coordinator", "I do, as the coordinator");

    private Labels() {}

    /** A kind of offer or need. */
    public static String kind(String code) {
        return KINDS.getOrDefault(code, code);
    }

    /** Where something stands. */
    public static String state(String code) {
        return STATES.getOrDefault(code, code);
    }

    /** The class that colours a state's tag; empty for the plain one. */
    public static String colour(String code) {
        return COLOURS.getOrDefault(code, "");
    }

    /** A risk band. */
    public static String risk(String code) {
        return RISKS.getOrDefault(code, code);
    }

    /** A language. */
    public static String language(String code) {
        return LANGUAGES.getOrDefault(code, code);
    }

    /** A decision. */
    public static String decision(String code) {
        return DECISIONS.getOrDefault(code, code);
    }

    /** How urgent a need is, 0 to 3. */
    public static String urgency(String code) {
        return URGENCIES.getOrDefault(code, code);
    }

    /** A level of check, 0 to 4. */
    public static String check(String level) {
        return CHECKS.getOrDefault(level, level);
    }

    /** Who somebody is or should be. */
    public static String gender(String code) {
        return GENDERS.getOrDefault(code, code);
    }

    /** How a referral was closed. */
    public static String closure(String code) {
        return CLOSURES.getOrDefault(code, code);
    }

    /** Why a match was declined or ended, or a relationship is to be looked into. */
    public static String reason(String code) {
        return REASONS.getOrDefault(code, FOUND.getOrDefault(code, code));
    }

    /** Who said no to a match, in the middle of a sentence. */
    public static String side(String code) {
        return code.isEmpty() ? code : "the " + code;
    }

    /** Ways to close a referral. */
    public static List<Option> closures() {
        return options(CLOSURES);
    }

    /** Reasons to decline a match. */
    public static List<Option> declineReasons() {
        return options(REASONS).stream()
                .filter(reason -> !Set.of("need-met", "moved").contains(reason.value()))
                .toList();
    }

    /** Reasons to end a match. */
    public static List<Option> endReasons() {
        return options(REASONS).stream()
                .filter(reason -> !"too-far".equals(reason.value()))
                .toList();
    }

    /** Who can say no to a match, as far as the visitor may say so. */
    public static List<Option> sides(Set<String> roles) {
        return options(SIDES).stream()
                .filter(side -> Set.of("family", "volunteer").contains(side.value()) || roles.contains(side.value()))
                .toList();
    }

    /** Kinds to choose from. */
    public static List<Option> kinds() {
        return options(KINDS);
    }

    /** Languages to choose from. */
    public static List<Option> languages() {
        return options(LANGUAGES);
    }

    /** Decisions to choose from. */
    public static List<Option> decisions() {
        return options(DECISIONS);
    }

    /** Urgencies to choose from. */
    public static List<Option> urgencies() {
        return options(URGENCIES);
    }

    private static List<Option> options(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(entry -> Option.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
