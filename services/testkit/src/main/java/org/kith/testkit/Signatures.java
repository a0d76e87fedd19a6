package org.kith.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What the methods of a resource take and give, type arguments and components of records included. */
final class Signatures {
    private static final String ENTITY = "jakarta.persistence.Entity";

    private Signatures() {}

    /** No type of the signature, however deep, is an entity. */
    static final class NoEntity extends ArchCondition<JavaMethod> {
        NoEntity() {
            super("take and give no entity");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            Set<JavaClass> seen = new LinkedHashSet<>();
            signature(method).forEach(type -> reach(type, seen));
            seen.stream()
                    .filter(type -> type.isAnnotatedWith(ENTITY))
                    .forEach(entity -> violated(method, entity, "the entity", events));
        }
    }

    /** Every type of the signature that is the service's own is a record, an enum or an interface. */
    static final class OnlyRecordsOf extends ArchCondition<JavaMethod> {
        private final String root;

        OnlyRecordsOf(String root) {
            super("take and give records only");
            this.root = root;
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            signature(method)
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                    .map(JavaClass::getBaseComponentType)
                    .filter(type -> type.getPackageName().equals(root)
                            || type.getPackageName().startsWith(root + "."))
                    .filter(type -> !type.isRecord() && !type.isEnum() && !type.isInterface())
                    .distinct()
                    .forEach(type -> violated(method, type, "which is no record:", events));
        }
    }

    private static void violated(JavaMethod method, JavaClass type, String what, ConditionEvents events) {
        String message = "%s takes or gives %s %s %s"
                .formatted(method.getFullName(), what, type.getName(), method.getSourceCodeLocation());
        events.add(SimpleConditionEvent.violated(method, message));
    }

    private static Stream<JavaType> signature(JavaMethod method) {
        return Stream.concat(
                Stream.of(method.getReturnType()),
                method.getParameters().stream().map(JavaParameter::getType));
    }

    /** Through type arguments, array elements and the components of records. */
    private static void reach(JavaType type, Set<JavaClass> seen) {
        for (JavaClass involved : type.getAllInvolvedRawTypes()) {
            JavaClass element = involved.getBaseComponentType();
            if (seen.add(element) && element.isRecord()) {
                element.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::getType)
                        .forEach(component -> reach(component, seen));
            }
        }
    }
}
