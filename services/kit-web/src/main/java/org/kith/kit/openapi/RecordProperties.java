package org.kith.kit.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Says of every property of a record that crosses HTTP which codes it may hold, and whether it can be null: it can where
 * the component is marked {@code jakarta.annotation.Nullable}. In an answer every property is present, whether null or not, unless {@code JsonInclude}
 * leaves it out. What a request must have is said by its constraints.
 */
final class RecordProperties {
    private static final DotName NULLABLE = DotName.createSimple("jakarta.annotation.Nullable");
    private static final DotName MAY_BE_LEFT_OUT = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final Set<String> WRAPPERS =
            Set.of("org.jboss.resteasy.reactive.RestResponse", "io.smallrye.mutiny.Uni");

    private final IndexView index;
    private final Map<String, Schema> schemas;
    private final Set<Schema> done = Collections.newSetFromMap(new IdentityHashMap<>());

    RecordProperties(IndexView index, OpenAPI document) {
        this.index = index;
        this.schemas =
                document.getComponents() == null || document.getComponents().getSchemas() == null
                        ? Map.of()
                        : document.getComponents().getSchemas();
    }

    /** Describes the answer of a method by its return type. */
    void answer(Type type, Schema schema) {
        describe(type, schema, Map.of(), true);
    }

    /** Describes the body of a request by the parameter that takes it. */
    void request(Type type, Schema schema) {
        describe(type, schema, Map.of(), false);
    }

    private void describe(Type written, Schema sent, Map<String, Type> variables, boolean answer) {
        Schema schema = resolved(sent);
        Type type = written.kind() == Type.Kind.TYPE_VARIABLE
                ? variables.get(written.asTypeVariable().identifier())
                : written;
        if (schema == null || type == null) {
            return;
        }
        ClassInfo raw = index.getClassByName(type.name());
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            ParameterizedType generic = type.asParameterizedType();
            List<Type> arguments = generic.arguments();
            if (WRAPPERS.contains(generic.name().toString())) {
                describe(arguments.getFirst(), sent, variables, answer);
            } else if (schema.getItems() != null) {
                describe(arguments.getFirst(), schema.getItems(), variables, answer);
            } else if (schema.getAdditionalPropertiesSchema() != null) {
                describe(arguments.getLast(), schema.getAdditionalPropertiesSchema(), variables, answer);
            } else if (raw != null) {
                record(raw, schema, bound(raw, arguments), answer);
            }
        } else if (raw != null) {
            record(raw, schema, Map.of(), answer);
        }
    }

    private static Map<String, Type> bound(ClassInfo raw, List<Type> arguments) {
        Map<String, Type> variables = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            variables.put(raw.typeParameters().get(i).identifier(), arguments.get(i));
        }
        return variables;
    }

    private void record(ClassInfo type, Schema schema, Map<String, Type> variables, boolean answer) {
        if (!type.isRecord() || schema.getProperties() == null || !done.add(schema)) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            describe(component.type(), property, variables, answer);
            Codes.add(component, property);
            if (component.hasAnnotation(NULLABLE)) {
                allowNull(property);
            }
            if (!type.hasDeclaredAnnotation(MAY_BE_LEFT_OUT) && !leftOut(type, component)) {
                required.add(component.name());
            }
        }
        if (answer) {
            schema.setRequired(required);
        }
    }

    private static boolean leftOut(ClassInfo type, RecordComponentInfo component) {
        return component.hasAnnotation(MAY_BE_LEFT_OUT)
                || type.method(component.name()).hasAnnotation(MAY_BE_LEFT_OUT);
    }

    private static void allowNull(Schema property) {
        Schema nothing = OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL));
        if (property.getRef() != null) {
            Schema one = OASFactory.createSchema().ref(property.getRef());
            property.ref(null).type(null).anyOf(List.of(one, nothing));
        } else if (property.getAllOf() != null) {
            List<Schema> all = property.getAllOf();
            Schema one =
                    all.size() == 1 ? all.getFirst() : OASFactory.createSchema().allOf(all);
            property.allOf(null).type(null).anyOf(List.of(one, nothing));
        } else if (property.getType() != null && !property.getType().contains(Schema.SchemaType.NULL)) {
            property.addType(Schema.SchemaType.NULL);
            if (property.getEnumeration() != null && !property.getEnumeration().isEmpty()) {
                List<Object> codes = new ArrayList<>(property.getEnumeration());
                codes.add(null);
                property.setEnumeration(codes);
            }
        }
    }

    private Schema resolved(Schema schema) {
        if (schema == null || schema.getRef() == null) {
            return schema;
        }
        return schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
    }
}
