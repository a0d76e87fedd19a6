package org.kith.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kith.kit.app.ThingResource;
import org.kith.kit.sample.BadSlice;

/** Each rule fails for what it forbids and passes for the rest; here because it needs the kit's classes. */
@Tag("rules")
class SliceRulesTest {
    @Test
    void resourcesAreThin() {
        fails(SliceRules::resourcesAreThin, "a transaction begins in the use case", BadSlice.FatResource.class);
    }

    @Test
    void oneBeanSubscribes() {
        fails(
                SliceRules::oneBeanSubscribes,
                "not 2",
                BadSlice.FirstSubscriptions.class,
                BadSlice.SecondSubscriptions.class);
        passes(SliceRules::oneBeanSubscribes, BadSlice.FirstSubscriptions.class);
    }

    @Test
    void sqlAndLocksGoThroughTheKit() {
        fails(SliceRules::sqlGoesThroughTheKit, "sql.update", BadSlice.OwnSql.class);
        fails(SliceRules::sqlGoesThroughTheKit, "findForUpdate", BadSlice.OwnLock.class);
        passes(SliceRules::sqlGoesThroughTheKit, ThingResource.class);
    }

    @Test
    void columnsRepeatNoName() {
        fails(SliceRules::columnsRepeatNoName, "made_at", BadSlice.RepeatedName.class);
    }

    @Test
    void repositoriesHaveQueries() {
        fails(SliceRules::repositoriesHaveQueries, "is empty", BadSlice.EmptyRepository.class);
    }

    @Test
    void daysAreLondonDays() {
        fails(SliceRules::daysAreLondonDays, "London", BadSlice.OtherDay.class);
    }

    @Test
    void constraintsAreMappedOnce() {
        fails(SliceRules::constraintsAreMappedOnce, "Violations", BadSlice.OwnMapping.class);
    }

    @Test
    void jsonIsReadOneWay() {
        fails(SliceRules::jsonIsReadOneWay, "LenientJson", BadSlice.OwnJson.class);
        passes(SliceRules::jsonIsReadOneWay, ThingResource.class);
    }

    @Test
    void namesArePlain() {
        fails(SliceRules::namesArePlain, "NudgeHeard", BadSlice.NudgeHeard.class);
        passes(SliceRules::namesArePlain, ThingResource.class);
    }

    private static void fails(Consumer<JavaClasses> rule, String message, Class<?>... classes) {
        JavaClasses imported = new ClassFileImporter().importClasses(classes);
        assertThatThrownBy(() -> rule.accept(imported))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(message);
    }

    private static void passes(Consumer<JavaClasses> rule, Class<?>... classes) {
        JavaClasses imported = new ClassFileImporter().importClasses(classes);
        assertThatCode(() -> rule.accept(imported)).doesNotThrowAnyException();
    }
}
