package org.manydesk.rest;

/**
 * Checks that what a path parameter names is in the caller's scope, before anything else of the call is looked at.
 * Every parameter that names a tenant's thing has one; the bean is {@code @Transactional}.
 */
public interface PathScope {
    /** The path parameter, e.g. {@code key}. */
    String parameter();

    /** Throws {@link org.manydesk.problem.Unknown} unless the thing is within reach. */
    void require(String value);
}
