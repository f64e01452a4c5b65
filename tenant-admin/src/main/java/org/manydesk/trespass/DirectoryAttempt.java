package org.manydesk.trespass;

import org.manydesk.rest.PathNames;
import org.manydesk.scope.Caller;

/**
 * A call of a client's directory that was told that there is no such thing.
 *
 * @param by the directory, at work on its client alone
 * @param token the id of the token that it asked with
 * @param call method and path, e.g. {@code GET /scim/v2/Users/1}
 * @param from the address that the call came from
 */
public record DirectoryAttempt(Caller.SystemWork by, long token, PathNames path, String call, String from) {}
