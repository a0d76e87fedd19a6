package org.kith.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.hibernate.JDBCException;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.kit.telemetry.Correlation;

/** Turns every exception that leaves a resource into a problem; nothing internal is told. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        if (problem.type().status() >= 500) {
            LOG.errorf(problem, "problem %s", problem.type().slug());
        }
        return answer(problem.type(), problem.getMessage(), problem.errors());
    }

    @ServerExceptionMapper
    Response invalid(ResteasyReactiveViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        return answer(ProblemType.VALIDATION, "Correct the fields listed.", errors);
    }

    @ServerExceptionMapper
    Response malformed(JsonProcessingException e) {
        return json(e);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return json(e);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Exception e) {
        return Response.fromResponse(answer(ProblemType.UNAUTHENTICATED, "Send a valid bearer token.", List.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(ProblemType.FORBIDDEN, "Your role may not do this.", List.of());
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class})
    Response stale(Exception e) {
        return answer(ProblemType.STALE, "Somebody else changed it meanwhile.", List.of());
    }

    @ServerExceptionMapper
    Response conflict(ConstraintViolationException e) {
        LOG.warnf("constraint %s", e.getConstraintName());
        return answer(ProblemType.CONFLICT, "It clashes with something that exists already.", List.of());
    }

    /** A value that PostgreSQL cannot take, such as a NUL in a query parameter. */
    @ServerExceptionMapper
    Response unstorable(DataException e) {
        LOG.warnf("unstorable value: %s", e.getSQLState());
        return answer(
                ProblemType.MALFORMED,
                "A value cannot be stored: it is too long or holds a forbidden character.",
                List.of());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json(json);
            }
        }
        ProblemType type =
                switch (e.getResponse().getStatus()) {
                    case 400 -> ProblemType.MALFORMED;
                    case 401 -> ProblemType.UNAUTHENTICATED;
                    case 403 -> ProblemType.FORBIDDEN;
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemType.NOT_ACCEPTABLE;
                    case 413 -> ProblemType.TOO_LARGE;
                    case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
                    default -> ProblemType.INTERNAL;
                };
        if (type == ProblemType.INTERNAL) {
            LOG.error("unexpected web failure", e);
        }
        return answer(type, type.remedy(), List.of());
    }

    @ServerExceptionMapper
    Response anything(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Problem problem -> {
                    return problem(problem);
                }
                case OptimisticLockException stale -> {
                    return stale(stale);
                }
                case ConstraintViolationException conflict -> {
                    return conflict(conflict);
                }
                case DataException data -> {
                    return unstorable(data);
                }
                case JDBCException database
                when passing(database.getSQLState()) -> {
                    return unavailable(database);
                }
                default -> {}
            }
        }
        LOG.error("unexpected failure", e);
        return answer(ProblemType.INTERNAL, "Something went wrong on our side; nothing was changed.", List.of());
    }

    /**
     * Whether the same request may go well in a moment, by the database's SQLSTATE: no connection (08), shut down or cut
     * off (57P), full (53300), or given up so that another transaction could go on (40); the pool, which waited in vain
     * for a connection, gives none.
     */
    private static boolean passing(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("40")
                || state.equals("53300");
    }

    private static Response unavailable(JDBCException e) {
        LOG.warnf("the database cannot do it now, SQLSTATE %s: %s", e.getSQLState(), e.getMessage());
        return Response.fromResponse(answer(ProblemType.UNAVAILABLE, "Nothing was changed. Try again soon.", List.of()))
                .header(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }

    private static Response json(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return answer(ProblemType.MALFORMED, "The body is not JSON that can be read.", List.of());
        }
        String pointer = pointer(mapping);
        FieldError error =
                switch (mapping) {
                    case UnrecognizedPropertyException unknown ->
                        new FieldError(pointer, "unknown-field", "There is no such field.");
                    case InvalidFormatException format
                    when format.getTargetType().isEnum() ->
                        new FieldError(pointer, "unknown-code", "This is none of the codes that the field takes.");
                    case MismatchedInputException mismatch ->
                        new FieldError(pointer, "wrong-type", "The value has the wrong type or format.");
                    default -> new FieldError(pointer, "unreadable", "The value cannot be read.");
                };
        return answer(ProblemType.MALFORMED, "A field cannot be read.", List.of(error));
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(1)
                .forEach(node -> {
                    if (node.getIndex() != null) {
                        steps.add("" + node.getIndex());
                    }
                    if (node.getName() != null && !node.getName().startsWith("<")) {
                        steps.add(node.getName());
                    }
                });
        // The first step is the method's parameter: the body has none of its own in a pointer.
        String pointer =
                steps.size() > 1 ? "/" + String.join("/", steps.subList(1, steps.size())) : String.join("", steps);
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code =
                switch (annotation) {
                    case "NotNull", "NotBlank", "NotEmpty" -> "required";
                    case "Pattern" -> "format";
                    default -> annotation.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
                };
        return new FieldError(pointer, code, violation.getMessage());
    }

    private static Response answer(ProblemType type, String detail, List<FieldError> errors) {
        return Response.status(type.status())
                .type("application/problem+json")
                .entity(new ProblemBody(
                        type.uri(), type.title(), type.status(), detail, Correlation.current(), List.copyOf(errors)))
                .build();
    }
}
