package org.kith.kit.openapi;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.kith.contracts.vocabulary.Coded;

/**
 * The codes that a property may hold: those of the enums that {@link CodeOf} names, or the alternatives of a pattern such
 * as {@code visit|call}.
 */
final class Codes {
    private static final DotName CODE_OF = DotName.createSimple(CodeOf.class.getName());
    private static final Pattern ALTERNATIVES = Pattern.compile("[a-z0-9-]+(\\|[a-z0-9-]+)++");

    private Codes() {}

    /** Lists them in the property, or in the items of a list. */
    static void add(RecordComponentInfo component, Schema property) {
        Schema coded = property.getItems() == null ? property : property.getItems();
        AnnotationInstance codeOf = component.annotation(CODE_OF);
        if (codeOf != null) {
            coded.setEnumeration(new ArrayList<>(Stream.of(codeOf.value().asClassArray())
                    .flatMap(type -> of(type).stream())
                    .toList()));
        } else if (coded.getEnumeration() == null
                && coded.getPattern() != null
                && ALTERNATIVES.matcher(coded.getPattern()).matches()) {
            coded.setEnumeration(
                    new ArrayList<>(List.of((Object[]) coded.getPattern().split("\\|"))));
        }
    }

    /**
     * Lists them in records that no method names, such as those that a body of bytes is read into. A schema has the simple name of its
     * record.
     *
     * @throws IllegalStateException when two records have that name: one would be given the codes of the other
     */
    static void addToNamedSchemas(IndexView index, Map<String, Schema> schemas) {
        for (ClassInfo type : index.getKnownClasses()) {
            Schema schema = type.isRecord() ? schemas.get(type.simpleName()) : null;
            if (schema != null && schema.getProperties() != null) {
                List<RecordComponentInfo> missing = type.recordComponents().stream()
                        .filter(component -> component.hasAnnotation(CODE_OF))
                        .filter(component -> lacksCodes(schema.getProperties().get(component.name())))
                        .toList();
                if (!missing.isEmpty()) {
                    requireOnlyOfItsName(type, index);
                }
                missing.forEach(
                        component -> add(component, schema.getProperties().get(component.name())));
            }
        }
    }

    private static void requireOnlyOfItsName(ClassInfo type, IndexView index) {
        index.getKnownClasses().stream()
                .filter(other -> other.isRecord()
                        && other.simpleName().equals(type.simpleName())
                        && !other.name().equals(type.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalStateException("Rename " + type.name() + " or " + other.name()
                            + ": the API document cannot tell whose codes " + type.simpleName() + " holds.");
                });
    }

    private static boolean lacksCodes(Schema property) {
        return property != null && !hasCodes(property);
    }

    private static boolean hasCodes(Schema property) {
        Schema coded = property.getItems() == null ? property : property.getItems();
        return coded.getEnumeration() != null && !coded.getEnumeration().isEmpty();
    }

    /** The application's classes are seen by the thread's class loader; so it is asked for the interface too. */
    private static List<String> of(Type type) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            Method code = loader.loadClass(Coded.class.getName()).getMethod("code");
            List<String> codes = new ArrayList<>();
            for (Object constant :
                    Class.forName(type.name().toString(), true, loader).getEnumConstants()) {
                codes.add((String) code.invoke(constant));
            }
            return codes;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The codes of " + type.name() + " cannot be read", e);
        }
    }
}
