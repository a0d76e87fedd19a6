package org.kith.gateway.portal.duty;

import org.kith.gateway.portal.page.Back;
import org.kith.gateway.portal.place.PlaceMap;
import org.kith.gateway.portal.services.DutyDesk;
import org.kith.gateway.portal.words.Names;
import org.kith.gateway.portal.words.Words;

/**
 * Something the duty team has on its hands.
 *
 * @param href where it is
 * @param name what people call it
 * @param about number of the referral that a concern came with; empty when it is a referral, or none is known
 * @param restricted whether only named people see its family
 * @param zone where
 * @param why why the duty team has it
 * @param danger whether a child was said to be in danger at once
 * @param state its status
 * @param received since when
 * @param seen when the child was seen; empty when nobody has seen it
 * @param due by when the child is to be seen
 * @param overdue whether that was late, or is
 */
public record DutyLine(
        String href,
        String name,
        String about,
        boolean restricted,
        String zone,
        String why,
        boolean danger,
        String state,
        String received,
        String seen,
        String due,
        boolean overdue) {
    /** A line of the list that the address calls {@code from}. */
    static DutyLine of(DutyDesk.DutyItem item, String from, PlaceMap place, Words words) {
        boolean concern = "concern".equals(item.type());
        boolean hold = "hold".equals(item.type());
        return new DutyLine(
                href(item, from),
                concern
                        ? words.t("duty.concern", Names.shortId(item.id()), source(item, words))
                        : hold ? words.t("duty.hold", Names.shortId(item.id())) : referral(item, words),
                concern && item.reference() != null ? words.t("duty.came-with", item.reference()) : "",
                item.restrictedFamilyId() != null,
                item.zone() == null ? "" : place.zoneName(item.zone()),
                why(item, words),
                item.immediateDanger(),
                words.code("state", item.state()),
                words.times().moment(item.receivedAt()),
                words.times().moment(item.seenAt()),
                words.times().due(item.dueAt()),
                item.overdue());
    }

    /** A risk that was lowered since is not said to be high. */
    private static String why(DutyDesk.DutyItem item, Words words) {
        boolean lowered = "high-risk".equals(item.why()) && item.riskBand() != null && !"high".equals(item.riskBand());
        return lowered
                ? words.t("duty.was-high-risk", words.code("risk", item.riskBand()))
                : words.code("duty.why", item.why());
    }

    private static String source(DutyDesk.DutyItem item, Words words) {
        return item.raisedBySystem() ? words.t("concern.source-system") : words.code("concern.source", item.source());
    }

    /** Of a referral that the user does not see only its family is told, to tell it from others. */
    private static String referral(DutyDesk.DutyItem item, Words words) {
        return item.restrictedFamilyId() == null
                ? words.t("name.referral", item.reference() == null ? Names.shortId(item.id()) : item.reference())
                : words.t("duty.of-restricted", Names.shortId(item.restrictedFamilyId()));
    }

    /** What cannot be opened leads to the page that opens it. */
    private static String href(DutyDesk.DutyItem item, String from) {
        if ("concern".equals(item.type())) {
            return Back.keep("/duty/concerns/" + item.id(), from);
        }
        if (item.restrictedFamilyId() != null) {
            return "/families/" + item.restrictedFamilyId() + "/break-restriction";
        }
        return "hold".equals(item.type())
                ? "/families/" + item.id() + "/lift"
                : "/referrals/" + item.id() + "?from=duty";
    }
}
