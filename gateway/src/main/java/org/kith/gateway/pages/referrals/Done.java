package org.kith.gateway.pages.referrals;

import java.util.Map;

/** What has just been done, as its page says it. */
final class Done {
    private static final Map<String, String> MESSAGES = Map.of(
            "sent", "The referral was received. You can see here where it stands at any time.",
            "acknowledged", "You acknowledged the referral. The referrer sees it.",
            "decided", "Your decision is recorded. The referrer sees it.",
            "proposed", "You proposed the offer. Now ask the family and the volunteer.");

    private Done() {}

    static String message(String code) {
        return code == null ? "" : MESSAGES.getOrDefault(code, "");
    }
}
