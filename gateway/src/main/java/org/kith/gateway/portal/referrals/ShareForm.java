package org.kith.gateway.portal.referrals;

import java.util.List;
import java.util.UUID;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.services.Families;

/** The questions about sharing a family with another organisation, or about not sharing it. */
enum ShareForm {
    /** It is shared. */
    SHARE("share", true),
    /** It is not to be shared. */
    NOT_SHARE("not-share", false);

    static final String WITH = "withOrganisationId";
    static final String FIELDS = "fields";
    static final String BASIS = "lawfulBasis";
    static final String TOLD = "familyTold";

    private final String act;
    private final boolean shares;
    private final Form form;

    ShareForm(String act, boolean shares) {
        this.act = act;
        this.shares = shares;
        form = Form.named("ask." + act).field(WITH, FieldKind.SELECT).with(field -> field.asNeeded());
        if (shares) {
            form.field(FIELDS, FieldKind.CHECKBOXES)
                    .with(field -> field.asSmall().asNeeded());
        }
        form.field("why", FieldKind.TEXTAREA).with(field -> field.most(500).asNeeded());
        if (shares) {
            form.choice(BASIS, FieldKind.RADIOS, "lawful-basis", ReferralForm.LAWFUL_BASES)
                    .with(field -> field.asSmall().asNeeded());
        }
        form.field(TOLD, FieldKind.YES_NO).with(field -> field.asSmall().asNeeded());
    }

    /**
     * What was answered.
     *
     * @param fields what is shared; null when nothing is
     * @param lawfulBasis by what right; null when nothing is shared
     */
    record Answers(UUID withOrganisationId, List<String> fields, String why, String lawfulBasis, Boolean familyTold) {}

    /** Name of the act, as the words call it. */
    String act() {
        return act;
    }

    boolean shares() {
        return shares;
    }

    Form form() {
        return form;
    }

    Families.NewSharingDecision decision(Answers answers) {
        return new Families.NewSharingDecision(
                answers.withOrganisationId(),
                shares,
                answers.fields(),
                answers.why(),
                answers.lawfulBasis(),
                answers.familyTold());
    }
}
