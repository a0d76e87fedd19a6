package org.kith.gateway.portal.matches;

import java.util.List;
import java.util.stream.Stream;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.words.Option;

/** What is asked of who records a yes, a no or the end of a match. */
final class MatchForms {
    static final Form AGREE = Form.named("match.agree");
    static final Form DECLINE = Form.named("match.decline")
            .choice("by", FieldKind.RADIOS, "side")
            .with(field -> field.asSmall().asNeeded())
            .choice(
                    "reason",
                    FieldKind.SELECT,
                    "reason",
                    "changed-mind",
                    "no-time",
                    "too-far",
                    "not-the-right-person",
                    "found-help-elsewhere",
                    "circumstances-changed",
                    "other")
            .with(field -> field.asNeeded());
    static final Form END = Form.named("match.end")
            .choice(
                    "reason",
                    FieldKind.SELECT,
                    "reason",
                    "need-met",
                    "changed-mind",
                    "no-time",
                    "moved",
                    "not-the-right-person",
                    "found-help-elsewhere",
                    "circumstances-changed",
                    "other")
            .with(field -> field.asNeeded());

    private MatchForms() {}

    /** Who may have said no; the user's own side is called by that. */
    static List<Option> sides(PageFrame page) {
        return Stream.of("family", "volunteer", "practitioner", "coordinator")
                .filter(side -> "family".equals(side)
                        || "volunteer".equals(side)
                        || page.user().isAny(side))
                .map(side -> Option.of(
                        side, page.t(page.user().isAny(side) ? "match.decline.by.me" : "match.decline.by." + side)))
                .toList();
    }
}
