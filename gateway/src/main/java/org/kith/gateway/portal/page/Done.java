package org.kith.gateway.portal.page;

import java.util.Map;

/** What has just been done, as the next page says it. */
public final class Done {
    private static final Map<String, String> MESSAGES = Map.ofEntries(
            Map.entry("sent", "The referral was received. You can see here where it stands at any time."),
            Map.entry("acknowledged", "You acknowledged the referral. The referrer sees it."),
            Map.entry("decided", "Your decision is recorded. The referrer sees it."),
            Map.entry("spent", "The spend is recorded. Nobody has to approve it."),
            Map.entry("closed", "You closed the referral. The referrer sees it."),
            Map.entry(
                    "consent-withdrawn",
                    "The family's consent is withdrawn. Sharing has ended, its needs are out of matching, and everybody it "
                            + "was shared with is told."),
            Map.entry(
                    "proposed", "You proposed the offer, and its place is held. Now ask the family and the volunteer."),
            Map.entry("family-agrees", "The family's yes is recorded."),
            Map.entry("volunteer-agrees", "The volunteer's yes is recorded."),
            Map.entry(
                    "decline",
                    "The no is recorded, and the place is free again. The two are not suggested to each other again."),
            Map.entry("end", "The match has ended, and the place is free again."));

    private Done() {}

    /** The message; empty when nothing was done. */
    public static String message(String code) {
        return code == null ? "" : MESSAGES.getOrDefault(code, "");
    }
}
