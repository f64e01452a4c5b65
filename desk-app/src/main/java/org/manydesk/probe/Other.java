package org.manydesk.probe;

import java.util.Map;

/**
 * Whose things are tried.
 *
 * @param name for the report
 * @param canary a text that all its things hold, and nothing else does
 * @param ids what each path parameter is for it
 */
public record Other(String name, String canary, Map<String, String> ids) {
    public Other {
        ids = Map.copyOf(ids);
    }
}
