package org.kith.gateway.portal.referrals;

import java.util.List;
import java.util.stream.IntStream;
import org.kith.gateway.portal.form.FieldKind;
import org.kith.gateway.portal.form.Form;
import org.kith.gateway.portal.form.Typed;

/** The form of a referral: fields named by their place in what the referrals service takes. */
final class ReferralForm {
    /** Each question about agreement is named by its purpose. */
    static final String AGREEMENT = "agreement.given.";

    static final List<String> PURPOSES = List.of("refer", "share", "match", "tell-volunteer");

    static final String[] LANGUAGES = {
        "sq", "ar", "bn", "bs", "zh", "en", "fr", "gu", "hi", "it", "ku", "ps", "fa", "pl", "pt", "pa", "ro", "ru",
        "so", "es", "ta", "ti", "tr", "uk", "ur", "vi", "cy", "yo"
    };
    static final String[] WHO_AGREED = {"parent", "council", "young-person", "able-child"};
    static final String[] HOW_AGREED = {"in-person", "phone", "video", "writing", "message"};
    static final String[] SHARED_FIELDS = {
        "contactName",
        "phone",
        "address",
        "postcode",
        "language",
        "children",
        "dateOfBirth",
        "upn",
        "nhsNumber",
        "needDetail",
        "notes"
    };
    static final String[] LAWFUL_BASES = {
        "consent",
        "public-task",
        "legal-obligation",
        "vital-interests",
        "recognised-legitimate-interest",
        "legitimate-interests"
    };
    private static final String[] KINDS = {
        "items",
        "meals",
        "diy",
        "transport",
        "school-run",
        "homework",
        "sport",
        "befriending",
        "respite",
        "language-practice"
    };

    /** Referral sources of the Children in Need census. */
    private static final String[] SOURCES = {
        "1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E", "3F", "4", "5A", "5B", "5C", "5D", "6", "7",
        "8", "9", "10"
    };

    static final Form REFER = Form.named("refer")
            .text("family.contactName")
            .with(field -> field.most(120).asNeeded())
            .field("family.phone", FieldKind.TELEPHONE)
            .with(field -> field.size(20))
            .text("family.address")
            .with(field -> field.most(300).asNeeded())
            .text("family.postcode")
            .with(field -> field.size(10).asNeeded())
            .choice("family.language", FieldKind.SELECT, "language", LANGUAGES)
            .many("children", child -> child.text("name")
                    .with(field -> field.most(120).asNeeded())
                    .field("dateOfBirth", FieldKind.DAY)
                    .with(field -> field.asNeeded())
                    .text("upn")
                    .with(field -> field.size(20))
                    .text("nhsNumber")
                    .with(field -> field.size(20)))
            .many("needs", need -> need.choice("kind", FieldKind.SELECT, "kind", KINDS)
                    .with(field -> field.asNeeded())
                    .field("detail", FieldKind.TEXTAREA)
                    .with(field -> field.most(1000))
                    .choice("urgency", FieldKind.RADIOS_NUMBER, "urgency", "0", "1", "2", "3")
                    .with(field -> field.asSmall().asNeeded())
                    .field("childIndex", FieldKind.SELECT_NUMBER)
                    .field("slots", FieldKind.WEEK)
                    .choice("languageRequired", FieldKind.SELECT, "language", LANGUAGES)
                    .choice("languagePreferred", FieldKind.SELECT, "language", LANGUAGES)
                    .choice("gender", FieldKind.SELECT, "gender", "F", "M"))
            .choice("riskBand", FieldKind.RADIOS, "risk", "low", "medium", "high")
            .with(field -> field.asNeeded())
            .choice("source", FieldKind.SELECT, "source", SOURCES)
            .choice(AGREEMENT + "refer", FieldKind.RADIOS, "agreement-question", AgreeForm.ANSWERS)
            .with(field -> field.asSmall().asNeeded())
            .choice(AGREEMENT + "share", FieldKind.RADIOS, "agreement-question", AgreeForm.ANSWERS)
            .with(field -> field.asSmall().asNeeded())
            .choice(AGREEMENT + "match", FieldKind.RADIOS, "agreement-question", AgreeForm.ANSWERS)
            .with(field -> field.asSmall().asNeeded())
            .choice(AGREEMENT + "tell-volunteer", FieldKind.RADIOS, "agreement-question", AgreeForm.ANSWERS)
            .with(field -> field.asSmall().asNeeded())
            .choice("agreement.by.as", FieldKind.SELECT, "who-agreed", WHO_AGREED)
            .text("agreement.by.name")
            .with(field -> field.size(20).most(120))
            .text("agreement.by.judgedBy")
            .with(field -> field.size(20).most(120))
            .choice("agreement.how", FieldKind.SELECT, "how-agreed", HOW_AGREED)
            .choice("agreement.language", FieldKind.SELECT, "language", LANGUAGES)
            .field("agreement.interpreter", FieldKind.YES_NO)
            .with(field -> field.asSmall())
            .field("agreement.on", FieldKind.DAY)
            .field("sharing.0.withOrganisationId", FieldKind.SELECT)
            .choice("sharing.0.fields", FieldKind.CHECKBOXES, "shared-field", SHARED_FIELDS)
            .with(field -> field.asSmall())
            .field("sharing.0.why", FieldKind.TEXTAREA)
            .with(field -> field.size(2).most(500))
            .choice("sharing.0.lawfulBasis", FieldKind.RADIOS, "lawful-basis", LAWFUL_BASES)
            .with(field -> field.asSmall())
            .field("sharing.0.familyTold", FieldKind.YES_NO)
            .with(field -> field.asSmall());

    private ReferralForm() {}

    /** How many children were typed. */
    static int children(Typed typed) {
        return Form.count(typed, "children");
    }

    /** The needs that were typed, such as needs.0. */
    static List<String> needs(Typed typed) {
        return IntStream.range(0, Form.count(typed, "needs"))
                .mapToObj(index -> "needs." + index)
                .toList();
    }
}
