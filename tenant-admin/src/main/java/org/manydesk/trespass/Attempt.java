package org.manydesk.trespass;

import org.manydesk.rest.PathNames;
import org.manydesk.scope.Caller;

/**
 * A call, or the opening of a page, that may be for what is not there for the caller.
 *
 * @param call method and path, e.g. {@code GET /api/v1/tickets/ACME-1} or {@code page /tickets/ACME-1}
 */
public record Attempt(Caller.Person by, PathNames path, String call) {}
