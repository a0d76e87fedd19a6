package org.kith.gateway.portal.referrals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.FormView;
import org.kith.gateway.portal.form.Sending;
import org.kith.gateway.portal.form.Typed;
import org.kith.gateway.portal.page.PageFrame;
import org.kith.gateway.portal.services.Families;
import org.kith.gateway.portal.services.ReferralToSend;
import org.kith.gateway.portal.words.Option;
import org.kith.gateway.portal.words.Words;

/**
 * The questions about what a family withdraws. Nothing is meant by leaving a question empty: everything, all children and
 * nobody known are answers of their own.
 *
 * @param children the children of the family; one alone is not asked about
 */
record StopForm(List<Option> children) {
    static final String WHAT = "what";
    private static final String PURPOSES = "purposes";
    private static final String AS = "by.as";
    private static final String NAME = "by.name";
    private static final String JUDGED_BY = "by.judgedBy";
    private static final String SOME = "some";
    private static final String NOT_KNOWN = "not-known";
    private static final String ABLE_CHILD = "able-child";

    /** What was answered. */
    record Answers(
            String what,
            List<String> purposes,
            String whose,
            List<UUID> childIds,
            ReferralToSend.AgreementBy by,
            String how) {
        /** What is recorded: a list is left out for all, and who asked for it when nobody knows. */
        Families.NewWithdrawal withdrawal() {
            return new Families.NewWithdrawal(
                    SOME.equals(what) ? purposes : null,
                    WhichChildren.named(whose, childIds),
                    NOT_KNOWN.equals(by.as()) ? null : by,
                    how);
        }
    }

    Form form() {
        Form form = Form.named("ask.stop")
                .choice(WHAT, FieldKind.RADIOS, "stop-what", "everything", SOME)
                .with(field -> field.asNeeded())
                .choice(PURPOSES, FieldKind.CHECKBOXES, "agreement-purpose", AgreementPage.PURPOSES)
                .with(field -> field.asSmall());
        WhichChildren.ask(form, children);
        return form.choice(AS, FieldKind.RADIOS, "who-agreed", asked())
                .with(field -> field.asNeeded())
                .text(NAME)
                .with(field -> field.size(20).most(120))
                .text(JUDGED_BY)
                .with(field -> field.size(20).most(120))
                .choice("how", FieldKind.SELECT, "how-agreed", ReferralForm.HOW_AGREED);
    }

    /** What is said where it cannot be recorded, because there is nothing that the user may record it for. */
    static String unknown(PageFrame page, String key) {
        return page.t(key, page.emergency().name(), page.emergency().phone());
    }

    private static String[] asked() {
        return Stream.concat(Stream.of(ReferralForm.WHO_AGREED), Stream.of(NOT_KNOWN))
                .toArray(String[]::new);
    }

    FormView view(PageFrame page, Typed typed) {
        return new FormView(form(), page, typed).options(WhichChildren.LIST, children);
    }

    /** Says what does not fit together; that a question was not answered is said anyway. */
    void check(Typed typed, Sending sending) {
        WhichChildren.fits(typed, sending, WHAT, PURPOSES);
        WhichChildren.check(typed, sending, children);
        String as = typed.value(AS);
        if (NOT_KNOWN.equals(as)) {
            sending.refuse(NAME, "not-known");
            sending.refuse(JUDGED_BY, "not-known");
        } else if (!as.isEmpty()) {
            sending.need(NAME);
        }
        if (ABLE_CHILD.equals(as)) {
            sending.need(JUDGED_BY);
        }
    }

    /** Whether agreement to sharing is among what is withdrawn. */
    static boolean stopsSharing(Typed typed) {
        return !SOME.equals(typed.value(WHAT)) || typed.values(PURPOSES).contains("share");
    }

    /** What will be recorded, and what it will end. */
    List<String> willEnd(Typed typed, Words words) {
        List<String> purposes =
                SOME.equals(typed.value(WHAT)) ? typed.values(PURPOSES) : List.of(AgreementPage.PURPOSES);
        List<String> said = new ArrayList<>();
        said.add(words.t("confirm.stop.about", WhichChildren.whom(typed, children, words)));
        purposes.forEach(purpose -> said.add(words.code("agreement-ends", purpose)));
        return said;
    }
}
