package org.manydesk.probe;

import java.util.List;

/** The pages of the running product; known to whoever knows the user interface. */
public interface Pages {
    List<ProbedPage> all();
}
