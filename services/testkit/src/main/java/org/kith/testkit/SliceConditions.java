package org.kith.testkit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Optional;

/** What {@link SliceRules} asks of one field or class. */
final class SliceConditions {
    private SliceConditions() {}

    static final class NoRepeatedName extends ArchCondition<JavaField> {
        NoRepeatedName() {
            super("have no annotation that repeats the name");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            field.tryGetAnnotationOfType("jakarta.persistence.Column")
                    .flatMap(annotation -> name(annotation))
                    .filter(name -> name.equals(snakeCase(field.getName())))
                    .ifPresent(name -> events.add(SimpleConditionEvent.violated(
                            field, field.getFullName() + " is named " + name + " by itself")));
        }

        private static Optional<String> name(JavaAnnotation<?> annotation) {
            return annotation.get("name").map(Object::toString).filter(name -> !name.isEmpty());
        }

        private static String snakeCase(String name) {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        }
    }

    static final class HaveMethods extends ArchCondition<JavaClass> {
        HaveMethods() {
            super("have queries of their own");
        }

        @Override
        public void check(JavaClass repository, ConditionEvents events) {
            boolean queries = repository.getMethods().stream().anyMatch(method -> !isGenerated(method));
            if (!queries && !repository.isInterface()) {
                events.add(SimpleConditionEvent.violated(repository, repository.getName() + " is empty"));
            }
        }

        private static boolean isGenerated(JavaMethod method) {
            return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                    || method.getModifiers().contains(JavaModifier.BRIDGE);
        }
    }
}
