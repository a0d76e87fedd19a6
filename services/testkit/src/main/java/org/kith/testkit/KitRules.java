package org.kith.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;

/** The kit is held to what it gives the services, but for the classes that are the way, each named here. */
final class KitRules {
    /** Classes of the kit that may speak JDBC or lock by mode, and why nothing else does it for them. */
    private static final Set<String> OWN_SQL = Set.of(
            "org.kith.kit.data.Sql", // is the way
            "org.kith.kit.data.Row", // is the way
            "org.kith.kit.data.Arguments", // is the way
            "org.kith.kit.data.CodeType", // Hibernate's interface for a type says so
            "org.kith.kit.data.Repository", // is findForUpdate
            "org.kith.kit.data.RowLock", // is findForUpdate
            "org.kith.kit.outbox.OutboxTable"); // has a connection of its own: it waits for Kafka, and JTA would not

    /** PostgreSQL's driver takes an instant as a time with an offset; there is no day in it. */
    private static final Set<String> INSTANTS = Set.of("org.kith.kit.data.Arguments");

    /** Is the one mapping. */
    private static final Set<String> MAPPING = Set.of("org.kith.kit.problem.Violations");

    private KitRules() {}

    static void check(JavaClasses classes) {
        SliceRules.resourcesAreThin(classes);
        SliceRules.sqlGoesThroughTheKit(without(OWN_SQL, classes));
        SliceRules.columnsRepeatNoName(classes);
        SliceRules.daysAreLondonDays(without(INSTANTS, classes));
        SliceRules.constraintsAreMappedOnce(without(MAPPING, classes));
        SliceRules.packagesStaySmall(classes);
        SliceRules.namesArePlain(classes);
    }

    /** The classes but those named and what is inside of them; each of those must be there, so that no name outlives its class. */
    private static JavaClasses without(Set<String> names, JavaClasses classes) {
        names.forEach(classes::get);
        return classes.that(DescribedPredicate.describe("have no exception", each -> names.stream()
                .noneMatch(name -> each.getName().equals(name) || each.getName().startsWith(name + "$"))));
    }
}
