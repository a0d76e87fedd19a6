package org.kith.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Writes into the OpenAPI document what the code of a resource says but the scanner does not: who may call ({@code
 * x-roles}), the status and headers of an answer that creates, which codes a property holds, what can be null, the problems, and the headers that a
 * request needs. It runs when a service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiContract implements OASFilter {
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName AUTHENTICATED = DotName.createSimple("io.quarkus.security.Authenticated");
    private static final DotName IDEMPOTENT = DotName.createSimple("org.kith.kit.idempotency.Idempotent");
    private static final String CREATED = "org.kith.kit.http.Created";

    private final IndexView index;

    /** On the classes of the application. */
    public ApiContract(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Problems.addSchema(document);
        Map<String, Integer> names = new HashMap<>();
        List<Found> found = new ArrayList<>();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) ->
                        methodOf(operation).ifPresent(method -> found.add(new Found(path, verb, operation, method)))));
        found.forEach(each -> names.merge(each.method().name(), 1, Integer::sum));
        RecordProperties properties = new RecordProperties(index, document);
        for (Found each : found) {
            boolean unique = names.get(each.method().name()) == 1;
            each.operation().setOperationId(unique ? each.method().name() : longName(each.method()));
            complete(each);
            describeProperties(properties, each);
        }
        if (document.getComponents().getSchemas() != null) {
            Codes.addToNamedSchemas(index, document.getComponents().getSchemas());
        }
        Examples.add(document);
    }

    private void complete(Found found) {
        Operation operation = found.operation();
        MethodInfo method = found.method();
        List<String> roles = roles(method);
        operation.addExtension("x-roles", roles);
        boolean reads = found.verb() == PathItem.HttpMethod.GET;
        boolean idempotent = annotation(method, IDEMPOTENT).isPresent();
        if (idempotent) {
            Headers.idempotencyKey(operation);
        }
        if (method.returnType().toString().contains(CREATED)) {
            Headers.created(operation);
        }
        boolean versioned = Headers.ifMatch(operation);
        Headers.describePaging(operation);
        Problems.add(
                operation,
                new Problems.Circumstances(
                        found.path().contains("{"),
                        operation.getRequestBody() != null || takesQuery(operation),
                        !roles.contains("public"),
                        !reads,
                        versioned,
                        idempotent));
    }

    private static void describeProperties(RecordProperties properties, Found found) {
        found.operation().getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                schema(answer.getContent())
                        .ifPresent(schema -> properties.answer(found.method().returnType(), schema));
            }
        });
        if (found.operation().getRequestBody() != null) {
            schema(found.operation().getRequestBody().getContent())
                    .ifPresent(schema -> found.method().parameters().stream()
                            .filter(parameter -> parameter.annotations().stream()
                                    .noneMatch(annotation ->
                                            annotation.name().packagePrefix().startsWith("jakarta.ws.rs")))
                            .forEach(body -> properties.request(body.type(), schema)));
        }
    }

    private static Optional<Schema> schema(Content content) {
        return Optional.ofNullable(content)
                .map(types -> types.getMediaType("application/json"))
                .map(MediaType::getSchema);
    }

    private static boolean takesQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() != Parameter.In.HEADER);
    }

    private List<String> roles(MethodInfo method) {
        Optional<AnnotationInstance> allowed = annotation(method, ROLES_ALLOWED);
        if (method.hasAnnotation(PERMIT_ALL)) {
            return List.of("public");
        }
        if (method.hasAnnotation(AUTHENTICATED)
                || (allowed.isEmpty() && method.declaringClass().hasDeclaredAnnotation(AUTHENTICATED))) {
            return List.of("any");
        }
        return allowed.map(annotation -> List.of(annotation.value().asStringArray()).stream()
                        .sorted()
                        .toList())
                .orElseGet(() -> method.declaringClass().hasDeclaredAnnotation(PERMIT_ALL)
                        ? List.of("public")
                        : List.of("nobody"));
    }

    private static Optional<AnnotationInstance> annotation(MethodInfo method, DotName name) {
        AnnotationInstance own = method.annotation(name);
        return Optional.ofNullable(own == null ? method.declaringClass().declaredAnnotation(name) : own);
    }

    /** The scanner names an operation after package, class and method; see {@code operation-id-strategy} of the kit. */
    private Optional<MethodInfo> methodOf(Operation operation) {
        String id = operation.getOperationId();
        int cut = id == null ? -1 : id.lastIndexOf('_');
        if (cut < 0) {
            return Optional.empty();
        }
        ClassInfo resource = index.getClassByName(DotName.createSimple(id.substring(0, cut)));
        String name = id.substring(cut + 1);
        return resource == null
                ? Optional.empty()
                : resource.methods().stream()
                        .filter(method -> method.name().equals(name))
                        .findFirst();
    }

    private static String longName(MethodInfo method) {
        String name = method.name();
        String resource = method.declaringClass().simpleName().replaceFirst("Resource$", "");
        return name + resource;
    }

    private record Found(String path, PathItem.HttpMethod verb, Operation operation, MethodInfo method) {}
}
