package org.kith.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;

/** What is asked of a request is said so that whoever sent it knows what to send; see {@link HouseRules}. */
final class RequestRules {
    private static final String SIZE = "jakarta.validation.constraints.Size";
    private static final String CONSTRAINTS = "jakarta.validation.constraints";

    private RequestRules() {}

    static void check(JavaClasses classes) {
        aLeastSizeHasAMessage(classes);
        nothingIsTakenForNull(classes);
    }

    /** The framework's own words name a bound that nobody set. */
    static void aLeastSizeHasAMessage(JavaClasses classes) {
        noFields()
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "@Size(min = ...) without a message",
                        annotation -> annotation.getRawType().getName().equals(SIZE)
                                && !Integer.valueOf(0)
                                        .equals(annotation.get("min").orElse(0))
                                && annotation
                                        .get("message")
                                        .filter(message -> message.toString().startsWith("{"))
                                        .isPresent()))
                .because("what is needed is @NotBlank or @NotEmpty with what to write, and what is not may be empty")
                .allowEmptyShould(true)
                .check(classes);
    }

    /** A null, or nothing, is read into a primitive as 0 or false. */
    static void nothingIsTakenForNull(JavaClasses classes) {
        noFields()
                .that()
                .haveRawType(DescribedPredicate.describe("a primitive", type -> type.isPrimitive()))
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe("are records", type -> type.isRecord()))
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "a constraint",
                        annotation -> annotation.getRawType().getPackageName().equals(CONSTRAINTS)))
                .because("null would be taken as 0 or false: give it its boxed type, and @NotNull when it is needed")
                .allowEmptyShould(true)
                .check(classes);
    }
}
