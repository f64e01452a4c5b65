package org.manydesk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Problem;

/**
 * A problem as it travels.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<Fault> errors) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemJson of(Problem problem, String instance) {
        return new ProblemJson(
                "urn:manydesk:problem:" + problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                instance,
                problem.faults());
    }
}
