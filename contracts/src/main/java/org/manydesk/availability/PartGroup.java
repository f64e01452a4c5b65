package org.manydesk.availability;

import java.util.List;
import java.util.Map;

/** Parts of a service that stand or fall together, or stand in for one another. */
public record PartGroup(String name, GroupMode mode, List<Part> parts) {
    public PartGroup {
        parts = List.copyOf(parts);
    }

    /** How far the group is out of order, 0 to 100 percent, given that of parts by their key; absent ones are in order. */
    int degree(Map<String, Integer> byPart) {
        return mode.degree(parts.stream().mapToInt(part -> byPart.getOrDefault(part.key(), 0)));
    }
}
