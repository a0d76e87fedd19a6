package org.kith.e2e.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Pages;
import org.kith.e2e.client.Today;

/** The same referral as a person types it: first without agreement and with a bad postcode, then right. */
final class ReferralByPage {
    private static final String FORM = "form[action=/referrals/new]";

    private ReferralByPage() {}

    static void play(Cast cast, Report report) {
        Pages sofia = cast.kith.pagesAs("sofia");
        Map<String, String> typed = typed(cast.postcode(cast.home));
        Map<String, String> wrong = new LinkedHashMap<>(typed);
        wrong.put("family.postcode", "NOT A CODE");
        wrong.remove("agreement.given.refer");
        Document told = sofia.submit(sofia.open("/referrals/new"), FORM, wrong);
        report.check(
                "the page says what is wrong beside its field, and keeps the rest",
                told.selectFirst(".govuk-error-summary a[href='#family.postcode']") != null
                        && told.selectFirst(".govuk-error-summary a[href^='#agreement']") != null
                        && !told.select("input[value='Rosa Lindqvist']").isEmpty(),
                told.title() + " " + told.select(".govuk-error-summary").text());
        Document sent = sofia.submit(sofia.open("/referrals/new"), FORM, typed);
        report.check(
                "sent through the page, the referral is received",
                sent.location().contains("/referrals/") && sent.text().contains("NW-"),
                sent.title() + " " + sent.select(".govuk-error-summary").text());
    }

    private static Map<String, String> typed(String postcode) {
        LocalDate today = Today.date();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("do", "send");
        form.put("family.contactName", "Rosa Lindqvist");
        form.put("family.address", "14 Elm Road");
        form.put("family.postcode", postcode);
        form.put("children.0.name", "Nils Lindqvist");
        day(form, "children.0.dateOfBirth", today.minusYears(6));
        form.put("needs.0.kind", "items");
        form.put("needs.0.urgency", "1");
        form.put("riskBand", "low");
        form.put("source", "2A");
        form.put("agreement.given.refer", "given");
        form.put("agreement.given.share", "given");
        form.put("agreement.given.match", "given");
        form.put("agreement.given.tell-volunteer", "given");
        form.put("agreement.by.as", "parent");
        form.put("agreement.by.name", "the mother");
        form.put("agreement.how", "in-person");
        form.put("agreement.language", "en");
        form.put("agreement.interpreter", "no");
        day(form, "agreement.on", today.minusDays(1));
        form.put("sharing.0.withOrganisationId", Demonstration.COUNCIL.toString());
        form.put("sharing.0.fields", "contactName");
        form.put("sharing.0.why", "Early help for the family.");
        form.put("sharing.0.lawfulBasis", "public-task");
        form.put("sharing.0.familyTold", "yes");
        return form;
    }

    private static void day(Map<String, String> form, String name, LocalDate day) {
        form.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        form.put(name + "-month", Integer.toString(day.getMonthValue()));
        form.put(name + "-year", Integer.toString(day.getYear()));
    }
}
