package org.manydesk.trespass;

import org.manydesk.rest.PathNames;
import org.manydesk.scope.Caller;

/**
 * A call that was told that there is no such thing.
 *
 * @param call method and path, e.g. {@code GET /api/v1/tickets/ACME-1}
 */
public record Attempt(Caller.Person by, PathNames path, String call) {}
