package org.manydesk.rest;

import org.manydesk.problem.Problem;

/** How a problem is told where JAX-RS is not reached. */
public interface ProblemForm {
    /** The attribute of a request whose callers expect another form than RFC 9457. */
    String WANTED = ProblemForm.class.getName();

    String mediaType();

    /**
     * What is written, as JSON.
     *
     * @param instance the path that was called
     */
    Object body(Problem problem, String instance);
}
