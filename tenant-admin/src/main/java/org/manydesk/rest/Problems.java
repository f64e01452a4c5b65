package org.manydesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Problem;
import org.manydesk.problem.Stale;
import org.manydesk.problem.Unknown;

/** Finds the named problem behind whatever was thrown. */
final class Problems {
    private Problems() {}

    /** The problem to tell; an {@link Unexpected} one where nobody gave it a name. */
    static Problem behind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var named = named(cause);
            if (named != null) return named;
        }
        return new Unexpected();
    }

    private static @Nullable Problem named(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case JsonProcessingException json -> JsonFaults.of(json);
            case ConstraintViolationException violations -> invalid(violations);
            case OptimisticLockException stale -> new Stale();
            case SQLIntegrityConstraintViolationException taken ->
                new Conflict("Something else already uses this value, or still needs what would go.");
            case WebApplicationException web -> refusedByHttp(web.getResponse().getStatus(), web);
            default -> null;
        };
    }

    private static @Nullable Problem refusedByHttp(int status, WebApplicationException web) {
        if (status == 404) return new Unknown("page", "");
        return status < 500 ? new ByHttp(web) : null;
    }

    private static InvalidInput invalid(ConstraintViolationException violations) {
        return new InvalidInput(violations.getConstraintViolations().stream()
                .map(violation -> new Fault(pointer(violation, 2), violation.getMessage()))
                .sorted(Comparator.comparing(Fault::pointer))
                .toList());
    }

    /** The path as a JSON pointer, without its first steps: of a call, the method and the parameter. */
    static String pointer(ConstraintViolation<?> violation, int stepsToSkip) {
        var pointer = new StringBuilder();
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(stepsToSkip)
                .forEach(node -> {
                    if (node.getKey() != null) pointer.append('/').append(node.getKey());
                    if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
                    if (node.getKind() != ElementKind.CONTAINER_ELEMENT)
                        pointer.append('/').append(node.getName());
                });
        return pointer.toString();
    }

    /** What JAX-RS itself refused: method, media type. */
    private static final class ByHttp extends Problem {
        private static final long serialVersionUID = 1L;

        ByHttp(WebApplicationException web) {
            super(
                    web.getResponse().getStatus(),
                    web.getResponse().getStatusInfo().getReasonPhrase(),
                    web.getResponse().getStatusInfo().getReasonPhrase() + ".",
                    List.of());
        }
    }

    /** Nobody expected this: 500, with a reference that is found in the log. */
    static final class Unexpected extends Problem {
        private static final long serialVersionUID = 1L;

        Unexpected() {
            super(
                    500,
                    "Unexpected problem",
                    "Something went wrong on our side. Nothing was changed. Reference "
                            + Long.toString(org.manydesk.scope.Ids.next(), 36) + ".");
        }
    }
}
