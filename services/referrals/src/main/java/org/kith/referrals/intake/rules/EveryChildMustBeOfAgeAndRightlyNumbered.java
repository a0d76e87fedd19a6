package org.kith.referrals.intake.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kith.kit.problem.FieldErrors;
import org.kith.referrals.codes.Age;
import org.kith.referrals.codes.ChildName;
import org.kith.referrals.codes.NhsNumber;
import org.kith.referrals.codes.Upn;
import org.kith.referrals.intake.IntakeRule;
import org.kith.referrals.intake.NewReferral.ChildSent;

/** There is a child, born already and no older than 25, and pupil and NHS numbers have the check digit they must have. */
@ApplicationScoped
class EveryChildMustBeOfAgeAndRightlyNumbered implements IntakeRule {
    @Override
    public void check(Case referral, FieldErrors errors) {
        List<ChildSent> children = referral.sent().children();
        errors.require(
                !children.isEmpty() || referral.knownChildren() > 0,
                "/children",
                "required",
                "Name at least one child.");
        for (int i = 0; i < children.size(); i++) {
            ChildSent child = children.get(i);
            if (child != null) {
                check(child, "/children/" + i, referral, errors);
                checkNamedOnce(children, i, errors);
            }
        }
    }

    /** Twins have a birthday in common, but neither a number nor a name. */
    private static void checkNamedOnce(List<ChildSent> children, int i, FieldErrors errors) {
        ChildSent child = children.get(i);
        String at = "/children/" + i;
        List<ChildSent> before =
                children.subList(0, i).stream().filter(Objects::nonNull).toList();
        errors.require(
                before.stream().noneMatch(one -> isSame(one.nhsNumber(), child.nhsNumber())),
                at + "/nhsNumber",
                "named-twice",
                "Another child of this referral has this NHS number.");
        errors.require(
                before.stream().noneMatch(one -> isSame(one.upn(), child.upn())),
                at + "/upn",
                "named-twice",
                "Another child of this referral has this unique pupil number.");
        errors.require(
                before.stream()
                        .noneMatch(one -> isSameName(one.name(), child.name())
                                && child.dateOfBirth() != null
                                && child.dateOfBirth().equals(one.dateOfBirth())),
                at + "/name",
                "named-twice",
                "This child is in the referral already.");
    }

    private static boolean isSameName(String one, String other) {
        return !isLeftOut(one) && !isLeftOut(other) && ChildName.key(one).equals(ChildName.key(other));
    }

    /** Blanks and letter case aside. */
    private static boolean isSame(String one, String other) {
        return one != null
                && other != null
                && !plain(one).isEmpty()
                && plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static void check(ChildSent child, String at, Case referral, FieldErrors errors) {
        if (child.dateOfBirth() != null) {
            boolean born = !child.dateOfBirth().isAfter(referral.today());
            errors.require(born, at + "/dateOfBirth", "in-future", "A child is referred once it is born.");
            errors.require(
                    !born || Age.band(child.dateOfBirth(), referral.today()).isPresent(),
                    at + "/dateOfBirth",
                    "too-old",
                    "The network is for children and young people up to 25.");
        }
        errors.require(
                isLeftOut(child.upn()) || Upn.valid(child.upn()),
                at + "/upn",
                "upn-check",
                !isLeftOut(child.upn()) && Upn.hasItsForm(child.upn())
                        ? "This is no unique pupil number: its check letter does not fit."
                        : "A unique pupil number is a letter and twelve digits.");
        errors.require(
                isLeftOut(child.nhsNumber()) || NhsNumber.valid(child.nhsNumber()),
                at + "/nhsNumber",
                "nhs-number-check",
                !isLeftOut(child.nhsNumber()) && NhsNumber.hasTenDigits(child.nhsNumber())
                        ? "This is no NHS number: its check digit does not fit."
                        : "An NHS number has ten digits.");
    }

    private static boolean isLeftOut(String text) {
        return text == null || text.isBlank();
    }
}
