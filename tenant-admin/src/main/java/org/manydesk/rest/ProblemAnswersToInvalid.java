package org.manydesk.rest;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Faults found by Jakarta Validation; the server has an own mapper for these, which this one precedes. */
@Provider
public class ProblemAnswersToInvalid implements ExceptionMapper<ConstraintViolationException> {
    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        return ProblemAnswers.answer(
                Problems.behind(thrown), uri.getRequestUri().getRawPath());
    }
}
