package org.kith.referrals;

import java.time.LocalDate;
import org.kith.kit.time.UkCalendar;

/** What families say, in the words of the API. */
final class AgreementFixtures {
    private AgreementFixtures() {}

    /** The mother says yes to everything that a referral asks, today. */
    static String yes() {
        return said("the mother", "\"refer\", \"share\", \"match\"", "");
    }

    /** A parent says yes to these purposes and no to those, today; both as lists without brackets. */
    static String said(String parent, String yes, String no) {
        return """
                {"given": [%s], "refused": [%s], "by": {"as": "parent", "name": "%s"}, "how": "phone", "language": "en",
                 "interpreter": false, "wordingVersion": "2026-01", "on": "%s"}""".formatted(yes, no, parent, LocalDate.now(UkCalendar.ZONE));
    }
}
