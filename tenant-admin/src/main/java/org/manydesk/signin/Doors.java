package org.manydesk.signin;

import java.util.List;

/** Ways in beside the password, of a feature that this one does not know. Every bean of this type is asked. */
public interface Doors {
    /** Those of who writes from this domain, in lower case. Decided by the domain alone, never by who exists. */
    List<Door> of(String domain);
}
