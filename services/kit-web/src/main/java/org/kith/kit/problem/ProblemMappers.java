package org.kith.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.kit.telemetry.Correlation;

/** Turns every exception that leaves a resource into a problem; nothing internal is told. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Seconds: what a service itself limits it limits by the hour. */
    private static final String SOME_OF_AN_HOUR = "600";

    private final List<FailureTranslator> translators;

    ProblemMappers(@All List<FailureTranslator> translators) {
        this.translators = translators;
    }

    @ServerExceptionMapper
    Response problem(Problem problem) {
        if (problem.type().status() >= 500) {
            LOG.errorf(problem, "problem %s", problem.type().slug());
        }
        Response answer = answer(problem.type(), problem.getMessage(), problem.errors());
        return problem.type().equals(ProblemType.TOO_MANY_REQUESTS)
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, SOME_OF_AN_HOUR)
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    Response invalid(ResteasyReactiveViolationException e) {
        return answer(
                ProblemType.VALIDATION,
                "Correct the fields listed.",
                Violations.ofParameters(e.getConstraintViolations()));
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

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json(json);
            }
            if (cause instanceof Problem problem) {
                return problem(problem);
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
        if (type.equals(ProblemType.INTERNAL)) {
            LOG.error("unexpected web failure", e);
        }
        return answer(type, type.remedy(), List.of());
    }

    @ServerExceptionMapper
    Response anything(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem(problem);
            }
            for (FailureTranslator translator : translators) {
                Optional<Response> answer = translator.problemOf(cause).map(ProblemMappers::translated);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        LOG.error("unexpected failure", e);
        return answer(ProblemType.INTERNAL, "Something went wrong on our side; nothing was changed.", List.of());
    }

    private static Response translated(Problem problem) {
        Response answer = answer(problem.type(), problem.getMessage(), problem.errors());
        return problem.type().status() == ProblemType.UNAVAILABLE.status()
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, "2")
                        .build()
                : answer;
    }

    private static Response json(JsonProcessingException e) {
        return JsonProblems.isOfAField(e)
                ? answer(ProblemType.MALFORMED, "A field cannot be read.", List.of(JsonProblems.of(e)))
                : answer(ProblemType.MALFORMED, "The body is not JSON that can be read.", List.of());
    }

    private static Response answer(ProblemType type, String detail, List<FieldError> errors) {
        return Response.status(type.status())
                .type("application/problem+json")
                .entity(new ProblemBody(
                        type.uri(), type.title(), type.status(), detail, Correlation.current(), List.copyOf(errors)))
                .build();
    }
}
